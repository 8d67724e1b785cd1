package org.tipseal.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerminalTest {
  @Test
  void secretsAreReadOneALineAndTheRestIsLeft() throws IOException {
    Terminal terminal = terminal("口令 one\r\nsecond\nthe rest\nof it");
    assertArrayEquals("口令 one".toCharArray(), terminal.secret("?").orElseThrow());
    assertEquals(Optional.of("second"), terminal.line("?"));
    assertEquals("the rest\nof it", terminal.rest(100));
  }

  @Test
  void theEndIsNoEmptyLine() throws IOException {
    Terminal terminal = terminal("\nlast");
    assertEquals(Optional.of(""), terminal.line("?"));
    assertEquals(Optional.of("last"), terminal.line("?"));
    assertEquals(Optional.empty(), terminal.line("?"));
    assertFalse(terminal.interactive());
  }

  @Test
  void inputIsBoundedAndUtf8() {
    assertThrows(IOException.class, () -> terminal("12345").rest(4));
    assertThrows(IOException.class, () -> terminal("a".repeat(70_000)).secret("?"));
    Terminal latin1 =
        new Terminal(
            new ByteArrayInputStream(new byte[] {(byte) 0xe4, '\n'}),
            System.out,
            System.err,
            Optional.empty());
    assertThrows(IOException.class, () -> latin1.secret("?"));
  }

  private static Terminal terminal(String input) {
    PrintStream nowhere =
        new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    return new Terminal(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        nowhere,
        nowhere,
        Optional.empty());
  }
}
