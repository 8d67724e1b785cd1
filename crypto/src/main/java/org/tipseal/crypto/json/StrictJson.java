package org.tipseal.crypto.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;

/** Reads and writes JSON by the rules of PROTOCOL.md §1. */
public final class StrictJson {
  /** Levels of objects and arrays, the outermost one counted. */
  public static final int MAX_DEPTH = 8;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  // A character beyond the basic plane takes four bytes, not twelve.
                  .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  /**
   * Parses one JSON text.
   *
   * @param utf8 the whole text; its size is the caller's to bound
   * @param malformed the defect to name
   * @throws RefusedException if this is not UTF-8, not one JSON text, deeper than {@link
   *     #MAX_DEPTH}, or holds a duplicate member, a {@code null}, half a surrogate pair or a number
   *     beyond the range of a double
   */
  public static JsonNode parse(byte[] utf8, Defect malformed) throws RefusedException {
    try {
      // Decoded here, since Jackson would guess UTF-16 and UTF-32 too and let bad sequences pass.
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      JsonNode tree = MAPPER.readTree(text);
      if (!allowed(tree)) {
        throw new RefusedException(malformed);
      }
      return tree;
    } catch (CharacterCodingException | JsonProcessingException e) {
      // Without its cause, whose message would quote the text.
      throw new RefusedException(malformed);
    }
  }

  /**
   * The JSON text of a tree, in UTF-8, members in the tree's order, no white space.
   *
   * @throws IllegalArgumentException if {@link #parse} would refuse the result
   */
  public static byte[] write(JsonNode tree) {
    if (!allowed(tree) || depth(tree) > MAX_DEPTH) {
      throw new IllegalArgumentException("not a JSON value of the protocol");
    }
    try {
      return MAPPER.writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a JSON value of the protocol", e);
    }
  }

  /** An object to fill. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  private static boolean allowed(JsonNode node) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        if (!wellFormed(member.getKey()) || !allowed(member.getValue())) {
          return false;
        }
      }
      return true;
    }
    if (node.isArray()) {
      for (JsonNode element : node) {
        if (!allowed(element)) {
          return false;
        }
      }
      return true;
    }
    if (node.isTextual()) {
      return wellFormed(node.textValue());
    }
    return node.isBoolean() || (node.isNumber() && Double.isFinite(node.doubleValue()));
  }

  private static int depth(JsonNode node) {
    int deepest = 0;
    for (JsonNode child : node) {
      deepest = Math.max(deepest, depth(child));
    }
    return node.isContainerNode() ? deepest + 1 : 0;
  }

  /** Escapes such as {@code \ud800} can name half a pair, which no UTF-8 text can hold. */
  private static boolean wellFormed(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
