package org.tipseal.cli;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The streams that a command talks through.
 *
 * <p>Standard output carries the result; everything meant for a person goes to standard error.
 * Secrets are asked for on the terminal without echo; where there is none they are read from
 * standard input, one a line.
 */
public final class Terminal {
  private static final int LONGEST_LINE = 64 * 1024;

  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final Optional<Keyboard> keyboard;

  Terminal(InputStream in, PrintStream out, PrintStream err, Optional<Keyboard> keyboard) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.keyboard = keyboard;
  }

  /**
   * The process's own streams, in UTF-8.
   *
   * @return a terminal
   */
  public static Terminal system() {
    return new Terminal(
        new FileInputStream(FileDescriptor.in),
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        Optional.of(new Keyboard()));
  }

  PrintStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  /** Whether a person sits there who can be asked. */
  boolean interactive() {
    return keyboard.map(Keyboard::isThere).orElse(false);
  }

  /** Whether a person looks at what is told meanwhile. */
  boolean watched() {
    return keyboard.map(Keyboard::isWatched).orElse(false);
  }

  /**
   * Asks for a line.
   *
   * @param prompt what to ask, shown only to a person
   * @return the line without its end, or empty at the end of the input
   * @throws IOException if the input cannot be read
   */
  Optional<String> line(String prompt) throws IOException {
    if (interactive()) {
      ask(prompt);
    }
    return readLine().map(String::new);
  }

  /**
   * Asks for a secret, which is not shown while it is typed.
   *
   * @param prompt what to ask, shown only to a person
   * @return the characters, which the caller wipes, or empty at the end of the input
   * @throws IOException if the input cannot be read
   */
  Optional<char[]> secret(String prompt) throws IOException {
    if (!interactive()) {
      return readLine();
    }
    try {
      return keyboard
          .orElseThrow()
          .silently(
              () -> {
                ask(prompt);
                return readLine();
              });
    } finally {
      // The end of the line was not shown either.
      err.println();
    }
  }

  /**
   * The same, where nothing can be done without it.
   *
   * @return what was typed, which the caller wipes
   */
  char[] needed(String prompt) throws CommandFailure, IOException {
    return secret(prompt)
        .orElseThrow(() -> new CommandFailure(ExitCode.BAD_INPUT, "missing: " + prompt));
  }

  private void ask(String prompt) {
    err.print(prompt + ": ");
    err.flush();
  }

  /**
   * Everything that is left of standard input.
   *
   * @param most the longest input taken, in bytes
   * @return the text
   * @throws IOException if the input cannot be read, is longer, or is not UTF-8
   */
  String rest(int most) throws IOException {
    // Not readNBytes: on a pipe FileInputStream asks for a position, and there is none.
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      all.write(buffer, 0, read);
      if (all.size() > most) {
        throw new IOException("standard input is longer than " + most + " bytes");
      }
    }
    return new String(decode(ByteBuffer.wrap(all.toByteArray())));
  }

  private Optional<char[]> readLine() throws IOException {
    WipedBytes line = new WipedBytes();
    try {
      int b = in.read();
      if (b < 0) {
        return Optional.empty();
      }
      while (b >= 0 && b != '\n') {
        if (line.size() == LONGEST_LINE) {
          throw new IOException(
              "a line of standard input is longer than " + LONGEST_LINE + " bytes");
        }
        line.write(b);
        b = in.read();
      }
      return Optional.of(decode(line.withoutCarriageReturn()));
    } finally {
      line.wipe();
    }
  }

  private static char[] decode(ByteBuffer bytes) throws IOException {
    try {
      CharBuffer chars = StandardCharsets.UTF_8.newDecoder().decode(bytes);
      char[] copy = new char[chars.remaining()];
      chars.get(copy);
      Arrays.fill(chars.array(), '\0');
      return copy;
    } catch (CharacterCodingException e) {
      throw new IOException("standard input is not UTF-8", e);
    }
  }

  /** A growing buffer that leaves no secret behind at its end. */
  private static final class WipedBytes extends ByteArrayOutputStream {
    WipedBytes() {
      super(1024);
    }

    synchronized ByteBuffer withoutCarriageReturn() {
      int length = count > 0 && buf[count - 1] == '\r' ? count - 1 : count;
      return ByteBuffer.wrap(buf, 0, length);
    }

    synchronized void wipe() {
      Arrays.fill(buf, (byte) 0);
    }
  }
}
