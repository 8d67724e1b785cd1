package org.tipseal.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One mapping of a configuration file, asked for its values by name.
 *
 * <p>A getter never fails. Where a value is missing or wrong it notes the error and gives a
 * stand-in of the right type. Getters with a fallback make the setting optional; those without
 * require it.
 */
public final class Settings {

  /** Reads a value of the caller's own type. */
  @FunctionalInterface
  public interface Reader<T> {
    /**
     * Reads a value.
     *
     * @throws Exception if the text is not such a value
     */
    T read(String text) throws Exception;
  }

  private final String path;
  private final int line;
  private final Path folder;
  private final List<ConfigError> errors;
  private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
  private final TreeSet<String> known = new TreeSet<>();
  private final List<Settings> sections = new ArrayList<>();

  Settings(String path, MappingNode mapping, int line, Path folder, List<ConfigError> errors) {
    this.path = path;
    this.line = line;
    this.folder = folder;
    this.errors = errors;
    for (NodeTuple entry : mapping == null ? List.<NodeTuple>of() : mapping.getValue()) {
      String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (entries.putIfAbsent(key, entry) != null) {
        errors.add(new ConfigError(lineOf(entry.getKeyNode()), qualified(key), "is there twice"));
      }
    }
  }

  /** Whether the file has this setting. Does not count as asking for it. */
  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /** A required mapping below this one; an empty stand-in if it is missing. */
  public Settings section(String key) {
    if (!has(key)) {
      refuse(key, "is missing");
    }
    return child(key);
  }

  /** A mapping below this one that may be left out. */
  public Optional<Settings> optionalSection(String key) {
    known.add(key);
    return has(key) ? Optional.of(child(key)) : Optional.empty();
  }

  /**
   * A mapping whose settings all have fallbacks, and that may therefore be left out: then it is
   * empty.
   */
  public Settings sectionOrEmpty(String key) {
    return child(key);
  }

  /** Required text. */
  public String text(String key) {
    return required(key, "", text -> text, "text");
  }

  /** Text, or the fallback. */
  public String text(String key, String fallback) {
    return scalar(key).map(ScalarNode::getValue).orElse(fallback);
  }

  /** A required whole number from {@code min} to {@code max}. */
  public int number(String key, int min, int max) {
    return required(key, min, text -> Quantity.number(text, min, max), Quantity.range(min, max));
  }

  /** A whole number from {@code min} to {@code max}, or the fallback. */
  public int number(String key, int min, int max, int fallback) {
    return optional(
        key, fallback, text -> Quantity.number(text, min, max), Quantity.range(min, max));
  }

