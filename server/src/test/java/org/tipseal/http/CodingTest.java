package org.tipseal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip, deflate, br, zstd|br",
        "gzip, deflate|gzip",
        "GZIP|gzip",
        "br;q=0.5, gzip;q=0.8|gzip",
        "br;q=0, gzip;q=0|identity",
        "br ; q=0.001|br",
        "*|br",
        "*;q=0.1, br;q=0|gzip",
        "gzip;q=0.5, identity;q=0.9|identity",
        "gzip;q=0.5, identity;q=0.5|gzip",
        "identity;q=0, *;q=0|identity",
        "''|identity",
        "gzip;q=2|identity",
        "gzip;q=x, br;q=-1|identity",
        "gzip;q=1.0000|identity",
        "gzip, gzip;q=0|identity",
        ",;,;q=|identity",
        "zstd, compress|identity",
      })
  void theSmallestOfThoseThatAreLikedBest(String accepted, String chosen) {
    assertEquals(chosen, Coding.chosen(List.of(accepted), EnumSet.allOf(Coding.class)).wireName());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"br|identity", "br, gzip;q=0.2|gzip", "*|gzip"})
  void onlyWhatThereIs(String accepted, String chosen) {
    assertEquals(
        chosen,
        Coding.chosen(List.of(accepted), EnumSet.of(Coding.IDENTITY, Coding.GZIP)).wireName());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"gzip|br|br", "br;q=0|gzip|gzip"})
  void linesAddUp(String first, String second, String chosen) {
    assertEquals(
        chosen, Coding.chosen(List.of(first, second), EnumSet.allOf(Coding.class)).wireName());
    assertEquals("identity", Coding.chosen(List.of(), EnumSet.allOf(Coding.class)).wireName());
  }
}
