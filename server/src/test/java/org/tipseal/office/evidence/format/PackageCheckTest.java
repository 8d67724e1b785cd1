package org.tipseal.office.evidence.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.evidence.EvidenceBench;
import org.tipseal.office.evidence.TestCase;
import org.tipseal.office.evidence.timestamp.TestAuthority;
import org.tipseal.office.evidence.timestamp.TimestampTrust;
import org.tipseal.redis.RedisExtension;

final class PackageCheckTest {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  private static final String PICTURE = "attachments/1-截图.png";

  @TempDir Path folder;

  private EvidenceBench bench;
  private Path file;

  @BeforeEach
  void open() throws Exception {
    bench = new EvidenceBench(folder, REDIS.link());
    file = bench.exported(bench.arrive(TestCase.form(TestCase.FACTS), new byte[1000]));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private PackageCheck.Result check(Path path) throws IOException {
    return new PackageCheck(Optional.of(bench.fingerprint()), Optional.of(bench.trust()))
        .check(path);
  }

  private List<String> flaws(Path path) throws IOException {
    return check(path).findings().stream()
        .map(finding -> finding.flaw().wireName() + " " + finding.path())
        .map(String::strip)
        .toList();
  }

  private Map<String, byte[]> files(Path path) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(path.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          files.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return files;
  }

  private Path packed(Map<String, byte[]> files) throws IOException {
    Path path = Files.createTempFile(folder, "packed", ".zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
      for (Map.Entry<String, byte[]> one : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(one.getKey()));
        zip.write(one.getValue());
      }
    }
    return path;
  }

  private Path with(String name, byte[] content) throws IOException {
    Map<String, byte[]> files = files(file);
    files.put(name, content);
    return packed(files);
  }

  private Path without(String name) throws IOException {
    Map<String, byte[]> files = files(file);
    files.remove(name);
    return packed(files);
  }

