package org.tipseal.config;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A configuration file that cannot be used. Its message names every error, one a line. */
public final class ConfigException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<ConfigError> errors;

  /**
   * All errors of one file.
   *
   * @param file the file, for the message
   * @param errors at least one, in the order of the file
   */
  public ConfigException(Path file, List<ConfigError> errors) {
    super(
        errors.stream()
            .map(error -> "  " + error)
            .collect(Collectors.joining("\n", file + " has " + count(errors.size()) + ":\n", "")));
    this.errors = List.copyOf(errors);
  }

  /** Every error, in the order of the file. */
  public List<ConfigError> errors() {
    return errors;
  }

  private static String count(int errors) {
    return errors == 1 ? "one error" : errors + " errors";
  }
}
