package org.tipseal.crypto.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;

/**
 * Takes one JSON object apart. Each member is asked for by name and type, then {@link #end} refuses
 * the ones that nobody asked for; with a {@link Reader} that happens by itself. Whatever is wrong,
 * at any level, is refused with the one defect given at the start.
 */
public final class JsonObject {
  /** The largest integer that every JSON reader holds exactly: 2^53 − 1. */
  public static final long MAX_INTEGER = (1L << 53) - 1;

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final JsonNode node;
  private final Defect malformed;
  private final Set<String> unread = new HashSet<>();

  private JsonObject(JsonNode node, Defect malformed) throws RefusedException {
    this.node = node;
    this.malformed = malformed;
    check(node.isObject());
    node.fieldNames().forEachRemaining(unread::add);
  }

  /**
   * Makes a value of an object.
   *
   * @param <T> what is made
   */
  @FunctionalInterface
  public interface Reader<T> {
    /**
     * Asks for every member that there may be.
     *
     * @throws IllegalArgumentException if the value's type does not take what the members say
     */
    T read(JsonObject json) throws RefusedException;
  }

  /**
   * Parses with {@link StrictJson} and expects an object.
   *
   * @param utf8 the whole text; its size is the caller's to bound
   * @param malformed the defect to name
   */
  public static JsonObject parse(byte[] utf8, Defect malformed) throws RefusedException {
    return new JsonObject(StrictJson.parse(utf8, malformed), malformed);
  }

  /**
   * Parses with {@link StrictJson} and reads the object that it expects.
   *
   * @param utf8 the whole text; its size is the caller's to bound
   * @param malformed the defect to name; what the reader's types refuse with {@link
   *     IllegalArgumentException} as a caller's mistake is an attacker's doing here
   * @param reader makes the value
   */
  public static <T> T read(byte[] utf8, Defect malformed, Reader<T> reader)
      throws RefusedException {
    try {
      return parse(utf8, malformed).whole(reader);
    } catch (IllegalArgumentException e) {
      // Without its cause, whose message might quote the text.
      throw new RefusedException(malformed);
    }
  }

  /** Refuses the object unless a condition of its shape holds. */
  public void check(boolean condition) throws RefusedException {
    if (!condition) {
      throw new RefusedException(malformed);
    }
  }

  /** Whether the object has this member. */
  public boolean has(String name) {
    return node.has(name);
  }

  /** A text. */
  public String text(String name) throws RefusedException {
    JsonNode member = member(name);
    check(member.isTextual());
    return member.textValue();
  }

  /** A text that matches the whole pattern. */
  public String text(String name, Pattern pattern) throws RefusedException {
    String text = text(name);
    check(pattern.matcher(text).matches());
    return text;
  }

  /** An array of texts. */
  public List<String> texts(String name) throws RefusedException {
    JsonNode member = member(name);
    check(member.isArray());
    List<String> texts = new ArrayList<>(member.size());
    for (JsonNode element : member) {
      check(element.isTextual());
      texts.add(element.textValue());
    }
    return texts;
  }

  /** An object whose members, of any name, are texts. */
  public Map<String, String> textMap(String name) throws RefusedException {
    JsonObject object = object(name);
    Map<String, String> texts = new LinkedHashMap<>();
    for (String member : List.copyOf(object.unread)) {
      texts.put(member, object.text(member));
    }
    return texts;
  }

  /** The name of this object's only member. */
  public String onlyName() throws RefusedException {
    check(node.size() == 1);
    return node.fieldNames().next();
  }

  /** A text that may be absent. */
  public Optional<String> optionalText(String name) throws RefusedException {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  /** A truth value that may be absent. */
  public Optional<Boolean> optionalBool(String name) throws RefusedException {
    if (!has(name)) {
      return Optional.empty();
    }
    JsonNode member = member(name);
    check(member.isBoolean());
    return Optional.of(member.booleanValue());
  }

  /** An integer from {@code min} to {@code max}, both included, written without a fraction. */
  public long integer(String name, long min, long max) throws RefusedException {
    JsonNode member = member(name);
    check(member.isIntegralNumber() && member.canConvertToLong());
    long value = member.longValue();
    check(value >= min && value <= max);
    return value;
  }

  /** A day, as {@code 2026-11-23}. */
  public LocalDate day(String name) throws RefusedException {
    String text = text(name, DAY);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new RefusedException(malformed);
    }
  }

  /** A day that may be absent. */
  public Optional<LocalDate> optionalDay(String name) throws RefusedException {
    return has(name) ? Optional.of(day(name)) : Optional.empty();
  }

  /** Bytes of a known length, written in base64url. */
  public byte[] base64Url(String name, int length) throws RefusedException {
    return Bytes.fromB64u(text(name), length, malformed);
  }

  /** Bytes written in base64url, of any length. */
  public byte[] base64Url(String name) throws RefusedException {
    return Bytes.fromB64u(text(name), malformed);
  }

  /** Bytes written in base64, of any length. */
  public byte[] base64(String name) throws RefusedException {
    return Bytes.fromB64(text(name), malformed);
  }

  /** Bytes of a known length, written in lower-case hexadecimal. */
  public byte[] hex(String name, int length) throws RefusedException {
    return Bytes.fromHex(text(name), length, malformed);
  }

  /** An object. */
  public JsonObject object(String name) throws RefusedException {
    return new JsonObject(member(name), malformed);
  }

  /** An object, read whole. */
  public <T> T object(String name, Reader<T> reader) throws RefusedException {
    return object(name).whole(reader);
  }

  /** An array of {@code min} to {@code max} objects. */
  public List<JsonObject> objects(String name, int min, int max) throws RefusedException {
    JsonNode member = member(name);
    check(member.isArray() && member.size() >= min && member.size() <= max);
    List<JsonObject> objects = new ArrayList<>(member.size());
    for (JsonNode element : member) {
      objects.add(new JsonObject(element, malformed));
    }
    return objects;
  }

  /** An array of {@code min} to {@code max} objects, each read whole. */
  public <T> List<T> objects(String name, int min, int max, Reader<T> reader)
      throws RefusedException {
    List<T> values = new ArrayList<>();
    for (JsonObject object : objects(name, min, max)) {
      values.add(object.whole(reader));
    }
    return values;
  }

  /** A copy of this object as it is, its members somebody else's to judge. */
  public ObjectNode opaque() {
    unread.clear();
    return node.deepCopy();
  }

  /** Refuses the object if it has a member that was never asked for. */
  public void end() throws RefusedException {
    check(unread.isEmpty());
  }

  private <T> T whole(Reader<T> reader) throws RefusedException {
    T value = reader.read(this);
    end();
    return value;
  }

  private JsonNode member(String name) throws RefusedException {
    JsonNode member = node.get(name);
    check(member != null);
    unread.remove(name);
    return member;
  }
}
