package org.tipseal.office.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.attachment.AttachmentLayout;
import org.tipseal.crypto.attachment.AttachmentOpener;
import org.tipseal.crypto.payload.AttachmentEntry;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.link.DropLink;

/**
 * Fetches attachments and checks each whole: key, size, filler and digest. They are kept as they
 * were received.
 */
final class AttachmentIntake {
  private static final int BUFFER = 1 << 16;

  private final DropLink drop;
  private final Archive archive;

  AttachmentIntake(DropLink drop, Archive archive) {
    this.drop = drop;
    this.archive = archive;
  }

  /** The place of an upload in the archive. */
  @FunctionalInterface
  interface Places {
    String of(UploadId upload);
  }

  /**
   * Refuses a message whose submission names other uploads than its manifest, or whose manifest
   * names sizes that cannot be.
   *
   * @throws RefusedException {@code payload-malformed}
   */
  static void checkManifest(List<UploadId> announced, List<AttachmentEntry> manifest)
      throws RefusedException {
    List<UploadId> named = manifest.stream().map(AttachmentEntry::upload).toList();
    boolean same =
        announced.size() == named.size() && new HashSet<>(announced).equals(new HashSet<>(named));
    if (!same || !manifest.stream().allMatch(e -> AttachmentLayout.isPossible(e.size()))) {
      throw new RefusedException(Defect.PAYLOAD_MALFORMED);
    }
  }

  /**
   * Fetches and checks all attachments of a message.
   *
   * @throws RefusedArrivalException if one is not at the drop; nothing of the message is kept then
   * @throws RefusedException if one is not what the manifest says; likewise
   * @throws IOException if the drop or the disk fails; trying again goes on where this stopped
   */
  void fetch(List<AttachmentEntry> manifest, Places places)
      throws IOException, RefusedException, RefusedArrivalException {
    try {
      for (AttachmentEntry entry : manifest) {
        String place = places.of(entry.upload());
        if (!archive.has(place)) {
          fetch(entry, place);
        }
      }
    } catch (RefusedException | RefusedArrivalException e) {
      discard(manifest, places);
      throw e;
    }
  }

  /**
   * Fetches what there is of the attachments of something refused, unchecked.
   *
   * @param largest the largest attachment that the agency takes, in bytes
   * @return how many are kept
   */
  int keep(List<UploadId> uploads, Places places, long largest) throws IOException {
    long limit = new AttachmentLayout(Math.min(largest, AttachmentLayout.MAX_SIZE)).sealedSize();
    int kept = 0;
    for (UploadId upload : uploads) {
      String place = places.of(upload);
      if (archive.has(place)) {
        kept++;
      } else if (drop.fetch(upload, archive.part(place), limit)) {
        archive.settlePart(place);
        kept++;
      }
    }
    return kept;
  }

  private void discard(List<AttachmentEntry> manifest, Places places) throws IOException {
    for (AttachmentEntry entry : manifest) {
      String place = places.of(entry.upload());
      archive.delete(place);
      archive.delete(place + Archive.PART);
    }
  }

  private void fetch(AttachmentEntry entry, String place)
      throws IOException, RefusedException, RefusedArrivalException {
    Path part = archive.part(place);
    boolean resumed = Files.exists(part);
    fetchPart(entry, part);
    try {
      check(entry, part);
    } catch (RefusedException e) {
      if (!resumed) {
        throw e;
      }
      // The loss of power can leave wrong bytes at the end of an unfinished file, so the drop's
      // copy alone decides.
      Files.delete(part);
      fetchPart(entry, part);
      check(entry, part);
    }
    archive.settlePart(place);
  }

  private void fetchPart(AttachmentEntry entry, Path part)
      throws IOException, RefusedArrivalException {
    long limit = new AttachmentLayout(entry.size()).sealedSize();
    if (!drop.fetch(entry.upload(), part, limit)) {
      throw new RefusedArrivalException(RefusedArrivalException.ATTACHMENT_MISSING);
    }
  }

  private static void check(AttachmentEntry entry, Path part) throws IOException, RefusedException {
    try (InputStream sealed = new BufferedInputStream(Files.newInputStream(part), BUFFER)) {
      AttachmentOpener.copy(
          sealed,
          OutputStream.nullOutputStream(),
          entry.key(),
          entry.size(),
          HexFormat.of().parseHex(entry.sha256()));
    }
  }
}
