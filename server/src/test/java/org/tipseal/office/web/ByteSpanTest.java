package org.tipseal.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSpanTest {
  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 1",
    "bytes=5-9, 5, 5",
    "bytes=90-99, 90, 10",
    "bytes=90-1000, 90, 10",
    "bytes=0-, 0, 100",
    "bytes=99-, 99, 1",
    "bytes=-1, 99, 1",
    "bytes=-1000, 0, 100"
  })
  void aSinglePartIsTaken(String header, long offset, long length) {
    assertEquals(Optional.of(new ByteSpan(offset, length)), ByteSpan.parse(header, 100));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes=100-",
        "bytes=9-5",
        "bytes=-0",
        "bytes=-",
        "bytes=0-1,5-6",
        "bytes=a-b",
        "lines=0-1",
        "bytes=9999999999999999999-"
      })
  void everythingElseIsOutside(String header) {
    assertEquals(Optional.empty(), ByteSpan.parse(header, 100));
  }

  @Test
  void withoutAnEndNoMoreIsSentThanAPlayerTakes() {
    long large = 1L << 30;
    assertEquals(Optional.of(new ByteSpan(0, large)), ByteSpan.parse(null, large));
    assertEquals(
        Optional.of(new ByteSpan(7, ByteSpan.OPEN_ENDED)), ByteSpan.parse("bytes=7-", large));
    assertEquals(
        Optional.of(new ByteSpan(7, large - 7)), ByteSpan.parse("bytes=7-" + (large - 1), large));
  }
}
