package org.tipseal.office.batches.listener;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.config.TlsFiles;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.http.TestAuthority;
import org.tipseal.office.Agency;
import org.tipseal.office.Folders;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.batches.BatchBench;
import org.tipseal.office.batches.BatchDesk;
import org.tipseal.office.batches.BatchView;
import org.tipseal.office.batches.format.Batch;
import org.tipseal.office.cases.CaseFilter;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.Role;
import org.tipseal.redis.RedisExtension;

final class InstitutionServerTest {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  private static final String MOBILE = "+8613800138000";

  @TempDir Path folder;

  private BatchBench bench;

  @BeforeEach
  void start() throws Exception {
    bench = new BatchBench(folder, REDIS.link());
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private record Reply(int status, JsonNode body) {
    String problem() {
      return body.path("type").asText().replace("urn:tipseal:problem:", "");
    }
  }

  private Reply send(byte[] body) throws Exception {
    return send(context(bench.client, bench.ca), body);
  }

  private Reply send(SSLContext context, byte[] body) throws Exception {
    HttpResponse<byte[]> response =
        HttpClient.newBuilder()
            .sslContext(context)
            .version(HttpClient.Version.HTTP_1_1)
            .build()
            .send(
                HttpRequest.newBuilder(bench.url().resolve("/api/v1/batches"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    return new Reply(response.statusCode(), new ObjectMapper().readTree(response.body()));
  }

  private static SSLContext context(TlsFiles files, Path ca) throws Exception {
    CertificateFactory certificates = CertificateFactory.getInstance("X.509");
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    try (var own = Files.newInputStream(files.certificate());
        var authority = Files.newInputStream(ca)) {
      byte[] der =
          Base64.getMimeDecoder()
              .decode(Files.readString(files.key()).replaceAll("-----[A-Z ]+-----", ""));
      PrivateKey key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
      Certificate[] chain = {certificates.generateCertificate(own)};
      keys.setKeyEntry("own", key, new char[0], chain);
      trusted.setCertificateEntry("ca", certificates.generateCertificate(authority));
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, new char[0]);
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLSv1.3");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private byte[] batch(String id, JsonNode... rows) {
    return BatchBench.signed(BatchBench.batch(id, rows), bench.signingKey);
  }

  private List<BatchView> listed() throws Exception {
    return bench.desk.list(bench.officer);
  }

  @Test
  void aBatchIsTakenInAndReadByTheOfficersOfItsChannel() throws Exception {
    Reply reply = send(batch("b1", BatchBench.entry("r1", MOBILE), BatchBench.entry("r2", "x")));

    assertEquals(201, reply.status(), reply.body().toString());
    assertEquals(1, reply.body().path("number").asLong());
    assertEquals(2, reply.body().path("entries").asLong());
    BatchView row = listed().get(0);
    assertEquals("测试通信公司", row.name());
    assertEquals(2, row.entries());
    BatchDesk.Whole whole = bench.desk.open(bench.officer, 1).orElseThrow();
    assertEquals(MOBILE, whole.entries().get(0).identifiers().get(0).value());
    assertEquals("r2", whole.entries().get(1).reference());
    assertEquals(
        List.of(AuditAction.BATCH_TAKEN, AuditAction.BATCH_OPENED),
        bench.audit.stream().map(event -> event.action()).toList());
    assertFalse(bench.audit.toString().contains(MOBILE));
    // Never among the reporters' cases.
    assertEquals(
        List.of(),
        bench.office.desk.list(
            new CaseFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                true),
            0,
            10));
  }

  @Test
  void anOfficerOfAnotherChannelReachesNone() throws Exception {
    send(batch("b1", BatchBench.entry("r1", MOBILE)));
    Officer other =
        new Officer(
            bench.officer.id(), "other", Set.of(Role.SUPERVISOR), Set.of(Agency.HEI), false);

    assertEquals(List.of(), bench.desk.list(other));
    assertTrue(bench.desk.open(other, 1).isEmpty());
    assertTrue(bench.desk.done(other, 1, "x").isEmpty());
  }

  @Test
  void theSameAgainIsTheSameBatchAndAnotherUnderItsIdIsRefused() throws Exception {
    byte[] first = batch("b1", BatchBench.entry("r1", MOBILE));
    assertEquals(201, send(first).status());
    Reply again = send(first);
    assertEquals(200, again.status());
    assertEquals(1, again.body().path("number").asLong());

    Reply other = send(batch("b1", BatchBench.entry("r1", "13900139000")));

    assertEquals("batch-id-taken", other.problem());
    assertEquals(1, listed().size());
    assertEquals(
        MOBILE,
        bench
            .desk
            .open(bench.officer, 1)
            .orElseThrow()
            .entries()
            .get(0)
            .identifiers()
            .get(0)
            .value());
    assertEquals(
        1,
        Folders.files(bench.office.folder).stream().filter(f -> f.startsWith("batches")).count());
    assertEquals(
        2, send(batch("b2", BatchBench.entry("r1", MOBILE))).body().path("number").asInt());
  }

  @Test
  void mistakesAreNamedAndNothingIsStored() throws Exception {
    ObjectNode bad = BatchBench.entry("r1", MOBILE);
    bad.put("category", "PI-01").put("from", "2026-13-01").put("extra", 1);
    ObjectNode worse = BatchBench.entry("r2", " ");
    worse.withArray("identifiers").addObject().put("kind", "no-such").put("value", "1");
    worse.put("category", "XX-99").put("to", "2026-10-01").put("facts", "x".repeat(4001));

    Reply reply = send(batch("b1", BatchBench.entry("r2", MOBILE), bad, worse));

    assertEquals("batch-mistakes", reply.problem());
    assertEquals(422, reply.status());
    List<String> mistakes = new java.util.ArrayList<>();
    reply
        .body()
        .path("mistakes")
        .forEach(
            m ->
                mistakes.add(
                    m.path("entry").asInt()
                        + " "
                        + m.path("field").asText()
                        + " "
                        + m.path("fault").asText()));
    assertEquals(
        List.of(
            "2  unknown-member",
            "2 category not-allowed",
            "2 from not-a-day",
            "3 reference twice",
            "3 category unknown-code",
            "3 identifiers/1/value wrong-length",
            "3 identifiers/2/kind unknown-code",
            "3 facts wrong-length",
            "3 to wrong-order"),
        mistakes);
    assertNothingStored();
  }

  private void assertNothingStored() throws Exception {
    assertEquals(List.of(), listed());
    assertEquals(
        List.of(),
        Folders.files(bench.office.folder).stream()
            .filter(file -> file.startsWith("batches"))
            .toList());
    assertEquals(List.of(), bench.audit);
  }

  @Test
  void whatIsNotSignedAsItHasToBeIsRefused() throws Exception {
    Batch batch = BatchBench.batch("b1", BatchBench.entry("r1", MOBILE));
    byte[] foreign = BatchBench.signed(batch, SigningKey.generate(bench.office.agency.random));
    byte[] good = BatchBench.signed(batch, bench.signingKey);
    String other =
        Base64.getEncoder()
            .encodeToString(
                BatchBench.batch("b1", BatchBench.entry("r1", "13900139000")).toBytes());
    byte[] changed =
        new String(good, StandardCharsets.UTF_8)
            .replaceFirst("\"payload\":\"[^\"]+\"", "\"payload\":\"" + other + "\"")
            .getBytes(StandardCharsets.UTF_8);

    assertEquals("batch-forged", send(foreign).problem());
    assertEquals("batch-forged", send(changed).problem());
    assertEquals("batch-malformed", send(batch.toBytes()).problem());
    assertEquals("batch-malformed", send(Arrays.copyOf(good, 100)).problem());
    assertEquals("batch-malformed", send(new byte[0]).problem());
    assertNothingStored();
  }

  @Test
  void aBatchOfAnotherInstitutionOrForAnotherAgencyIsRefused() throws Exception {
    ObjectNode entry = BatchBench.entry("r1", MOBILE);
    Batch elsewhere =
        new Batch(
            new org.tipseal.crypto.AgencyId("other.example"),
            BatchBench.TELECOM,
            "b1",
            bench.office.today(),
            List.of(entry));
    Batch somebodyElse =
        new Batch(
            Agency.ID,
            new org.tipseal.office.batches.format.InstitutionId("telecom-b"),
            "b1",
            bench.office.today(),
            List.of(entry));

    assertEquals(
        "batch-misaddressed", send(BatchBench.signed(elsewhere, bench.signingKey)).problem());
    assertEquals(
        "batch-misaddressed", send(BatchBench.signed(somebodyElse, bench.signingKey)).problem());
    assertNothingStored();
  }

  @Test
  void onlyAKnownCertificateIsListenedTo() throws Exception {
    byte[] good = batch("b1", BatchBench.entry("r1", MOBILE));
    // Of the right authority, and nobody's.
    TlsFiles unknown = bench.authority.writeClient(folder, "unknown");
    assertEquals("institution-unknown", send(context(unknown, bench.ca), good).problem());
    // Of another authority, or none.
    TlsFiles foreign = new TestAuthority().writeClient(folder, "foreign");
    assertThrows(IOException.class, () -> send(context(foreign, bench.ca), good));
    assertThrows(IOException.class, () -> send(bench.authority.trusting(), good));
    // Turned away from the moment that it is removed.
    assertTrue(bench.institutions.remove(BatchBench.TELECOM));
    assertEquals("institution-unknown", send(good).problem());
    assertNothingStored();
  }

  @Test
  void whatIsTooLargeIsRefused() throws Exception {
    try {
      assertEquals("body-too-large", send(new byte[Batch.MAX_SIZE + 1]).problem());
    } catch (IOException e) {
      // The listener need not read on to be polite.
    }
    assertNothingStored();
  }

  @Test
  void nothingIsReadableWhereItIsKept() throws Exception {
    ObjectNode entry = BatchBench.entry("REFERENCE-MARKER", "13912345678");
    entry.put("facts", "FACTS-MARKER 事实标记");
    assertEquals(201, send(batch("BATCH-MARKER", entry)).status());

    for (String marker :
        List.of(
            "REFERENCE-MARKER",
            "13912345678",
            "FACTS-MARKER",
            "BATCH-MARKER",
            "telecom-a",
            "测试通信")) {
      byte[] bytes = marker.getBytes(StandardCharsets.UTF_8);
      for (String file : Folders.files(bench.office.folder)) {
        assertFalse(
            contains(Files.readAllBytes(bench.office.folder.resolve(file)), bytes)
                || file.contains(marker),
            marker + " in " + file);
      }
      for (byte[] value : everythingInRedis()) {
        assertFalse(contains(value, bytes), marker + " in Redis");
      }
    }
  }

  private static List<byte[]> everythingInRedis() {
    List<byte[]> all = new java.util.ArrayList<>();
    for (byte[] key : RedisExtension.await(REDIS.link().read(commands -> commands.keys("*")))) {
      all.add(key);
      all.add(RedisExtension.await(REDIS.link().read(commands -> commands.dump(key))));
    }
    assertTrue(all.size() > 4);
    return all;
  }

  private static boolean contains(byte[] where, byte[] what) {
    for (int i = 0; i + what.length <= where.length; i++) {
      if (Arrays.equals(where, i, i + what.length, what, 0, what.length)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void anOfficerNotesABatchDone() throws Exception {
    send(batch("b1", BatchBench.entry("r1", MOBILE)));

    BatchView done = bench.desk.done(bench.officer, 1, "已立案").orElseThrow();

    assertTrue(done.done());
    assertEquals(Optional.of("已立案"), done.note());
    assertEquals(Optional.of(bench.officer.id()), listed().get(0).doneBy());
  }
}
