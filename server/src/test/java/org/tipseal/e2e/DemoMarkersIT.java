package org.tipseal.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * P1 and P2 upon {@code deploy/demo}: a report full of markers goes through the whole loop. At the
 * agency it is whole; in no file of drop and office, in neither Redis, in no log and in no
 * temporary file does a marker stand, nor the address or the agent of who sent something.
 */
class DemoMarkersIT {
  private static final String FACTS = "MARKFACTSzq 该平台公开出售手机黑卡和实名微信号，收费页面见附件，请予以核查并查清资金去向。";
  private static final String CONTACT = "MARKCONTACTzq";
  private static final String FILE_NAME = "MARKFILEzq.jpg";
  private static final String EXIF = "MARKEXIFzq";
  private static final String CONTENT = "MARKCONTENTzq";
  private static final String REPLY = "MARKREPLYzq 线索已签收。";
  private static final String FOLLOW_UP = "MARKFOLLOWzq 补充一条线索。";
  private static final String AGENT = "MARKAGENTzq";
  private static final String ADDRESS = "127.77.88.99";

  @TempDir Path folder;

  @Test
  void noMarkerIsFoundAnywhere() throws Exception {
    Path demoFolder = folder.resolve("D");
    Path reporter = Files.createDirectory(folder.resolve("reporter"));
    Set<Path> before = temporary();
    Process demo = startDemo(demoFolder);
    try {
      JsonNode facts = awaitDemo(demo, demoFolder);
      String config = facts.path("officeConfig").asText();
      visitAsSomebody(facts);

      String receipt = sendReport(reporter, facts);
      String id = awaitCase(config);
      String shown = office("case", "show", id, "--config", config, "--json");
      assertTrue(shown.contains(FACTS), "shown whole");
      assertTrue(shown.contains(FILE_NAME));
      office("case", "answer", id, "--config", config, "--status", "S20", "--text", REPLY);
      String followed = awaitReply(facts, receipt);
      assertTrue(followed.contains("S20"), followed);
      follow(facts, receipt, "--message", FOLLOW_UP);
      String identity =
          Tool.run(
                  folder,
                  "demo passphrase of identities\n",
                  "case",
                  "identity",
                  id,
                  "--config",
                  config,
                  "--identity-key",
                  facts.path("identityKey").asText())
              .mustSucceed()
              .out();
      assertTrue(identity.contains(CONTACT), "the contact is there for whoever has the key");

      assertEquals(List.of(), found(demoFolder, receipt));
      for (Path left : temporary()) {
        if (!before.contains(left) && !left.startsWith(folder)) {
          assertEquals(List.of(), found(left, receipt));
        }
      }
    } finally {
      demo.destroy();
      assertTrue(demo.waitFor(60, TimeUnit.SECONDS), "the demo ends");
    }
  }

