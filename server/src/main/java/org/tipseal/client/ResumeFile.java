package org.tipseal.client;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.attachment.SealingParameters;
import org.tipseal.crypto.keys.DurableFile;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.ReceiptCode;
import org.tipseal.crypto.submission.UploadId;

/**
 * The one file that a reporter's client writes, and only where the reporter names it: what a later
 * run needs to go on. It is readable by its owner alone, always whole, and overwritten before it is
 * removed or replaced. (A solid-state disk may keep what was overwritten.)
 */
public final class ResumeFile {
  private static final int MOST_BYTES = 4 << 20;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Stands in for the locator, which nobody knows yet. */
  private static final Locator UNKNOWN = new Locator("00000");

  private final Path path;

  /**
   * A file that may or may not be there.
   *
   * @param path where
   */
  public ResumeFile(Path path) {
    this.path = path;
  }

  Optional<ResumeState> load() throws ClientException {
    try {
      if (Files.size(path) > MOST_BYTES) {
        throw damaged(null);
      }
      return Optional.of(read(JSON.readTree(Files.readAllBytes(path))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | RefusedException | IllegalArgumentException | NullPointerException e) {
      throw damaged(e);
    }
  }

  void save(ResumeState state) throws ClientException {
    try (FileChannel old = openOld()) {
      DurableFile.write(path, JSON.writeValueAsBytes(write(state)));
      if (old != null) {
        overwrite(old);
      }
    } catch (JacksonException e) {
      throw new IllegalStateException("a tree that cannot be written", e);
    } catch (IOException e) {
      throw new ClientException(ClientException.Reason.RESUME_FILE, "unwritable", e);
    }
  }

  /**
   * Removes the file: the report has arrived and its receipt is in the reporter's hands.
   *
   * @throws ClientException if it cannot be removed; the reporter has to do it
   */
  public void remove() throws ClientException {
    try (FileChannel old = openOld()) {
      if (old != null) {
        overwrite(old);
        Files.delete(path);
        DurableFile.syncDirectory(path.toAbsolutePath().getParent());
      }
    } catch (IOException e) {
      throw new ClientException(ClientException.Reason.RESUME_FILE, "unremovable", e);
    }
  }

  private FileChannel openOld() throws IOException {
    try {
      return FileChannel.open(path, StandardOpenOption.WRITE);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private static void overwrite(FileChannel old) throws IOException {
    ByteBuffer zeros = ByteBuffer.allocate((int) old.size());
    while (zeros.hasRemaining()) {
      old.write(zeros, zeros.position());
    }
    old.force(true);
  }

  private static ObjectNode write(ResumeState state) {
    ObjectNode json = JSON.createObjectNode();
    json.put("v", 1);
    json.put("agency", state.agency().value());
    json.put("report", state.report());
    json.put("receipt", ReceiptCode.of(UNKNOWN, state.secret()).format());
    for (Attachment attachment : state.attachments()) {
      ObjectNode entry = json.withArray("attachments").addObject();
      entry.put("sha256", attachment.sha256());
      entry.put("size", attachment.size());
      try (SecretBytes parameters = attachment.parameters().toBytes()) {
        entry.put("parameters", Base64.getEncoder().encodeToString(parameters.copy()));
      }
      attachment.upload().ifPresent(id -> entry.put("upload", id.hex()));
    }
    state
        .submission()
        .ifPresent(s -> json.put("submission", Base64.getEncoder().encodeToString(s)));
    return json;
  }

  private static ResumeState read(JsonNode json) throws RefusedException, ClientException {
    if (json.path("v").asInt() != 1) {
      throw damaged(null);
    }
    List<Attachment> attachments = new ArrayList<>();
    for (JsonNode entry : json.path("attachments")) {
      attachments.add(
          new Attachment(
              entry.get("sha256").asText(),
              entry.get("size").asLong(),
              SealingParameters.fromBytes(
                  Base64.getDecoder().decode(entry.get("parameters").asText())),
              Optional.ofNullable(entry.get("upload")).map(id -> new UploadId(id.asText()))));
    }
    return new ResumeState(
        new AgencyId(json.get("agency").asText()),
        json.get("report").asText(),
        ReceiptCode.parse(json.get("receipt").asText()).secret(),
        attachments,
        Optional.ofNullable(json.get("submission"))
            .map(s -> Base64.getDecoder().decode(s.asText())));
  }

  private static ClientException damaged(Exception cause) {
    return new ClientException(ClientException.Reason.RESUME_FILE, "damaged", cause);
  }
}
