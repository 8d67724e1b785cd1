package org.tipseal.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.attachment.SealingParameters;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.ReceiptCode;
import org.tipseal.crypto.receipt.ReceiptSecret;
import org.tipseal.crypto.submission.UploadId;

class ResumeFileTest {
  private final SecureRandom random = new SecureRandom();

  @TempDir private Path folder;
  private Path path;
  private ResumeFile file;

  @BeforeEach
  void name() {
    path = folder.resolve("resume");
    file = new ResumeFile(path);
  }

  @Test
  void whatWasSavedIsThereAgain() throws Exception {
    ResumeState state = state();
    file.save(state);
    ResumeState loaded = new ResumeFile(path).load().orElseThrow();
    assertEquals(state.agency(), loaded.agency());
    assertEquals(state.report(), loaded.report());
    assertEquals(format(state), format(loaded));
    assertArrayEquals(state.submission().orElseThrow(), loaded.submission().orElseThrow());
    Attachment before = state.attachments().get(0);
    Attachment after = loaded.attachments().get(0);
    assertEquals(before.sha256(), after.sha256());
    assertEquals(before.size(), after.size());
    assertEquals(before.upload(), after.upload());
    assertEquals(before.parameters().toBytes(), after.parameters().toBytes());
    assertTrue(loaded.attachments().get(1).upload().isEmpty());
  }

  @Test
  void onlyItsOwnerReadsItAndNothingElseIsLeft() throws Exception {
    assertTrue(file.load().isEmpty());
    file.save(state());
    file.save(state());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
    assertEquals(List.of("resume"), names());
    file.remove();
    assertEquals(List.of(), names());
    file.remove();
  }

  @Test
  void whatIsReplacedOrRemovedIsOverwritten() throws Exception {
    file.save(state());
    // A second name keeps the old bytes reachable after the first one is gone.
    Path replaced = Files.createLink(folder.resolve("replaced"), path);
    file.save(state());
    assertZeros(replaced);
    Path removed = Files.createLink(folder.resolve("removed"), path);
    file.remove();
    assertZeros(removed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{}", "not JSON", "{\"v\":2}", "{\"v\":1}", "{\"v\":1,\"agency\":\"a\"}"})
  void whatIsNoResumeFileIsSaidToBeNone(String content) throws IOException {
    Files.writeString(path, content);
    ClientException refusal = assertThrows(ClientException.class, file::load);
    assertEquals(ClientException.Reason.RESUME_FILE, refusal.reason());
    assertEquals(Optional.of("damaged"), refusal.detail());
  }

  private static void assertZeros(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    assertTrue(bytes.length > 0);
    for (byte b : bytes) {
      assertFalse(b != 0);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private ResumeState state() {
    return new ResumeState(
        new AgencyId("report.city.example"),
        "ab".repeat(32),
        ReceiptSecret.generate(random),
        List.of(
            new Attachment(
                "cd".repeat(32),
                12,
                SealingParameters.generate(random),
                Optional.of(UploadId.generate(random))),
            new Attachment(
                "ef".repeat(32), 1L << 31, SealingParameters.generate(random), Optional.empty())),
        Optional.of(new byte[] {1, 2, 3}));
  }

  private static String format(ResumeState state) {
    return ReceiptCode.of(new Locator("ABCDE"), state.secret()).format();
  }
}