  /** {@code true} or {@code false}, or the fallback. */
  public boolean flag(String key, boolean fallback) {
    return optional(
        key,
        fallback,
        text ->
            switch (text) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new IllegalArgumentException();
            },
        "true or false");
  }

  /** A number of bytes such as {@code 256 KiB} or {@code 2 GiB}, or the fallback in bytes. */
  public long bytes(String key, long min, long max, long fallback) {
    return optional(
        key,
        fallback,
        text -> Quantity.bytes(text, min, max),
        "a size from "
            + Quantity.formatBytes(min)
            + " to "
            + Quantity.formatBytes(max)
            + ", such as 64 MiB");
  }

  /** A time span such as {@code 30 s}, {@code 15 min} or {@code 12 h}, or the fallback. */
  public Duration duration(String key, Duration min, Duration max, Duration fallback) {
    return optional(
        key,
        fallback,
        text -> Quantity.duration(text, min, max),
        "a time from "
            + Quantity.formatDuration(min)
            + " to "
            + Quantity.formatDuration(max)
            + ", such as 30 s or 15 min");
  }

  /** A required path; relative ones count from the configuration file's folder. */
  public Path path(String key) {
    return required(key, folder, this::resolved, "a path");
  }

  /** A path, or the fallback; relative ones count from the configuration file's folder. */
  public Path path(String key, String fallback) {
    return optional(key, folder.resolve(fallback), this::resolved, "a path");
  }

  /** The required path of a file that is there and can be read. */
  public Path file(String key) {
    Path file = path(key);
    if (scalarPresent(key) && !Files.isRegularFile(file)) {
      refuse(key, "names a file that is not there: " + file);
    } else if (scalarPresent(key) && !Files.isReadable(file)) {
      refuse(key, "names a file that cannot be read: " + file);
    }
    return file;
  }

  /** A required value of the caller's own type; null stands in for a wrong one. */
  public <T> T value(String key, Reader<T> reader, String wanted) {
    return required(key, null, reader, wanted);
  }

  /** A value of the caller's own type, or the fallback. */
  public <T> T value(String key, Reader<T> reader, String wanted, T fallback) {
    return optional(key, fallback, reader, wanted);
  }

  /** A list of texts; empty if it is left out. */
  public List<String> texts(String key) {
    known.add(key);
    NodeTuple entry = entries.get(key);
    if (entry == null) {
      return List.of();
    }
    if (!(entry.getValueNode() instanceof SequenceNode sequence)) {
      refuse(key, "must be a list");
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      if (item instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
        texts.add(scalar.getValue());
      } else {
        errors.add(new ConfigError(lineOf(item), qualified(key), "must be a list of texts"));
      }
    }
    return List.copyOf(texts);
  }

  /**
   * Notes an error that only the caller can see, such as two settings that exclude each other.
   *
   * @param key the setting it is told at
   * @param sentence the second half of a sentence that starts with the setting
   */
  public void refuse(String key, String sentence) {
    known.add(key);
    NodeTuple entry = entries.get(key);
    int at = entry == null ? line : lineOf(entry.getKeyNode());
    errors.add(new ConfigError(at, qualified(key), sentence));
  }

  void refuseUnknown() {
    for (Map.Entry<String, NodeTuple> entry : entries.entrySet()) {
      if (!known.contains(entry.getKey())) {
        errors.add(
            new ConfigError(
                lineOf(entry.getValue().getKeyNode()),
                qualified(entry.getKey()),
                "is no setting; known here: " + String.join(", ", known)));
      }
    }
    sections.forEach(Settings::refuseUnknown);
  }

  private Settings child(String key) {
    known.add(key);
    NodeTuple entry = entries.get(key);
    MappingNode mapping = null;
    if (entry != null && entry.getValueNode() instanceof MappingNode node) {
      mapping = node;
    } else if (entry != null) {
      refuse(key, "must hold settings of its own");
    }
    int at = entry == null ? line : lineOf(entry.getKeyNode());
    Settings child = new Settings(qualified(key), mapping, at, folder, errors);
    sections.add(child);
    return child;
  }

  private <T> T required(String key, T standIn, Reader<T> reader, String wanted) {
    if (!has(key)) {
      refuse(key, "is missing; it must be " + wanted);
      return standIn;
    }
    return optional(key, standIn, reader, wanted);
  }

  private <T> T optional(String key, T fallback, Reader<T> reader, String wanted) {
    Optional<ScalarNode> scalar = scalar(key);
    if (scalar.isEmpty()) {
      return fallback;
    }
    try {
      return reader.read(scalar.get().getValue());
    } catch (Exception e) {
      refuse(key, "must be " + wanted + ", and is \"" + scalar.get().getValue() + "\"");
      return fallback;
    }
  }

  private Optional<ScalarNode> scalar(String key) {
    known.add(key);
    NodeTuple entry = entries.get(key);
    if (entry == null) {
      return Optional.empty();
    }
    if (entry.getValueNode() instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
      return Optional.of(scalar);
    }
    refuse(key, "must be a single value");
    return Optional.empty();
  }

  private boolean scalarPresent(String key) {
    NodeTuple entry = entries.get(key);
    return entry != null
        && entry.getValueNode() instanceof ScalarNode scalar
        && !scalar.getTag().equals(Tag.NULL);
  }

  private Path resolved(String text) throws InvalidPathException {
    if (text.isBlank()) {
      throw new IllegalArgumentException("empty");
    }
    return folder.resolve(text).normalize();
  }

  private String qualified(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
