package org.tipseal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.cli.TestDeployment.Outcome;
import org.tipseal.office.keys.OfficeKeysetBuilder;

/** {@code tipseal cases} at an office whose delegation ends in nine days. */
class ExpiryWarningTest {
  @TempDir private Path folder;

  @Test
  void theListOfCasesEndsWithIt() throws Exception {
    LocalDate last = LocalDate.now(ZoneOffset.UTC).plusDays(9);
    LocalDate made = last.minusDays(OfficeKeysetBuilder.DELEGATION_DAYS - 1L);
    try (TestDeployment deployment = new TestDeployment(folder.resolve("agency"), made)) {
      deployment.startOffice();
      Outcome english = deployment.atDesk("", "cases", "--lang", "en");
      assertEquals(0, english.exitCode(), english.err());
      assertTrue(
          english
              .err()
              .contains("Warning: the root's delegation of this office ends after " + last),
          english.err());
      assertEquals("", english.out());
      Outcome chinese = deployment.atDesk("", "cases", "--lang", "zh");
      assertTrue(chinese.err().contains("有效至 " + last), chinese.err());
      // The office has made intake keys ahead as it came up: they are no matter of a warning.
      assertEquals(1, chinese.err().lines().filter(line -> line.contains("警告")).count());
    }
  }
}
