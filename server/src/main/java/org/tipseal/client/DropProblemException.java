package org.tipseal.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** The drop answered with a problem document (RFC 9457). */
final class DropProblemException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final String TYPE = "urn:tipseal:problem:";
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}");
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private final int status;
  private final String name;
  private final transient Optional<Duration> retryAfter;

  private DropProblemException(int status, String name, Optional<Duration> retryAfter) {
    super(name);
    this.status = status;
    this.name = name;
    this.retryAfter = retryAfter;
  }

  /**
   * Reads a refusal. What is no problem document, such as a proxy's own page, is named by its
   * status.
   *
   * @param answer an answer of another status than was hoped for
   * @return the problem
   */
  static DropProblemException of(DropAnswer answer) {
    String name = name(answer.body().getBytes()).orElse("http-" + answer.status());
    Optional<Duration> retryAfter =
        answer
            .header("Retry-After")
            .filter(text -> text.matches("[0-9]{1,6}"))
            .map(text -> Duration.ofSeconds(Long.parseLong(text)))
            .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    return new DropProblemException(answer.status(), name, retryAfter);
  }

  /** A refusal that came without its document. */
  static DropProblemException named(int status, String name) {
    return new DropProblemException(status, name, Optional.empty());
  }

  int status() {
    return status;
  }

  /** Such as {@code mailbox-not-found}. */
  String name() {
    return name;
  }

  boolean is(String candidate) {
    return name.equals(candidate);
  }

  /** Whether the drop, or a proxy before it, may take the same request later. */
  boolean passes() {
    return status == 408 || status == 423 || status == 429 || status >= 500;
  }

  /** How long the drop asks to wait, two minutes at most. */
  Optional<Duration> retryAfter() {
    return retryAfter;
  }

  private static Optional<String> name(byte[] document) {
    try (JsonParser json = new JsonFactory().createParser(document)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        JsonToken value = json.nextToken();
        if (field.equals("type") && value == JsonToken.VALUE_STRING) {
          String type = json.getText();
          return Optional.of(type)
              .filter(t -> t.startsWith(TYPE))
              .map(t -> t.substring(TYPE.length()))
              .filter(n -> NAME.matcher(n).matches());
        }
        json.skipChildren();
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
