package org.tipseal.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one YAML configuration file. */
public final class ConfigFile {
  /** A configuration file is short; a larger one is not a configuration file. */
  private static final long MAX_BYTES = 1 << 20;

  private ConfigFile() {}

  /**
   * Reads a file.
   *
   * @param file the YAML file; relative paths in it count from its folder
   * @param shape asks the settings for every value it knows and makes the record; it is given
   *     stand-ins for values that are wrong, so that it can ask for all of them, and its result is
   *     then thrown away
   * @return what {@code shape} made
   * @throws ConfigException with all errors of the file at once
   */
  public static <T> T read(Path file, Function<Settings, T> shape) throws ConfigException {
    List<ConfigError> errors = new ArrayList<>();
    MappingNode root = parse(file);
    Path folder = file.toAbsolutePath().normalize().getParent();
    Settings settings = new Settings("", root, 0, folder, errors);
    T result = null;
    try {
      result = shape.apply(settings);
    } catch (RuntimeException e) {
      if (errors.isEmpty()) {
        throw e;
      }
    }
    settings.refuseUnknown();
    if (!errors.isEmpty()) {
      errors.sort(Comparator.comparingInt(ConfigError::line));
      throw new ConfigException(file, errors);
    }
    return result;
  }

  private static MappingNode parse(Path file) throws ConfigException {
    String text;
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw refused(file, 0, "is larger than 1 MiB, which no configuration file is");
      }
      text = Files.readString(file);
    } catch (CharacterCodingException e) {
      throw refused(file, 0, "is not UTF-8 text");
    } catch (IOException e) {
      throw refused(file, 0, "cannot be read: " + reason(e));
    }
    try {
      Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (node instanceof MappingNode mapping) {
        return mapping;
      }
      throw refused(file, 0, "must hold settings of the form \"name: value\"");
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw refused(file, line, "is not YAML: " + e.getProblem());
    } catch (YAMLException e) {
      throw refused(file, 0, "is not YAML");
    }
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return String.valueOf(e.getMessage());
  }

  private static ConfigException refused(Path file, int line, String sentence) {
    return new ConfigException(file, List.of(new ConfigError(line, "", sentence)));
  }
}