  private Process startDemo(Path demoFolder) throws IOException {
    return new ProcessBuilder(
            "bash",
            Tool.deploy().resolve("demo").toString(),
            "--dir",
            demoFolder.toString(),
            "--page-port",
            Integer.toString(demoPort()),
            "--port",
            Integer.toString(demoPort()),
            "--office-port",
            Integer.toString(demoPort()))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("demo.out").toFile())
        .start();
  }

  /** The demo's management ports are 1000 above. */
  private static int demoPort() {
    int port = Deployment.freePort();
    return port > 64_000 ? port - 2_000 : port;
  }

  private JsonNode awaitDemo(Process demo, Path demoFolder) throws Exception {
    Path json = demoFolder.resolve("demo.json");
    Deployment.eventually(
        Duration.ofMinutes(3),
        "the demo is up",
        () -> {
          assertTrue(demo.isAlive(), Files.readString(folder.resolve("demo.out")));
          return Files.exists(json);
        });
    return new ObjectMapper().readTree(json.toFile());
  }

  /** A visitor with an address and an agent of its own, which no client of ours would send. */
  private static void visitAsSomebody(JsonNode facts) throws Exception {
    String url = facts.path("dropUrl").asText();
    int port = Integer.parseInt(url.substring(url.lastIndexOf(':') + 1));
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    try (InputStream ca = Files.newInputStream(Path.of(facts.path("ca").asText()))) {
      trusted.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(ca));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext tls = SSLContext.getInstance("TLSv1.3");
    tls.init(null, trust.getTrustManagers(), new SecureRandom());
    for (String request :
        List.of("GET /api/v1/profile", "GET /" + AGENT, "POST /api/v1/reports", "BREW /")) {
      try (SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket()) {
        socket.bind(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 77, 88, 99}), 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5000);
        String text =
            request
                + " HTTP/1.1\r\nHost: localhost\r\nUser-Agent: "
                + AGENT
                + "\r\nReferer: https://"
                + AGENT
                + ".example/\r\nX-Forwarded-For: "
                + AGENT
                + "\r\nCookie: a="
                + AGENT
                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        assertTrue(socket.getInputStream().readAllBytes().length > 0);
      }
    }
  }

  private String sendReport(Path reporter, JsonNode facts) throws Exception {
    Path report = reporter.resolve("report.json");
    Files.writeString(
        report,
        """
        { "category": "BG-01", "target": "MARKTARGETzq", "facts": "%s", "demand": "请依法查处", "declaration": true,
          "mode": "confidential", "contact": { "name": "%s", "phone": "13900004321" } }
        """
            .formatted(FACTS, CONTACT));
    Path evidence = Files.write(reporter.resolve(FILE_NAME), photograph());
    List<String> command = new ArrayList<>(List.of("report"));
    command.addAll(options(facts));
    command.addAll(List.of("--report", report.toString(), "--attach", evidence.toString()));
    return Tool.run(reporter, "", command.toArray(String[]::new)).mustSucceed().out().strip();
  }

  /** The frame of a JPEG with an Exif segment that holds a marker, and one in its data. */
  private static byte[] photograph() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] exif = ("Exif\0\0" + EXIF).getBytes(StandardCharsets.US_ASCII);
    out.write(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1, 0});
    out.write(exif.length + 2);
    out.write(exif);
    out.write(CONTENT.repeat(2000).getBytes(StandardCharsets.US_ASCII));
    out.write(new byte[] {(byte) 0xff, (byte) 0xd9});
    return out.toByteArray();
  }

  private String awaitCase(String config) throws Exception {
    List<String> ids = new ArrayList<>();
    Deployment.eventually(
        Duration.ofMinutes(2),
        "the case",
        () -> {
          JsonNode list =
              new ObjectMapper().readTree(office("cases", "--config", config, "--json"));
          list.findValuesAsText("id").forEach(ids::add);
          return !ids.isEmpty();
        });
    return ids.get(0);
  }

  private String awaitReply(JsonNode facts, String receipt) throws Exception {
    String[] last = {""};
    Deployment.eventually(
        Duration.ofMinutes(2),
        "the reply",
        () -> {
          last[0] = follow(facts, receipt, "--json");
          return last[0].contains("MARKREPLYzq");
        });
    return last[0];
  }

  private String follow(JsonNode facts, String receipt, String... more) throws Exception {
    List<String> command = new ArrayList<>(List.of("follow"));
    command.addAll(options(facts));
    command.addAll(List.of(more));
    return Tool.run(folder, receipt + "\n", command.toArray(String[]::new)).mustSucceed().out();
  }

  private String office(String... arguments) throws Exception {
    return Tool.run(folder, "", arguments).mustSucceed().out();
  }

  private static List<String> options(JsonNode facts) {
    return List.of(
        "--drop",
        facts.path("dropUrl").asText(),
        "--fingerprint",
        facts.path("fingerprint").asText(),
        "--ca",
        facts.path("ca").asText());
  }

  /** Which markers stand in which files of a folder. */
  private static List<String> found(Path where, String receipt) throws IOException {
    List<String> markers =
        List.of(
            "MARKFACTSzq",
            "MARKTARGETzq",
            CONTACT,
            "MARKFILEzq",
            EXIF,
            CONTENT,
            "MARKREPLYzq",
            "MARKFOLLOWzq",
            AGENT,
            ADDRESS,
            "13900004321",
            receipt,
            receipt.replace("-", "").substring(5));
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(where)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        for (String marker : markers) {
          if (content.contains(marker)) {
            found.add(marker + " in " + file);
          }
        }
      }
    }
    return found;
  }

  private static Set<Path> temporary() throws IOException {
    try (Stream<Path> entries = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return new TreeSet<>(entries.filter(Files::isReadable).toList());
    }
  }
}
