package org.tipseal.office.evidence.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.json.StrictJson;

/**
 * What a package holds, and who took it out, as PROTOCOL.md §16 writes it.
 *
 * @param agency whose case it is
 * @param caseId the case, in groups of four
 * @param officerId who took it out
 * @param officerName as colleagues know him
 * @param purpose what for
 * @param exported when, to the second
 * @param timestamped whether a timestamp belongs to it
 * @param files every file but those that begin with {@code manifest}
 */
public record PackageManifest(
    AgencyId agency,
    String caseId,
    String officerId,
    String officerName,
    String purpose,
    Instant exported,
    boolean timestamped,
    List<PackageFile> files) {
  /** The type under which it is signed. */
  public static final String TYPE = "application/vnd.tipseal.evidence+json";

  /** Most bytes of a manifest. */
  public static final int MAX_SIZE = 8 * 1024 * 1024;

  private static final Duration CLOCKS_APART = Duration.ofMinutes(10);
  private static final int MOST_FILES = 20_000;
  private static final Pattern TIME =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");

  /**
   * Keeps its own list.
   *
   * @throws IllegalArgumentException if two files have one path
   */
  public PackageManifest {
    files = List.copyOf(files);
    Set<String> paths = new HashSet<>();
    for (PackageFile file : files) {
      if (!paths.add(file.path())) {
        throw new IllegalArgumentException("two files of one path");
      }
    }
  }

  /** Whether a timestamp's time can be that of the export: two clocks may differ a little. */
  public boolean isNear(Instant stamped) {
    return Duration.between(exported, stamped).abs().compareTo(CLOCKS_APART) <= 0;
  }

  /** The day of the export in UTC. */
  public LocalDate day() {
    return LocalDate.ofInstant(exported, ZoneOffset.UTC);
  }

  /** The JSON text that is signed. */
  public byte[] toBytes() {
    ObjectNode json = StrictJson.object();
    json.put("v", 1);
    json.put("agency", agency.value());
    json.put("case", caseId);
    json.putObject("officer").put("id", officerId).put("name", officerName);
    json.put("purpose", purpose);
    json.put("exported", exported.toString());
    json.put("timestamp", timestamped);
    ArrayNode list = json.putArray("files");
    files.forEach(
        file ->
            list.addObject()
                .put("path", file.path())
                .put("size", file.size())
                .put("sha256", file.sha256()));
    return StrictJson.write(json);
  }

  /**
   * Reads the JSON text.
   *
   * @throws RefusedException {@code message-malformed}
   */
  public static PackageManifest parse(byte[] bytes) throws RefusedException {
    return JsonObject.read(bytes, Defect.MESSAGE_MALFORMED, PackageManifest::read);
  }

  private static PackageManifest read(JsonObject json) throws RefusedException {
    json.integer("v", 1, 1);
    JsonObject officer = json.object("officer");
    PackageManifest manifest =
        new PackageManifest(
            new AgencyId(json.text("agency")),
            json.text("case"),
            officer.text("id"),
            officer.text("name"),
            json.text("purpose"),
            time(json),
            json.optionalBool("timestamp").orElse(false),
            json.objects(
                "files",
                0,
                MOST_FILES,
                file ->
                    new PackageFile(
                        file.text("path"),
                        file.integer("size", 0, JsonObject.MAX_INTEGER),
                        file.text("sha256"))));
    officer.end();
    return manifest;
  }

  private static Instant time(JsonObject json) throws RefusedException {
    try {
      return Instant.parse(json.text("exported", TIME));
    } catch (DateTimeException e) {
      throw new RefusedException(Defect.MESSAGE_MALFORMED);
    }
  }
}
