package org.tipseal.office.evidence;

import io.vertx.core.buffer.Buffer;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tipseal.crypto.Bytes;
import org.tipseal.office.cases.AttachmentView;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.evidence.format.Mark;
import org.tipseal.office.evidence.format.PackagePaths;

/**
 * A package that is signed and on record, and now can leave. Everything but the attachments is in
 * memory; those are opened as they are written, and lie nowhere in between.
 */
public final class EvidencePackage {
  private final Mark mark;
  private final CaseDesk desk;
  private final Signed signed;
  private final Buffer pdf;
  private final Buffer json;
  private final List<AttachmentView> attachments;
  private final Map<Integer, String> paths;

  /**
   * What vouches for a package.
   *
   * @param manifest {@code manifest.json}
   * @param signature {@code manifest.sig}
   * @param timestamp {@code manifest.tsr}
   */
  record Signed(Buffer manifest, Buffer signature, Optional<Buffer> timestamp) {}

  EvidencePackage(
      Mark mark,
      CaseDesk desk,
      Signed signed,
      Buffer pdf,
      Buffer json,
      List<AttachmentView> attachments,
      Map<Integer, String> paths) {
    this.mark = mark;
    this.desk = desk;
    this.signed = signed;
    this.pdf = pdf;
    this.json = json;
    this.attachments = List.copyOf(attachments);
    this.paths = Map.copyOf(paths);
  }

  /** A name for the file, which tells nothing but the case and the day. */
  public String fileName() {
    return "evidence-"
        + mark.caseId()
        + "-"
        + LocalDateTime.ofInstant(mark.time(), ZoneOffset.UTC).toLocalDate()
        + ".zip";
  }

  /** The case that it holds. */
  CaseId caseId() {
    return mark.caseId();
  }

  /** SHA-256 of its manifest, in hexadecimal digits. */
  String manifestDigest() {
    return Bytes.hex(Bytes.sha256(signed.manifest().getBytes()));
  }

  /** Whether a timestamp is in it. */
  public boolean isTimestamped() {
    return signed.timestamp().isPresent();
  }

  /**
   * Writes the ZIP file. On any exception what was written is not whole, does not open, and must be
   * thrown away.
   *
   * @param out not closed
   * @throws DeskRefusedException if an attachment is damaged
   * @throws IOException if {@code out} refuses
   */
  public void writeTo(OutputStream out) throws IOException, DeskRefusedException {
    // Not closed where something fails: closing would make a whole file of half of one.
    ZipOutputStream zip = new ZipOutputStream(new Kept(out));
    zip.setLevel(Deflater.BEST_SPEED);
    add(zip, PackagePaths.MANIFEST, signed.manifest());
    add(zip, PackagePaths.SIGNATURE, signed.signature());
    if (signed.timestamp().isPresent()) {
      add(zip, PackagePaths.TIMESTAMP, signed.timestamp().get());
    }
    add(zip, PackagePaths.PDF, pdf);
    add(zip, PackagePaths.JSON, json);
    // Pictures and films are compressed already.
    zip.setLevel(Deflater.NO_COMPRESSION);
    for (AttachmentView attachment : attachments) {
      zip.putNextEntry(entry(paths.get(attachment.id())));
      desk.save(mark.caseId(), attachment.id(), zip);
      zip.closeEntry();
    }
    zip.close();
  }

  private void add(ZipOutputStream zip, String path, Buffer content) throws IOException {
    zip.putNextEntry(entry(path));
    zip.write(content.getBytes());
    zip.closeEntry();
  }

  private ZipEntry entry(String path) {
    ZipEntry entry = new ZipEntry(path);
    // Local, so that no time zone of the machine is written.
    entry.setTimeLocal(LocalDateTime.ofInstant(mark.time(), ZoneOffset.UTC));
    return entry;
  }

  /** Stays open when the ZIP file around it is closed. */
  private static final class Kept extends FilterOutputStream {
    Kept(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
