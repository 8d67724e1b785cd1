package org.tipseal.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code deploy/tipseal}, run as a person would. */
final class Tool {
  private static final Path LAUNCHER = Path.of(System.getProperty("tipseal.launcher"));

  private Tool() {}

  /** The folder of the launcher, with the samples. */
  static Path deploy() {
    return LAUNCHER.toAbsolutePath().normalize().getParent();
  }

  /** What a run printed. */
  record Result(int exit, String out, String err) {
    Result mustSucceed() {
      assertEquals(0, exit, () -> out + err);
      return this;
    }
  }

  /** Starts a command that goes on; its output goes to two files. */
  static Process start(Path out, Path err, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("bash", LAUNCHER.toString()));
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .redirectOutput(out.toFile())
        .redirectError(ProcessBuilder.Redirect.appendTo(err.toFile()))
        .redirectInput(Path.of("/dev/null").toFile())
        .start();
  }

  /** Runs a command to its end, with lines for its standard input. */
  static Result run(Path scratch, String input, String... arguments) throws Exception {
    Path out = Files.createTempFile(scratch, "out", "");
    Path err = Files.createTempFile(scratch, "err", "");
    List<String> command = new ArrayList<>(List.of("bash", LAUNCHER.toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try (var stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    }
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("does not end: " + List.of(arguments));
    }
    return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
