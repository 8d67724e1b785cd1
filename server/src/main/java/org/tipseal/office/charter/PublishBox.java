package org.tipseal.office.charter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.keys.DurableFile;
import org.tipseal.office.keys.RootDecision;
import org.tipseal.report.Problem;

/**
 * A folder in which a command lays down what the root signed, and the running office says what
 * became of it. Nothing in it is secret, and whoever can write to it can put nothing in force that
 * the root has not signed.
 *
 * <pre>{@code
 * publish/signed.json    what to put in force: a DSSE envelope; the office removes it
 * publish/outcome.json   { "of": hex(SHA-256 of signed.json), "code": text, "problems": [ { "at": pointer, "zh": text, "en": text } ] }
 * }</pre>
 *
 * The code is {@code in-force} or that of a {@link PublishRefusedException}.
 */
public final class PublishBox {
  /** What became of what is in force now. */
  public static final String IN_FORCE = "in-force";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;

  /** The box of the office with this data directory. */
  public PublishBox(Path dataDirectory) {
    this.folder = dataDirectory.resolve("publish");
  }

  /**
   * What the office said.
   *
   * @param code {@code in-force}, or why not
   * @param problems the mistakes, as lines in Chinese and in English with their places
   */
  public record Outcome(String code, List<Line> problems) {
    /** A mistake: where, and what in both languages. */
    public record Line(String at, String zh, String en) {}

    /** Keeps its own list. */
    public Outcome {
      problems = List.copyOf(problems);
    }
  }

  /** Lays something down for the office. */
  public void submit(byte[] signed) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    DurableFile.write(signed(), signed);
  }

  /** What became of it; empty as long as the office has not looked. */
  public Optional<Outcome> outcome(byte[] signed) throws IOException {
    if (!Files.exists(outcome()) || Files.exists(signed())) {
      return Optional.empty();
    }
    JsonNode said = JSON.readTree(Files.readAllBytes(outcome()));
    if (!said.path("of").asText().equals(digest(signed))) {
      return Optional.empty();
    }
    List<Outcome.Line> lines = new ArrayList<>();
    said.path("problems")
        .forEach(
            p ->
                lines.add(
                    new Outcome.Line(
                        p.path("at").asText(), p.path("zh").asText(), p.path("en").asText())));
    return Optional.of(new Outcome(said.path("code").asText(), lines));
  }

  /** What lies there for the office, if anything. What is too large is passed over as empty. */
  Optional<byte[]> waiting() throws IOException {
    if (!Files.exists(signed())) {
      return Optional.empty();
    }
    return Optional.of(
        Files.size(signed()) > RootDecision.MAX_SIZE ? new byte[0] : Files.readAllBytes(signed()));
  }

  /** Says what became of it, and removes it. */
  void answer(byte[] signed, String code, List<Problem> problems) throws IOException {
    ObjectNode said = JSON.createObjectNode();
    said.put("of", digest(signed)).put("code", code);
    ArrayNode lines = said.putArray("problems");
    for (Problem problem : problems) {
      lines
          .addObject()
          .put("at", problem.pointer())
          .put("zh", problem.message().zh())
          .put("en", problem.message().en());
    }
    DurableFile.write(outcome(), text(said));
    Files.deleteIfExists(signed());
  }

  private static byte[] text(ObjectNode json) {
    try {
      return JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree that cannot be written", e);
    }
  }

  private static String digest(byte[] signed) {
    return Bytes.hex(Bytes.sha256(signed));
  }

  private Path signed() {
    return folder.resolve("signed.json");
  }

  private Path outcome() {
    return folder.resolve("outcome.json");
  }
}
