package org.tipseal.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.tipseal.report.Messages;
import org.tipseal.report.Problem;

/**
 * The one way in which this room reads and writes JSON: strict UTF-8, no name twice, nothing after
 * the end, bounded depth. Days are {@code 2026-03-09}; what is empty is not written.
 */
final class Json {
  private static final int MAX_DEPTH = 32;
  private static final int MAX_NAME_CHARS = 200;

  /** Reads and writes the records of this room. */
  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNameLength(MAX_NAME_CHARS)
                          .build())
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
          .addModule(
              new SimpleModule()
                  .addSerializer(LocalDate.class, new DayWriter())
                  .addDeserializer(LocalDate.class, new DayReader()))
          .build();

  private Json() {}

  /**
   * Parses a whole document.
   *
   * @throws UnreadableJson with a sentence that names line and column, never the content
   */
  static JsonNode parse(byte[] utf8, Messages messages) throws UnreadableJson {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      JsonNode tree = MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
      if (tree == null || tree.isMissingNode()) {
        throw unreadable("json.empty", Map.of(), messages);
      }
      if (!StandardCharsets.UTF_8.newEncoder().canEncode(tree.toString())) {
        throw unreadable("json.encoding", Map.of(), messages); // half of a surrogate pair
      }
      return tree;
    } catch (CharacterCodingException e) {
      throw unreadable("json.encoding", Map.of(), messages);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      Map<String, String> place =
          Map.of(
              "line", at == null ? "?" : Integer.toString(at.getLineNr()),
              "column", at == null ? "?" : Integer.toString(at.getColumnNr()));
      boolean twice = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate");
      throw unreadable(twice ? "json.twice" : "json.syntax", place, messages);
    }
  }

  private static UnreadableJson unreadable(
      String code, Map<String, String> values, Messages messages) {
    return new UnreadableJson(Problem.error(code, "", messages.text(code, values)));
  }

  private static final class DayWriter extends JsonSerializer<LocalDate> {
    @Override
    public void serialize(LocalDate day, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(day.toString());
    }
  }

  private static final class DayReader extends JsonDeserializer<LocalDate> {
    @Override
    public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return LocalDate.parse(in.getText());
    }
  }
}
