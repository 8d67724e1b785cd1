package org.tipseal.crypto.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;

class StrictJsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{}{}",
        "{} x",
        "{\"a\":1,\"a\":2}",
        "{\"a\":{\"b\":1,\"b\":1}}",
        "{\"a\":null}",
        "[null]",
        "null",
        "{\"a\":NaN}",
        "{\"a\":1e999}",
        "{\"a\":-1e999}",
        "{\"a\":01}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":1,}",
        "/* */{}",
        "\ufeff{}",
        "{\"a\":\"\\ud800\"}",
        "{\"\\udc00\":1}",
        "{\"a\":\"\u0001\"}",
        "[[[[[[[[[]]]]]]]]]",
      })
  void refuses(String text) {
    RefusedException refused =
        assertThrows(
            RefusedException.class,
            () ->
                StrictJson.parse(text.getBytes(StandardCharsets.UTF_8), Defect.PAYLOAD_MALFORMED));
    assertEquals(Defect.PAYLOAD_MALFORMED, refused.defect());
    assertNull(refused.getCause(), "the parser's exception quotes what it read");
  }

  @Test
  void refusesEveryEncodingButUtf8() {
    for (String charset : new String[] {"UTF-16LE", "UTF-16BE", "UTF-32BE", "GB18030"}) {
      byte[] text = "{\"密函\":1}".getBytes(Charset.forName(charset));
      assertThrows(
          RefusedException.class, () -> StrictJson.parse(text, Defect.PAYLOAD_MALFORMED), charset);
    }
    byte[] overlong = {'"', (byte) 0xc0, (byte) 0xaf, '"'};
    assertThrows(
        RefusedException.class, () -> StrictJson.parse(overlong, Defect.PAYLOAD_MALFORMED));
  }

  @Test
  void readsEightLevelsAndWritesWhatItRead() throws RefusedException {
    String text = "[[[[[[[{\"密函\":\"\ud83d\udce8\",\"n\":-1.5,\"t\":true}]]]]]]]";
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    byte[] written = StrictJson.write(StrictJson.parse(utf8, Defect.PAYLOAD_MALFORMED));
    assertEquals(text, new String(written, StandardCharsets.UTF_8));
  }

  @Test
  void writesNothingThatItWouldNotRead() {
    ObjectNode withNull = StrictJson.object();
    withNull.putNull("a");
    assertThrows(IllegalArgumentException.class, () -> StrictJson.write(withNull));

    ObjectNode halfAPair = StrictJson.object().put("a", "\ud800");
    assertThrows(IllegalArgumentException.class, () -> StrictJson.write(halfAPair));

    ObjectNode infinite = StrictJson.object().put("a", Double.POSITIVE_INFINITY);
    assertThrows(IllegalArgumentException.class, () -> StrictJson.write(infinite));

    ObjectNode deep = StrictJson.object();
    ObjectNode level = deep;
    for (int i = 1; i < StrictJson.MAX_DEPTH; i++) {
      level = level.putObject("a");
    }
    StrictJson.write(deep);
    level.putArray("a");
    assertThrows(IllegalArgumentException.class, () -> StrictJson.write(deep));
  }
}
