package org.tipseal.crypto.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a class of the tests in a Java machine of its own. */
public final class Fork {
  private Fork() {}

  /**
   * Runs to the end, which must be a good one.
   *
   * @param main the class
   * @param options of the machine
   * @param libraries one class of each jar that it needs
   * @return what it printed
   */
  public static String run(Class<?> main, List<String> options, Class<?>... libraries)
      throws IOException, InterruptedException {
    String classPath =
        Stream.concat(
                Stream.of("target/test-classes", "target/classes"),
                Stream.of(libraries).map(Fork::jar))
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    return printed.strip();
  }

  private static String jar(Class<?> library) {
    try {
      return Path.of(library.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
