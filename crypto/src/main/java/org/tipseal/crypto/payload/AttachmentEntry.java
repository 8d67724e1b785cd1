package org.tipseal.crypto.payload;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.attachment.AttachmentKey;
import org.tipseal.crypto.attachment.AttachmentLayout;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.submission.UploadId;

/**
 * An attachment as the manifest of a report or follow-up names it.
 *
 * @param upload the drop's name for the sealed bytes
 * @param key what they are sealed with
 * @param size of the file, in bytes: 0 to 2^40
 * @param sha256 of the file's bytes, 64 lower-case hexadecimal digits
 * @param name file name without folders, see {@link #isName}
 * @param type media type without parameters, such as {@code image/png}
 * @param kind of evidence, {@code EV1} to {@code EV9}
 * @param description what it shows
 * @param capturedOn the day on which it was made
 * @param obtainedLawfully what the reporter declares
 * @param originalSha256 of the file before metadata was removed from it
 */
public record AttachmentEntry(
    UploadId upload,
    AttachmentKey key,
    long size,
    String sha256,
    String name,
    String type,
    String kind,
    Optional<String> description,
    Optional<LocalDate> capturedOn,
    Optional<Boolean> obtainedLawfully,
    Optional<String> originalSha256) {
  /** Most attachments of a report or follow-up. */
  public static final int MAX_COUNT = 64;

  /** Most UTF-16 units in a name. */
  public static final int MAX_NAME = 255;

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern NAME = Pattern.compile("[^/\\\\\\p{Cntrl}\\u0080-\\u009f]{1,255}");
  private static final Pattern TYPE =
      Pattern.compile(
          "[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,63}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,63}");
  private static final Pattern KIND = Pattern.compile("EV[1-9]");

  public AttachmentEntry {
    require(size >= 0 && size <= AttachmentLayout.MAX_SIZE, "size");
    require(SHA_256.matcher(sha256).matches(), "sha256");
    require(isName(name), "name");
    require(TYPE.matcher(type).matches(), "type");
    require(KIND.matcher(kind).matches(), "kind");
    require(originalSha256.map(d -> SHA_256.matcher(d).matches()).orElse(true), "originalSha256");
  }

  /**
   * Whether a file may be called this: 1 to 255 characters, none of them a slash, a backslash or a
   * control character, and not {@code .} or {@code ..}.
   */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches() && !name.equals(".") && !name.equals("..");
  }

  /** {@link #sha256} as 32 bytes. */
  public byte[] sha256Bytes() {
    return HexFormat.of().parseHex(sha256);
  }

  static void write(ArrayNode array, List<AttachmentEntry> entries) {
    for (AttachmentEntry entry : entries) {
      ObjectNode json = array.addObject();
      json.put("id", entry.upload.hex());
      json.put("key", entry.keyText());
      json.put("size", entry.size);
      json.put("sha256", entry.sha256);
      json.put("name", entry.name);
      json.put("type", entry.type);
      json.put("kind", entry.kind);
      entry.description.ifPresent(text -> json.put("description", text));
      entry.capturedOn.ifPresent(day -> json.put("capturedOn", day.toString()));
      entry.obtainedLawfully.ifPresent(value -> json.put("obtainedLawfully", value));
      entry.originalSha256.ifPresent(digest -> json.put("originalSha256", digest));
    }
  }

  static List<AttachmentEntry> readAll(JsonObject payload) throws RefusedException {
    return payload.objects("attachments", 0, MAX_COUNT, AttachmentEntry::read);
  }

  private static AttachmentEntry read(JsonObject json) throws RefusedException {
    return new AttachmentEntry(
        new UploadId(json.text("id")),
        AttachmentKey.of(json.base64Url("key", AttachmentKey.LENGTH)),
        json.integer("size", 0, AttachmentLayout.MAX_SIZE),
        json.text("sha256"),
        json.text("name"),
        json.text("type"),
        json.text("kind"),
        json.optionalText("description"),
        json.optionalDay("capturedOn"),
        json.optionalBool("obtainedLawfully"),
        json.optionalText("originalSha256"));
  }

  /** The list, if it can be that of one message: at most 64, no upload twice. */
  static List<AttachmentEntry> checked(List<AttachmentEntry> entries) {
    Set<UploadId> uploads = new HashSet<>();
    for (AttachmentEntry entry : entries) {
      require(uploads.add(entry.upload), "id");
    }
    require(entries.size() <= MAX_COUNT, "count");
    return List.copyOf(entries);
  }

  private static void require(boolean condition, String member) {
    if (!condition) {
      throw new IllegalArgumentException("not an attachment's " + member);
    }
  }

  /** Nothing of an attachment is printed. */
  @Override
  public String toString() {
    return "AttachmentEntry[REDACTED]";
  }

  /** JSON has no form for secrets that can be wiped: the text goes with the payload. */
  private String keyText() {
    byte[] copy = key.secret().copy();
    try {
      return Bytes.b64u(copy);
    } finally {
      Bytes.wipe(copy);
    }
  }
}
