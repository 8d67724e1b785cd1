package org.tipseal.drop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.keys.DurableFile;
import org.tipseal.crypto.profile.ProfileVerifier;
import org.tipseal.drop.profile.ProfileBoard;

class ProfileBoardTest {
  @TempDir Path folder;

  /** A drop may be killed at any moment, between the bytes of a new profile and its rename too. */
  @Test
  void aDropThatStartsAgainHangsUpItsProfileAndRemovesTheHalfWrittenOne() throws Exception {
    TestAgency agency = new TestAgency(LocalDate.now(ZoneOffset.UTC));
    Path file = Files.write(folder.resolve("profile.json"), agency.profile(1));
    Files.write(folder.resolve(DurableFile.NEW + "profile.json-1.tmp"), new byte[] {'{'});

    assertTrue(
        new ProfileBoard(file, new ProfileVerifier(agency.fingerprint()), Clock.systemUTC())
            .load());

    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(file), left.toList());
    }
  }
}
