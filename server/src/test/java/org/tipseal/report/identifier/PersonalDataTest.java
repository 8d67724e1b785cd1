package org.tipseal.report.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tipseal.report.identifier.PersonalData.Kind;

class PersonalDataTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      我的手机是13800000000,请打 | MOBILE
      +86 138-0000-0000 | MOBILE
      １３８００００００００ | MOBILE
      身份证11010119000101009X | ID_CARD
      身份证 110101 19000101 009x | ID_CARD
      卡号4111 1111 1111 1111 | BANK_CARD
      写信到 someone@example.com | EMAIL
      someone＠example．com | EMAIL
      """)
  void finds(String text, Kind kind) {
    assertEquals(List.of(kind), PersonalData.find(text).stream().map(h -> h.kind()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      110101190001010091
      4111 1111 1111 1112
      订单号 202601010000000000
      12345678901
      1380000000
      138000000001
      2026年3月9日至12月31日,共 3000 笔
      @某人
      """)
  void leavesOtherNumbersAlone(String text) {
    assertEquals(List.of(), PersonalData.find(text));
  }

  @Test
  void saysWhereEachOneIs() {
    String text = "甲13800000000乙someone@example.com";

    assertEquals(
        Arrays.asList("13800000000", "someone@example.com"),
        PersonalData.find(text).stream().map(h -> text.substring(h.start(), h.end())).toList());
  }

  @Test
  void aLongTextOfDigitsTakesNoTime() {
    for (String part : List.of("0", "1 ", "a.", "a@a.", "4-")) {
      assertTimeout(Duration.ofSeconds(1), () -> PersonalData.find(part.repeat(5_000)));
    }
  }
}
