package org.tipseal.office.batches;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.tipseal.config.ListenAddress;
import org.tipseal.config.TlsFiles;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.VerifyingKey;
import org.tipseal.crypto.profile.Dsse;
import org.tipseal.http.Listener;
import org.tipseal.http.TestAuthority;
import org.tipseal.office.Agency;
import org.tipseal.office.OfficeBench;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.batches.format.Batch;
import org.tipseal.office.batches.format.InstitutionId;
import org.tipseal.office.batches.listener.InstitutionServer;
import org.tipseal.office.index.Terms;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.Role;
import org.tipseal.redis.RedisExtension;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.office.RedisBatchStore;
import org.tipseal.redis.office.RedisInstitutionStore;
import org.tipseal.report.json.DomainLoader;

/** An office with a listener for institutions, and one institution that it knows. */
public final class BatchBench implements AutoCloseable {
  /** What the institution calls itself. */
  public static final InstitutionId TELECOM = new InstitutionId("telecom-a");

  public final OfficeBench office;
  public final TestAuthority authority = new TestAuthority();
  public final SigningKey signingKey;
  public final Institutions institutions;
  public final Batches batches;
  public final BatchDesk desk;
  public final BatchIntake intake;
  public final List<AuditEvent> audit = new CopyOnWriteArrayList<>();

  /** The client's certificate and key. */
  public final TlsFiles client;

  /** The certificate of the listener's authority. */
  public final Path ca;

  private final Vertx vertx = Vertx.vertx();
  private final InstitutionServer server;

  /** Who reads batches. */
  public final Officer officer =
      new Officer(
          new OfficerId("A1B2C3D4E5"), "测试承办人", Set.of(Role.HANDLER), Set.of(Agency.CYBER), false);

  /** Starts it. */
  public BatchBench(Path folder, RedisLink redis) throws Exception {
    office = new OfficeBench(Files.createDirectories(folder.resolve("office")), redis);
    signingKey = SigningKey.generate(office.agency.random);
    client = authority.writeClient(folder, "telecom");
    ca = authority.writeCertificate(folder.resolve("ca.pem"));
    ArchiveKeys keys = new ArchiveKeys(office.keyset.archiveKey());
    Archive archive = new Archive(office.folder, keys, office.clock);
    institutions = new Institutions(new RedisInstitutionStore(redis), keys);
    institutions.put(institution(Set.of("BG-*", "FR-01")));
    batches = new Batches(new RedisBatchStore(redis), archive, keys);
    desk = new BatchDesk(batches, audit::add, office.clock);
    intake =
        new BatchIntake(
            batches,
            new BatchTerms(new Terms(DomainLoader.bundled()), keys),
            () -> Agency.ID,
            DomainLoader.bundled(),
            audit::add,
            office.clock);
    server =
        new InstitutionServer(
            Listener.mutualTls(
                new ListenAddress("127.0.0.1", freePort()),
                authority.writeServer(folder, "server"),
                ca),
            institutions,
            intake,
            failure -> {
              throw new AssertionError(failure);
            });
    RedisExtension.await(vertx.deployVerticle(server));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** The institution as the office knows it. */
  public Institution institution(Set<String> categories) throws Exception {
    byte[] der;
    try (var in = Files.newInputStream(client.certificate())) {
      der = CertificateFactory.getInstance("X.509").generateCertificate(in).getEncoded();
    }
    return new Institution(
        TELECOM,
        "测试通信公司",
        Bytes.hex(Bytes.sha256(der)),
        signingKey.verifyingKey(),
        categories,
        Agency.CYBER);
  }

  /** Where it takes batches. */
  public URI url() {
    return URI.create("https://localhost:" + server.port());
  }

  /** An entry. */
  public static ObjectNode entry(String reference, String mobile) {
    ObjectNode entry = StrictJson.object();
    entry.put("reference", reference).put("category", "BG-02");
    entry.putArray("identifiers").addObject().put("kind", "mobile").put("value", mobile);
    entry.put("facts", "境外卡在本地基站频繁换机。").put("from", "2026-11-01").put("to", "2026-11-20");
    return entry;
  }

  /** A batch. */
  public static Batch batch(String id, JsonNode... rows) {
    return new Batch(Agency.ID, TELECOM, id, LocalDate.of(2026, 11, 22), List.of(rows));
  }

  /** A batch under a signature. */
  public static byte[] signed(Batch batch, SigningKey key) {
    return StrictJson.write(Dsse.sign(Batch.TYPE, batch.toBytes(), key).toJson());
  }

  /** The institution's signing key as OpenSSL writes it. */
  public Path signingKeyFile(Path folder) throws IOException {
    return writeSigningKey(signingKey, folder.resolve("signing.pem"));
  }

  /** A signing key as OpenSSL writes it; gives the file. */
  public static Path writeSigningKey(SigningKey key, Path file) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
      pem.writeObject(
          PrivateKeyInfoFactory.createPrivateKeyInfo(
              new Ed25519PrivateKeyParameters(key.seed().copy())));
    }
    return Files.writeString(file, text.toString());
  }

  /** A public key as OpenSSL writes it. */
  public static void writePublicKey(VerifyingKey key, Path file) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
      pem.writeObject(
          SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(
              new Ed25519PublicKeyParameters(key.bytes())));
    }
    Files.writeString(file, text.toString());
  }

  /** Lines of a file to send. */
  public static Path lines(Path file, JsonNode... rows) throws IOException {
    List<String> lines = new ArrayList<>();
    for (JsonNode row : rows) {
      lines.add(new String(StrictJson.write(row), StandardCharsets.UTF_8));
    }
    return Files.write(file, lines);
  }

  @Override
  public void close() {
    RedisExtension.await(vertx.close());
  }
}
