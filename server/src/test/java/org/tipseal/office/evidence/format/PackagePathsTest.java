package org.tipseal.office.evidence.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PackagePathsTest {
  @ParameterizedTest
  @CsvSource({
    "截图.png, 截图.png",
    "../../etc/passwd, .._.._etc_passwd",
    "'C:\\x.exe', C__x.exe",
    "CON, CON",
    ".bashrc, .bashrc",
    "'a. ', a_",
    "'', _",
    "'gpj\u202Eexe.x', gpj_exe.x",
  })
  void namesAreHarmless(String wanted, String safe) {
    String path = PackagePaths.attachment(3, wanted);

    assertEquals("attachments/3-" + safe, path);
    assertTrue(PackagePaths.LISTED.matcher(path).matches());
  }

  @ParameterizedTest
  @ValueSource(strings = {"密", "\uD83D\uDE00", "a"})
  void longNamesKeepTheirEnding(String one) {
    String path = PackagePaths.attachment(100, one.repeat(255) + ".png");

    assertTrue(path.endsWith(one + ".png"));
    assertTrue(path.getBytes(StandardCharsets.UTF_8).length < 215);
  }
}
