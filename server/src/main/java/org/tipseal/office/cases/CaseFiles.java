package org.tipseal.office.cases;

import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.office.archive.ArchiveKeys;

/** Where the files of a case lie in the archive. */
public final class CaseFiles {
  private final ArchiveKeys keys;

  /**
   * Makes it.
   *
   * @param keys for names
   */
  public CaseFiles(ArchiveKeys keys) {
    this.keys = keys;
  }

  /**
   * The payload of the report, without its identity part. In a folder of many, since a folder for
   * each report costs the disk as much as the report; most cases need no other file for long.
   */
  public String report(CaseId id) {
    return "reports/" + id.value().substring(0, 2) + "/" + id.value();
  }

  /** The identity part, apart from everything else. */
  public String identity(CaseId id) {
    return "identities/" + id.value().substring(0, 2) + "/" + id.value();
  }

  /**
   * An attachment, sealed as it was received.
   *
   * @param followUp the number of the follow-up that brought it; 0 for the report
   */
  public String attachment(CaseId id, long followUp, UploadId upload) {
    return folder(id)
        + "/attachments/"
        + keys.name("attachment", upload.bytes(), Bytes.u32(followUp));
  }

  /** An entry of the conversation. */
  public String entry(CaseId id, String name) {
    return folder(id) + "/entries/" + name;
  }

  /** What was sealed to another channel when the case was handed to it. */
  String transfer(CaseId id, String name) {
    return folder(id) + "/transfers/" + name;
  }

  /** Everything of a case but the report and the identity part. */
  public String folder(CaseId id) {
    return "cases/" + id.value().substring(0, 2) + "/" + id.value();
  }
}
