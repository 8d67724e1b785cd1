package org.tipseal.client;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import org.tipseal.client.DropClient.Part;
import org.tipseal.client.DropClient.Sent;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.attachment.AttachmentLayout;
import org.tipseal.crypto.attachment.AttachmentSealer;
import org.tipseal.crypto.attachment.SealingParameters;
import org.tipseal.crypto.submission.UploadId;

/**
 * Seals files while they are sent. Two parts of a few segments are in memory at a time: one on its
 * way, the next being sealed.
 */
final class Uploader {
  /** Segments in a part: what a lost connection costs at most. */
  private static final int SEGMENTS = 4;

  private final DropClient drop;
  private final Patience patience;
  private final Progress progress;

  Uploader(DropClient drop, Patience patience, Progress progress) {
    this.drop = drop;
    this.patience = patience;
    this.progress = progress;
  }

  /**
   * Sends what the drop does not have yet.
   *
   * @param file what to seal
   * @param parameters what to seal it with: new ones, or those that were used for this very file
   * @param id the reserved upload
   * @throws ClientException if the file was changed, or the drop cannot be reached for too long
   * @throws DropProblemException {@code upload-not-found} if it has expired; whatever else the drop
   *     refuses for good
   */
  void upload(EvidenceFile file, SealingParameters parameters, UploadId id)
      throws ClientException, DropProblemException {
    AttachmentSealer sealer = new AttachmentSealer(parameters, file.layout());
    Patience.Spell spell = patience.spell();
    while (true) {
      try (EvidenceFile.Reader reader = file.open()) {
        long offset = drop.uploadOffset(id);
        new Stream(file, reader, sealer, id, spell).run(offset);
        return;
      } catch (IOException e) {
        spell.pause(e);
      } catch (DropProblemException e) {
        if (e.is("upload-offset-wrong") || e.is("checksum-wrong")) {
          spell.pause(new IOException(e));
        } else {
          spell.pause(e);
        }
      }
    }
  }

  /**
   * One uninterrupted stretch of an upload.
   *
   * <p>Its two buffers are used by turns: a part is made only after the part before the last was
   * answered, when nobody reads that one's bytes any more. New ones for each part would fill the
   * heap with garbage of their size.
   */
  private final class Stream {
    private final EvidenceFile file;
    private final EvidenceFile.Reader reader;
    private final AttachmentSealer sealer;
    private final UploadId id;
    private final Patience.Spell spell;
    private final AttachmentLayout layout;
    private final Buffer[] buffers = new Buffer[2];
    private int turn;

    Stream(
        EvidenceFile file,
        EvidenceFile.Reader reader,
        AttachmentSealer sealer,
        UploadId id,
        Patience.Spell spell) {
      this.file = file;
      this.reader = reader;
      this.sealer = sealer;
      this.id = id;
      this.spell = spell;
      this.layout = file.layout();
      int longest = Math.min(SEGMENTS, layout.segments()) * AttachmentLayout.SEALED_SEGMENT_LENGTH;
      Arrays.setAll(buffers, i -> Buffer.buffer(new byte[longest]));
    }

    void run(long start) throws IOException, ClientException, DropProblemException {
      long size = layout.sealedSize();
      if (start > size) {
        throw new ClientException(ClientException.Reason.BAD_ANSWER, "Upload-Offset");
      }
      long offset = start;
      progress.uploading(file.name(), offset, size);
      Part part = part(offset);
      while (part.bytes().length() > 0) {
        Sent sent = drop.sendPart(id, offset, part);
        long next = offset + part.bytes().length();
        Part nextPart = part(next);
        if (sent.await() != next) {
          throw new IOException("the drop has another offset");
        }
        spell.success();
        progress.uploading(file.name(), next, size);
        offset = next;
        part = nextPart;
      }
    }

    /** The sealed bytes from an offset to the end of a few segments; empty at the end. */
    private Part part(long offset) throws ClientException {
      MessageDigest digest = Bytes.newSha256();
      if (offset >= layout.sealedSize()) {
        return new Part(Buffer.buffer(), Bytes.b64(digest.digest()));
      }
      int first = (int) (offset / AttachmentLayout.SEALED_SEGMENT_LENGTH);
      int end = Math.min(first + SEGMENTS, layout.segments());
      long stop = end == layout.segments() ? layout.sealedSize() : layout.sealedOffset(end);
      Buffer part = buffers[turn].slice(0, (int) (stop - offset));
      turn = 1 - turn;
      int written = 0;
      for (int i = first; i < end; i++) {
        byte[] plaintext = reader.segment(i);
        byte[] sealed = sealer.sealSegment(i, plaintext);
        Arrays.fill(plaintext, (byte) 0);
        int skip = i == first ? (int) (offset - layout.sealedOffset(i)) : 0;
        part.setBytes(written, sealed, skip, sealed.length - skip);
        written += sealed.length - skip;
        digest.update(sealed, skip, sealed.length - skip);
      }
      return new Part(part, Bytes.b64(digest.digest()));
    }
  }
}
