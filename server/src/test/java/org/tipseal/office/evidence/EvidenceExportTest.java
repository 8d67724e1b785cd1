package org.tipseal.office.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.Bytes;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.office.evidence.format.PackageCheck;
import org.tipseal.office.evidence.timestamp.TestAuthority;
import org.tipseal.redis.RedisExtension;

final class EvidenceExportTest {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  private static final byte[] PICTURE = "the bytes of a picture".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private EvidenceBench bench;
  private CaseId id;

  @BeforeEach
  void open() throws Exception {
    bench = new EvidenceBench(folder, REDIS.link());
    id = bench.arrive(TestCase.form(TestCase.FACTS), PICTURE, new byte[300_000]);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static byte[] read(Path file, String name) throws Exception {
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return in.readAllBytes();
    }
  }

  @Test
  void aPackageHoldsTheCaseAndVerifiesByItself() throws Exception {
    Path file = bench.exported(id);

    PackageCheck.Result result =
        new PackageCheck(Optional.of(bench.fingerprint()), Optional.of(bench.trust())).check(file);
    assertEquals(List.of(), result.findings());
    assertEquals(bench.office.clock.instant(), result.stamped().orElseThrow());
    assertEquals("测试承办人", result.manifest().orElseThrow().officerName());
    assertEquals(EvidenceBench.PURPOSE, result.manifest().orElseThrow().purpose());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertEquals(
          List.of(
              "manifest.json",
              "manifest.sig",
              "manifest.tsr",
              "report.pdf",
              "report.json",
              "attachments/1-截图.png",
              "attachments/2-截图.png"),
          Collections.list(zip.entries()).stream().map(ZipEntry::getName).toList());
    }
    assertArrayEquals(PICTURE, read(file, "attachments/1-截图.png"));
    JsonNode json = new ObjectMapper().readTree(read(file, "report.json"));
    assertEquals(TestCase.form(TestCase.FACTS), json.path("form"));
    assertEquals(
        Bytes.hex(Bytes.sha256(PICTURE)), json.path("attachments").path(0).path("sha256").asText());
    try (PDDocument pdf = Loader.loadPDF(read(file, "report.pdf"))) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
      assertTrue(text.contains(TestCase.FACTS.replaceAll("\\s", "")));
      assertTrue(text.contains(bench.fingerprint().toString()));
    }
  }

  @Test
  void theExportIsOnRecordBeforeItsFirstByte() throws Exception {
    bench.export().prepare(bench.officer, new PackageOrder(id, EvidenceBench.PURPOSE, false));

    assertEquals(AuditAction.EXPORTED, bench.audit.get(0).action());
    assertEquals(Optional.of(id.value()), bench.audit.get(0).subject());
    assertEquals(EvidenceBench.PURPOSE, bench.audit.get(0).details().get("purpose"));
    assertFalse(bench.audit.toString().contains("卡盟"), "the log holds a word of the report");
    bench.auditWorks = false;
    assertEquals(Reason.OFFICE_NOT_RUNNING, refusal(new PackageOrder(id, "复核", false)));
  }

  @Test
  void aCaseOutOfReachIsNoCase() {
    bench.hidden.add(id);

    assertEquals(Reason.NO_SUCH_CASE, refusal(new PackageOrder(id, "复核", false)));
    assertEquals(List.of(), bench.audit);
  }

  @Test
  void anExportNeedsAPurpose() {
    for (String none : List.of("", " ", "x", "  x  ", "line\nbreak", "x".repeat(201), "\uD800x")) {
      assertEquals(Reason.PURPOSE_REFUSED, refusal(new PackageOrder(id, none, true)), none);
    }
    assertEquals(0, bench.authority.requests.get());
  }

  @Test
  void withoutAnAuthorityTheOfficerDecides() throws Exception {
    bench.authority.manner = TestAuthority.Manner.BROKEN;
    assertEquals(Reason.TIMESTAMP_UNAVAILABLE, refusal(new PackageOrder(id, "复核", false)));
    assertEquals(List.of(), bench.audit, "nothing has left");

    EvidencePackage without =
        bench.export().prepare(bench.officer, new PackageOrder(id, "复核", true));

    assertFalse(without.isTimestamped());
    Path file = bench.write(without);
    PackageCheck.Result result =
        new PackageCheck(Optional.of(bench.fingerprint()), Optional.empty()).check(file);
    assertEquals("[Finding[flaw=NO_TIMESTAMP, path=manifest.tsr]]", result.findings().toString());
    try (PDDocument pdf = Loader.loadPDF(read(file, "report.pdf"))) {
      assertTrue(new PDFTextStripper().getText(pdf).contains("没有时间戳"));
    }
    assertEquals("no", bench.audit.get(0).details().get("timestamp"));
  }

  @Test
  void noAuthorityIsSaidSo() throws Exception {
    EvidenceExport none = bench.export(Optional.empty());
    assertFalse(none.hasAuthority());
    assertThrows(
        DeskRefusedException.class,
        () -> none.prepare(bench.officer, new PackageOrder(id, "复核", false)));
    assertFalse(none.prepare(bench.officer, new PackageOrder(id, "复核", true)).isTimestamped());
  }

  @Test
  void anAuthorityWithAnotherTimeIsNotUsed() throws Exception {
    EvidenceExport export = bench.export();
    EvidenceExport late =
        bench.export(
            Optional.of(
                content -> {
                  bench.office.clock.advance(Duration.ofMinutes(11));
                  return stamp(content);
                }));
    assertEquals(
        Reason.TIMESTAMP_UNAVAILABLE,
        assertThrows(
                DeskRefusedException.class,
                () -> late.prepare(bench.officer, new PackageOrder(id, "复核", false)))
            .reason());
    assertTrue(export.prepare(bench.officer, new PackageOrder(id, "复核", false)).isTimestamped());
  }

  private byte[] stamp(byte[] content)
      throws org.tipseal.office.evidence.timestamp.TimestampUnavailableException {
    try {
      return new org.tipseal.office.evidence.timestamp.HttpTimestampAuthority(
              bench.authority.url(),
              bench.trust(),
              new java.security.SecureRandom(),
              Duration.ofSeconds(5))
          .stamp(content);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aDamagedAttachmentEndsAPackageThatDoesNotOpen() throws Exception {
    EvidencePackage evidence =
        bench.export().prepare(bench.officer, new PackageOrder(id, "复核", false));
    Path sealed =
        org.tipseal.office.Folders.files(bench.office.folder).stream()
            .filter(name -> name.contains("attachments"))
            .map(bench.office.folder::resolve)
            .filter(file -> file.toFile().length() > 100_000)
            .findFirst()
            .orElseThrow();
    byte[] bytes = Files.readAllBytes(sealed);
    bytes[bytes.length / 2] ^= 1;
    Files.write(sealed, bytes);

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(
        Reason.ARCHIVE_DAMAGED,
        assertThrows(DeskRefusedException.class, () -> evidence.writeTo(out)).reason());
    Path file = Files.write(folder.resolve("half.zip"), out.toByteArray());
    assertEquals(
        "[Finding[flaw=NOT_A_PACKAGE, path=]]",
        new PackageCheck(Optional.empty(), Optional.empty()).check(file).findings().toString());
  }

  @Test
  void theSameCaseGivesTheSameBytes() throws Exception {
    EvidenceExport none = bench.export(Optional.empty());
    PackageOrder order = new PackageOrder(id, "复核", true);

    assertArrayEquals(
        Files.readAllBytes(bench.write(none.prepare(bench.officer, order))),
        Files.readAllBytes(bench.write(none.prepare(bench.officer, order))));
  }

  private Reason refusal(PackageOrder order) {
    return assertThrows(
            DeskRefusedException.class, () -> bench.export().prepare(bench.officer, order))
        .reason();
  }
}
