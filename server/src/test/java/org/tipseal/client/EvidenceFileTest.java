package org.tipseal.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tipseal.crypto.Bytes;

class EvidenceFileTest {
  private static final long MOST = 16 << 20;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8192, 8193, 1_048_519, 1_048_520, 1_048_521, 3_000_000})
  void segmentsTogetherAreTheFileAndItsFiller(int size) throws Exception {
    byte[] content = content(size);
    EvidenceFile file = EvidenceFile.read(write(content), MOST, Progress.NONE);
    byte[] all = new byte[(int) file.layout().paddedSize()];
    try (EvidenceFile.Reader reader = file.open()) {
      for (int i = 0; i < file.layout().segments(); i++) {
        byte[] segment = reader.segment(i);
        System.arraycopy(segment, 0, all, (int) file.layout().plaintextOffset(i), segment.length);
      }
    }
    assertArrayEquals(Arrays.copyOf(content, all.length), all);
    assertEquals(Bytes.hex(Bytes.sha256(content)), file.sha256());
  }

  @Test
  void aSegmentThatWasChangedIsNotHandedOut() throws Exception {
    byte[] content = content(3_000_000);
    Path path = write(content);
    EvidenceFile file = EvidenceFile.read(path, MOST, Progress.NONE);
    content[2_500_000] ^= 1;
    Files.write(path, content);
    try (EvidenceFile.Reader reader = file.open()) {
      reader.segment(0);
      assertEquals(ClientException.Reason.FILE_CHANGED, refusal(() -> reader.segment(2)));
    }
  }

  @Test
  void aFileThatWasCutOrHasGoneIsNamed() throws Exception {
    Path path = write(content(2_000_000));
    EvidenceFile file = EvidenceFile.read(path, MOST, Progress.NONE);
    Files.write(path, content(100), StandardOpenOption.TRUNCATE_EXISTING);
    try (EvidenceFile.Reader reader = file.open()) {
      assertEquals(ClientException.Reason.FILE_CHANGED, refusal(() -> reader.segment(1)));
    }
    Files.delete(path);
    assertEquals(ClientException.Reason.FILE_UNREADABLE, refusal(file::open));
  }

  @Test
  void whatTheAgencyDoesNotTakeIsRefusedBeforeItIsRead() throws IOException {
    Path path = write(content(1001));
    assertEquals(
        ClientException.Reason.FILE_TOO_LARGE,
        refusal(() -> EvidenceFile.read(path, 1000, Progress.NONE)));
  }

  private static ClientException.Reason refusal(
      org.junit.jupiter.api.function.Executable executable) {
    return assertThrows(ClientException.class, executable).reason();
  }

  private Path write(byte[] content) throws IOException {
    return Files.write(folder.resolve("evidence.bin"), content);
  }

  private static byte[] content(int size) {
    byte[] content = new byte[size];
    new SecureRandom().nextBytes(content);
    return content;
  }
}
