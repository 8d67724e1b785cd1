package org.tipseal.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.tipseal.office.OfficeConfig;

/** Gets the passphrase of an office's key file. */
final class OfficePassphrase {
  private OfficePassphrase() {}

  /**
   * The first line of the configured file; where none is configured, what is typed or the next line
   * of standard input.
   *
   * @return the passphrase, which the caller wipes
   */
  static char[] read(OfficeConfig config, Terminal terminal) throws CommandFailure, IOException {
    if (config.passphraseFile().isPresent()) {
      return firstLine(config.passphraseFile().get());
    }
    return terminal.needed("Passphrase of the office");
  }

  private static char[] firstLine(Path file) throws CommandFailure, IOException {
    byte[] bytes = Files.readAllBytes(file);
    int end = 0;
    while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
      end++;
    }
    try {
      CharBuffer line = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end));
      char[] passphrase = new char[line.remaining()];
      line.get(passphrase);
      return passphrase;
    } catch (CharacterCodingException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, file + " is not UTF-8");
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