  /** Replaces a text in the file's bytes, some of the times that it stands there. */
  private Path patched(Path from, String old, String now, boolean onlyTheFirst) throws IOException {
    byte[] bytes = Files.readAllBytes(from);
    byte[] wanted = old.getBytes(StandardCharsets.UTF_8);
    byte[] put = now.getBytes(StandardCharsets.UTF_8);
    int replaced = 0;
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)
          && (replaced == 0 || !onlyTheFirst)) {
        System.arraycopy(put, 0, bytes, i, put.length);
        replaced++;
      }
    }
    assertTrue(replaced > 0);
    return Files.write(Files.createTempFile(folder, "patched", ".zip"), bytes);
  }

  @Test
  void aPackageThatWasPackedAnewIsTheSame() throws Exception {
    assertEquals(List.of(), flaws(file));
    assertEquals(List.of(), flaws(packed(files(file))));
  }

  @Test
  void filesThatAreNotWhatWasSignedAreNamed() throws Exception {
    assertEquals(List.of("file-changed " + PICTURE), flaws(with(PICTURE, new byte[999])));
    assertEquals(List.of("file-changed " + PICTURE), flaws(with(PICTURE, new byte[1001])));
    byte[] one = new byte[1000];
    one[500] = 1;
    assertEquals(List.of("file-changed " + PICTURE), flaws(with(PICTURE, one)));
    assertEquals(List.of("file-missing report.pdf"), flaws(without("report.pdf")));
    assertEquals(
        List.of("file-extra attachments/2-x.png"), flaws(with("attachments/2-x.png", one)));
    assertEquals(List.of("file-extra ../x"), flaws(with("../x", one)));
  }

  @Test
  void aFileThatIsThereTwiceIsNamed() throws Exception {
    Path twice = patched(with("report.jsom", new byte[3]), "report.jsom", "report.json", false);

    assertTrue(flaws(twice).contains("file-twice report.json"), flaws(twice).toString());
  }

  @Test
  void whatOnlySomeProgramsFindIsNamed() throws Exception {
    assertEquals(
        List.of("reads-two-ways report.exe"),
        flaws(patched(file, "report.pdf", "report.exe", true)));
    byte[] bytes = Files.readAllBytes(file);
    byte[] before = new byte[bytes.length + 4];
    System.arraycopy(bytes, 0, before, 4, bytes.length);
    assertFalse(flaws(Files.write(folder.resolve("shifted.zip"), before)).isEmpty());
  }

  @Test
  void signaturesThatDoNotHoldAreNamed() throws Exception {
    byte[] manifest = files(file).get("manifest.json");
    byte[] other =
        new String(manifest, StandardCharsets.UTF_8)
            .replace(EvidenceBench.PURPOSE, "别的用途")
            .getBytes(StandardCharsets.UTF_8);
    byte[] signature = files(file).get("manifest.sig");
    String text = new String(signature, StandardCharsets.UTF_8);
    int at = text.lastIndexOf("\"sig\":\"") + 9;
    byte[] forged =
        (text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A') + text.substring(at + 1))
            .getBytes(StandardCharsets.UTF_8);

    assertEquals(List.of("signature-of-other manifest.sig"), flaws(with("manifest.json", other)));
    assertEquals(
        List.of("signature-missing manifest.sig"),
        flaws(without("manifest.sig")).stream().limit(1).toList());
    assertEquals(
        List.of("signature-malformed manifest.sig", "timestamp-of-other manifest.tsr"),
        flaws(with("manifest.sig", "{}".getBytes(StandardCharsets.UTF_8))));
    assertEquals(
        List.of("signature-forged manifest.sig", "timestamp-of-other manifest.tsr"),
        flaws(with("manifest.sig", forged)));
    assertEquals(
        List.of("manifest-malformed manifest.json"),
        flaws(with("manifest.json", "{}".getBytes(StandardCharsets.UTF_8))));
    assertEquals(List.of("manifest-missing manifest.json"), flaws(without("manifest.json")));
  }

  @Test
  void anotherAgencysPackageIsNamed() throws Exception {
    try (EvidenceBench other = new EvidenceBench(folder.resolve("other"), REDIS.link())) {
      PackageCheck.Result result =
          new PackageCheck(Optional.of(other.fingerprint()), Optional.of(bench.trust()))
              .check(file);
      assertEquals(
          "[Finding[flaw=ROOT_MISMATCH, path=manifest.sig]]", result.findings().toString());
      assertEquals(bench.fingerprint(), result.root().orElseThrow());
    }
  }

  @Test
  void aKeyThatWasNoLongerDelegatedToIsNamed() throws Exception {
    CaseId later = bench.arrive(TestCase.form("later"));
    bench.office.clock.advance(Duration.ofDays(800));

    assertEquals(List.of("delegation-expired manifest.sig"), flaws(bench.exported(later)));
  }

  @Test
  void timestampsThatDoNotHoldAreNamed() throws Exception {
    byte[] another =
        files(bench.exported(bench.arrive(TestCase.form("another")))).get("manifest.tsr");
    assertEquals(List.of("timestamp-missing manifest.tsr"), flaws(without("manifest.tsr")));
    assertEquals(
        List.of("timestamp-malformed manifest.tsr"), flaws(with("manifest.tsr", new byte[10])));
    assertEquals(List.of("timestamp-of-other manifest.tsr"), flaws(with("manifest.tsr", another)));
    byte[] forged = files(file).get("manifest.tsr");
    forged[forged.length - 5] ^= 1;
    assertEquals(List.of("timestamp-forged manifest.tsr"), flaws(with("manifest.tsr", forged)));
    try (TestAuthority other = new TestAuthority(bench.office.clock)) {
      assertEquals(
          "[Finding[flaw=TIMESTAMP_FOREIGN, path=manifest.tsr]]",
          new PackageCheck(
                  Optional.of(bench.fingerprint()),
                  Optional.of(TimestampTrust.read(other.ca(folder))))
              .check(file)
              .findings()
              .toString());
    }
  }

  @Test
  void whatCannotBeCheckedIsSaid() throws Exception {
    PackageCheck.Result result = new PackageCheck(Optional.empty(), Optional.empty()).check(file);

    assertEquals(
        List.of(Flaw.ROOT_NOT_GIVEN, Flaw.AUTHORITY_NOT_GIVEN),
        result.findings().stream().map(Finding::flaw).toList());
    assertTrue(result.has(Flaw.Weight.OPEN));
    assertFalse(result.has(Flaw.Weight.BROKEN));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 500, 3000})
  void whatIsNoWholeZipIsNoPackage(int length) throws Exception {
    byte[] bytes = Arrays.copyOf(Files.readAllBytes(file), length);

    assertEquals(List.of("not-a-package"), flaws(Files.write(folder.resolve("cut.zip"), bytes)));
  }

  @Test
  void aFileThatIsNotThereIsNoPackageOfAnyKind() {
    assertThrows(NoSuchFileException.class, () -> check(folder.resolve("none.zip")));
  }
}
