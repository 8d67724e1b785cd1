package org.tipseal.config;

/**
 * One thing that is wrong with a configuration file.
 *
 * @param line line in the file, counted from 1; 0 if no line can be named
 * @param setting dotted path of the setting, such as {@code publicListener.port}; empty for the
 *     file as a whole
 * @param sentence what is wrong, as the second half of a sentence that starts with the setting
 */
public record ConfigError(int line, String setting, String sentence) {

  @Override
  public String toString() {
    String place = line > 0 ? "line " + line + ": " : "";
    return setting.isEmpty() ? place + sentence : place + setting + ": " + sentence;
  }
}
