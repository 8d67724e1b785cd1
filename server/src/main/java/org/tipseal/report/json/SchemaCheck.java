package org.tipseal.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.tipseal.report.Label;
import org.tipseal.report.Messages;
import org.tipseal.report.Problem;

/**
 * Holds a document against one of the schemas (JSON Schema 2020-12) and says what is wrong in the
 * words of {@code messages.json}. Where a schema carries {@code x-message}, that message is said
 * when its pattern, format, list of values or required names fail.
 */
final class SchemaCheck {
  private static final String URN = "urn:tipseal:schema:";
  private static final String OWN_MESSAGE = "x-message";
  private static final Set<String> OWN_MESSAGE_FOR =
      Set.of("pattern", "format", "enum", "const", "required", "minProperties");

  private static final Map<String, JsonNode> SCHEMAS = schemas();
  private static final SchemaRegistry REGISTRY = registry();

  private SchemaCheck() {}

  /**
   * Checks a document.
   *
   * @param schema the schema's name, such as {@code categories}
   * @return all that is wrong, in the order of the places
   */
  static List<Problem> check(String schema, JsonNode document, Messages messages) {
    Schema compiled = REGISTRY.getSchema(SchemaLocation.of(URN + schema));
    Map<String, Problem> problems = new LinkedHashMap<>();
    for (Error error : compiled.validate(document)) {
      Problem problem = problem(error, messages);
      problems.putIfAbsent(problem.pointer() + " " + problem.message().en(), problem);
    }
    return List.copyOf(problems.values());
  }

  private static Problem problem(Error error, Messages messages) {
    String pointer = error.getInstanceLocation().toString();
    String keyword = error.getKeyword();
    JsonNode own = parent(error.getSchemaLocation()).path(OWN_MESSAGE);
    if (own.isTextual() && OWN_MESSAGE_FOR.contains(keyword)) {
      return Problem.error(own.asText(), pointer, messages.text(own.asText(), Map.of()));
    }
    String limit = error.getSchemaNode().asText();
    return switch (keyword) {
      case "required" -> say("required", pointer, Map.of("name", error.getProperty()), messages);
      case "additionalProperties" -> {
        String name = error.getProperty();
        String place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
        yield say("unknown-name", place, Map.of("name", name), messages);
      }
      case "type" -> Problem.error("schema.type", pointer, types(error.getSchemaNode(), messages));
      case "enum", "const" ->
          say(keyword, pointer, Map.of("allowed", values(error.getSchemaNode())), messages);
      case "minLength" -> say("too-short", pointer, length(error, "min", limit), messages);
      case "maxLength" -> say("too-long", pointer, length(error, "max", limit), messages);
      case "minItems" -> say("too-few", pointer, Map.of("min", limit), messages);
      case "maxItems", "maxProperties" -> say("too-many", pointer, Map.of("max", limit), messages);
      case "minimum" -> say("too-small", pointer, Map.of("min", limit), messages);
      case "maximum" -> say("too-large", pointer, Map.of("max", limit), messages);
      case "uniqueItems" -> say("twice", pointer, Map.of(), messages);
      case "pattern" -> say("pattern", pointer, Map.of(), messages);
      default -> say("other", pointer, Map.of(), messages);
    };
  }

  private static Problem say(
      String message, String pointer, Map<String, String> values, Messages messages) {
    String code = "schema." + message;
    return Problem.error(code, pointer, messages.text(code, values));
  }

  /** JSON Schema counts code points, and so does this. */
  private static Map<String, String> length(Error error, String name, String limit) {
    String text = error.getInstanceNode().asText();
    return Map.of(name, limit, "count", Integer.toString(text.codePointCount(0, text.length())));
  }

  private static String values(JsonNode allowed) {
    return allowed.isArray()
        ? StreamSupport.stream(allowed.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(", "))
        : allowed.asText();
  }

  private static Label types(JsonNode types, Messages messages) {
    List<Label> names = new ArrayList<>();
    if (types.isArray()) {
      types.forEach(type -> names.add(messages.text("type." + type.asText(), Map.of())));
    } else {
      names.add(messages.text("type." + types.asText(), Map.of()));
    }
    Label sentence = messages.text("schema.type", Map.of());
    return new Label(
        sentence.zh().replace("{allowed}", joined(names, Label::zh, "、或")),
        sentence.en().replace("{allowed}", joined(names, Label::en, ", or ")));
  }

  private static String joined(List<Label> names, Function<Label, String> in, String or) {
    return names.stream().map(in).collect(Collectors.joining(or));
  }

  /** The schema that holds the keyword at a location. */
  private static JsonNode parent(SchemaLocation location) {
    String name = location.getAbsoluteIri().toString().substring(URN.length());
    return SCHEMAS.get(name).at(location.getFragment().getParent().toString());
  }

  private static Map<String, JsonNode> schemas() {
    Map<String, JsonNode> schemas = new LinkedHashMap<>();
    Tables.NAMES.forEach(name -> schemas.put(name, Resources.schema(name)));
    schemas.put("common", Resources.schema("common"));
    schemas.put("report", Resources.schema("report"));
    schemas.put("charter", Resources.schema("charter"));
    return Map.copyOf(schemas);
  }

  /** Nothing is fetched: only the schemas in the jar are known. */
  private static SchemaRegistry registry() {
    Map<String, String> texts =
        SCHEMAS.entrySet().stream()
            .collect(Collectors.toMap(e -> URN + e.getKey(), e -> e.getValue().toString()));
    Dialect dialect =
        Dialect.builder(Dialects.getDraft202012())
            .keyword(new AnnotationKeyword(OWN_MESSAGE))
            .build();
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    return SchemaRegistry.withDialect(
        dialect, builder -> builder.schemas(texts).schemaRegistryConfig(config));
  }
}
