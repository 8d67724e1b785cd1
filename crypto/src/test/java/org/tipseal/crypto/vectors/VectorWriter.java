package org.tipseal.crypto.vectors;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;

/** Collects the files of one format. */
public final class VectorWriter {
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  /** File names and contents. */
  public SortedMap<String, byte[]> files() {
    return files;
  }

  /**
   * Starts a case; {@link Case#write} ends it.
   *
   * @param name of the file, without {@code .json}
   * @param about what the case is, in one sentence
   */
  public Case start(String name, String about) {
    return new Case(name).put("about", about);
  }

  /** The members of one case, in the order in which they are put. */
  public final class Case {
    private final String name;
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    private Case(String name) {
      this.name = name;
    }

    /** A text. */
    public Case put(String member, String text) {
      json.put(member, text);
      return this;
    }

    /** A whole number. */
    public Case put(String member, long number) {
      json.put(member, number);
      return this;
    }

    /** Bytes in hexadecimal. */
    public Case hex(String member, byte[] bytes) {
      return put(member, Bytes.hex(bytes));
    }

    /** Bytes in base64url. */
    public Case b64u(String member, byte[] bytes) {
      return put(member, Bytes.b64u(bytes));
    }

    /** A list of texts. */
    public Case texts(String member, List<String> texts) {
      texts.forEach(json.withArray(member)::add);
      return this;
    }

    /** A list of bytes in hexadecimal. */
    public Case hexes(String member, List<byte[]> items) {
      return texts(member, items.stream().map(Bytes::hex).toList());
    }

    /** Adds an object with one member to a list. */
    public Case addObject(String member, String onlyMember, Object value) {
      json.withArray(member).addObject().putPOJO(onlyMember, value);
      return this;
    }

    /** The defect that the case must be refused with. */
    public Case expect(Defect defect) {
      return put("expect", defect.wireName());
    }

    /** Ends the case. */
    public void write() throws IOException {
      DefaultPrettyPrinter printer =
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
      String text = new ObjectMapper().writer(printer).writeValueAsString(json) + "\n";
      byte[] earlier = files.put(name + ".json", text.getBytes(StandardCharsets.UTF_8));
      if (earlier != null) {
        throw new IllegalStateException("two cases are called " + name);
      }
    }
  }
}
