package org.tipseal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tipseal.client.ClientException;
import org.tipseal.client.Progress;
import org.tipseal.crypto.Defect;

class WordsTest {
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

  private final Words english = new Words(Language.EN);
  private final Words chinese = new Words(Language.ZH);

  @Test
  void bothLanguagesSayTheSameThings() {
    assertEquals(english.keys(), chinese.keys());
  }

  @Test
  void bothLanguagesNameTheSameValues() {
    for (String key : english.keys()) {
      if (!key.startsWith("defect ")) {
        assertEquals(places(english.say(key)), places(chinese.say(key)), key);
      }
    }
  }

  @Test
  void chineseIsChinese() {
    for (String key : chinese.keys()) {
      if (!key.startsWith("defect ")) {
        assertFalse(
            chinese.say(key).codePoints().noneMatch(Character::isIdeographic)
                && !key.equals("channel"),
            key);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyDefectIsExplained(Defect defect) {
    assertFalse(english.explain(defect).isBlank());
    assertFalse(chinese.explain(defect).isBlank());
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonHasWords(ClientException.Reason reason) {
    Set<String> keys = new TreeSet<>(english.keys());
    keys.removeIf(
        key -> !key.equals("failure." + reason) && !key.startsWith("failure." + reason + "."));
    assertFalse(keys.isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void everyStepHasWords(Progress.Step step) {
    assertFalse(english.say("step." + step).isBlank());
  }

  @Test
  void valuesAreFilledIn() {
    assertEquals(
        "foto.png: uploaded 40 % of 3.0 MiB", english.say("uploading", "foto.png", 40, "3.0 MiB"));
  }

  private static String places(String text) {
    Stream<MatchResult> found = PLACE.matcher(text).results();
    return found.map(MatchResult::group).sorted().distinct().collect(Collectors.joining());
  }
}
