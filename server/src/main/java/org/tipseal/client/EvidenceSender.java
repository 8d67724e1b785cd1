package org.tipseal.client;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tipseal.crypto.attachment.SealingParameters;
import org.tipseal.crypto.payload.AttachmentEntry;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.report.EvidenceItem;

/** Brings the attachments of a report or a follow-up to the drop. */
final class EvidenceSender {
  /** How often an upload that the drop has forgotten is begun anew. */
  private static final int TRIES = 3;

  /** What an attachment is that the evidence list does not name: EV9, other. */
  private static final String OTHER = "EV9";

  private final DropClient drop;
  private final Patience patience;
  private final Progress progress;
  private final SecureRandom random;

  EvidenceSender(DropClient drop, Patience patience, Progress progress, SecureRandom random) {
    this.drop = drop;
    this.patience = patience;
    this.progress = progress;
    this.random = random;
  }

  /** Keeps how far the attachments have come. */
  @FunctionalInterface
  interface Keeper {
    void keep(List<Attachment> attachments) throws ClientException;
  }

  /**
   * Reads every file whole, before any of it is sealed.
   *
   * @param paths which files
   * @param most the largest size that the agency takes
   * @return the files as they are now
   */
  List<EvidenceFile> read(List<Path> paths, long most) throws ClientException {
    if (paths.size() > AttachmentEntry.MAX_COUNT) {
      throw new ClientException(ClientException.Reason.TOO_MANY_FILES);
    }
    Set<String> names = new HashSet<>();
    List<EvidenceFile> files = new ArrayList<>();
    for (Path path : paths) {
      if (!names.add(FileNames.of(path))) {
        throw new ClientException(ClientException.Reason.SAME_FILE_NAME, FileNames.of(path));
      }
      files.add(EvidenceFile.read(path, most, progress));
    }
    return files;
  }

  /**
   * Uploads the files.
   *
   * @param files which
   * @param known what an earlier run has begun; what fits no file any more is taken back
   * @param keeper told whenever something has to be remembered, before any byte is sealed with it
   * @return one attachment for each file, in their order, all of them complete at the drop
   */
  List<Attachment> send(List<EvidenceFile> files, List<Attachment> known, Keeper keeper)
      throws ClientException, DropProblemException {
    List<Attachment> left = new ArrayList<>(known);
    List<Attachment> attachments = new ArrayList<>();
    for (EvidenceFile file : files) {
      Optional<Attachment> begun = left.stream().filter(a -> a.isOf(file)).findFirst();
      begun.ifPresent(left::remove);
      attachments.add(begun.orElseGet(() -> begin(file)));
    }
    for (Attachment unwanted : left) {
      takeBack(unwanted);
    }
    for (int i = 0; i < files.size(); i++) {
      send(files.get(i), attachments, i, keeper);
    }
    return attachments;
  }

  private Attachment begin(EvidenceFile file) {
    return new Attachment(
        file.sha256(), file.layout().size(), SealingParameters.generate(random), Optional.empty());
  }

  private void send(EvidenceFile file, List<Attachment> attachments, int index, Keeper keeper)
      throws ClientException, DropProblemException {
    for (int i = 1; ; i++) {
      Attachment attachment = attachments.get(index);
      if (attachment.upload().isEmpty()) {
        UploadId reserved = patience.insist(() -> drop.createUpload(file.layout().sealedSize()));
        attachment = attachment.withUpload(Optional.of(reserved));
        attachments.set(index, attachment);
      }
      keeper.keep(attachments);
      try {
        new Uploader(drop, patience, progress)
            .upload(file, attachment.parameters(), attachment.upload().orElseThrow());
        return;
      } catch (DropProblemException e) {
        if (!e.is("upload-not-found") || i == TRIES) {
          throw e;
        }
        // The same file under the same key gives the same bytes: only the place is new.
        attachments.set(index, attachment.withUpload(Optional.empty()));
      }
    }
  }

  private void takeBack(Attachment unwanted) throws ClientException {
    if (unwanted.upload().isPresent()) {
      try {
        patience.insist(
            () -> {
              drop.deleteUpload(unwanted.upload().get());
              return null;
            });
      } catch (DropProblemException e) {
        // It is gone already, or will be when it expires.
      }
    }
  }

  /**
   * The manifest.
   *
   * @param files the attachments' files
   * @param attachments the attachments, in the same order
   * @param evidence the report's evidence list, which says more of those that it names
   * @return the entries
   */
  static List<AttachmentEntry> manifest(
      List<EvidenceFile> files, List<Attachment> attachments, List<EvidenceItem> evidence) {
    List<AttachmentEntry> entries = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      EvidenceFile file = files.get(i);
      Attachment attachment = attachments.get(i);
      Optional<EvidenceItem> item =
          evidence.stream().filter(e -> e.file().equals(file.name())).findFirst();
      entries.add(
          new AttachmentEntry(
              attachment.upload().orElseThrow(),
              attachment.parameters().key(),
              attachment.size(),
              attachment.sha256(),
              file.name(),
              FileNames.mediaType(file.name()),
              item.map(EvidenceItem::kind).orElse(OTHER),
              item.map(EvidenceItem::description).filter(text -> !text.isEmpty()),
              item.map(EvidenceItem::capturedOn),
              item.map(EvidenceItem::lawful),
              item.map(EvidenceItem::originalSha256).filter(text -> !text.isEmpty())));
    }
    return entries;
  }
}
