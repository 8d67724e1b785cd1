package org.tipseal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b]0;title\u0007",
        "\u001b[2J",
        "\u009b2J",
        "\r",
        "\b",
        "\u202e",
        "\u2066",
        "\u200f",
        "\u061c",
        "\ufeff",
        "\u2028",
        "\u0000",
        "\u007f",
        "\ud800"
      })
  void whatSteersATerminalIsReplaced(String hostile) {
    String safe = SafeText.line("a" + hostile + "b");
    assertTrue(safe.contains("\ufffd"), safe);
    assertTrue(safe.startsWith("a") && safe.endsWith("b"));
  }

  @Test
  void linesKeepTheirBreaks() {
    assertEquals("a\n\tb\nc\ufffd", SafeText.lines("a\r\n\tb\nc\r"));
    assertEquals("a\ufffdb", SafeText.line("a\nb"));
  }

  @Test
  void ordinaryTextStaysAsItIs() {
    String text = "卡盟平台 “888” — Größe 🧑‍💻 नमस्ते";
    assertEquals(text, SafeText.lines(text));
  }

  @Test
  void jsonStaysTheSameJson() throws Exception {
    String hostile = "a\u001b[2J\u202e\u0085\ud800\udb40\udc01 “云卡汇”\n\"";
    String json = Json.write(JsonNodeFactory.instance.objectNode().put("text", hostile));
    assertEquals(SafeText.lines(json), json);
    assertTrue(json.contains("“云卡汇”"));
    assertEquals(hostile, JsonMapper.builder().build().readTree(json).get("text").asText());
  }

  @Property
  void nothingThatSteersComesThrough(@ForAll String text) {
    SafeText.lines(text)
        .codePoints()
        .forEach(
            c -> assertTrue(c == '\n' || c == '\t' || !Character.isISOControl(c), () -> "U+" + c));
  }
}
