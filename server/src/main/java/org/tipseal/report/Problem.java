package org.tipseal.report;

/**
 * Something wrong or worth a second look, for a person to read.
 *
 * @param severity whether it blocks
 * @param code the name of the message
 * @param file the file it is in, or empty where only one is meant
 * @param pointer the place as a JSON pointer (RFC 6901); empty for the whole
 * @param message the sentence; it never repeats a value that a reporter wrote
 */
public record Problem(Severity severity, String code, String file, String pointer, Label message) {

  /** An error blocks; a warning never does. */
  public enum Severity {
    ERROR,
    WARNING
  }

  /** An error in the one document that is meant. */
  public static Problem error(String code, String pointer, Label message) {
    return new Problem(Severity.ERROR, code, "", pointer, message);
  }

  /** A warning about the one document that is meant. */
  public static Problem warning(String code, String pointer, Label message) {
    return new Problem(Severity.WARNING, code, "", pointer, message);
  }

  /** The same problem, said of a file. */
  public Problem inFile(String name) {
    return new Problem(severity, code, name, pointer, message);
  }

  /** One line: file and place, then the sentence in a language. */
  public String line(String language) {
    String place = file + (pointer.isEmpty() ? "" : (file.isEmpty() ? "" : "#") + pointer);
    return place.isEmpty() ? message.in(language) : place + ": " + message.in(language);
  }
}
