package org.tipseal.crypto.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;

/** One case. It knows which of its members were read, so that none is there in vain. */
public final class Vector {
  private final JsonNode json;
  private final Set<String> unread = new TreeSet<>();

  /** Wraps the object of a file. */
  public Vector(JsonNode json) {
    this.json = json;
    json.fieldNames().forEachRemaining(unread::add);
    unread.remove("about");
    unread.remove("expect");
  }

  /** The defect that the case must be refused with, or empty when it must succeed. */
  public Optional<Defect> expect() {
    return Optional.ofNullable(json.get("expect"))
        .map(name -> Defect.ofWireName(name.textValue()).orElseThrow());
  }

  /** Whether there is such a member. */
  public boolean has(String member) {
    return json.has(member);
  }

  /** A text. */
  public String text(String member) {
    String text = member(member).textValue();
    assertNotNull(text, member);
    return text;
  }

  /** A whole number. */
  public long number(String member) {
    return member(member).longValue();
  }

  /** Bytes in hexadecimal: the form of everything up to 64 bytes. */
  public byte[] hex(String member) {
    return HexFormat.of().parseHex(text(member));
  }

  /** Bytes in base64url: the form of everything longer. */
  public byte[] b64u(String member) {
    return decode(text(member));
  }

  /** A list of texts. */
  public List<String> texts(String member) {
    List<String> texts = new ArrayList<>();
    member(member).forEach(item -> texts.add(item.textValue()));
    return texts;
  }

  /** A list of bytes in hexadecimal. */
  public List<byte[]> hexes(String member) {
    return texts(member).stream().map(HexFormat.of()::parseHex).toList();
  }

  /** A list of objects, each a case of its own. */
  public List<Vector> objects(String member) {
    List<Vector> objects = new ArrayList<>();
    member(member).forEach(item -> objects.add(new Vector(item)));
    return objects;
  }

  /** The only member that an object of {@link #objects} has. */
  public String onlyMember() {
    assertEquals(1, json.size());
    return json.fieldNames().next();
  }

  /** Fails if a member was not read. */
  public void requireAllRead() {
    assertEquals(Set.of(), unread, "members that nothing reads");
  }

  private JsonNode member(String member) {
    JsonNode value = json.get(member);
    assertNotNull(value, member);
    unread.remove(member);
    return value;
  }

  private static byte[] decode(String text) {
    try {
      return Bytes.fromB64u(text, Defect.PAYLOAD_MALFORMED);
    } catch (RefusedException e) {
      throw new AssertionError(e);
    }
  }
}
