package org.tipseal.client;

import java.util.Optional;
import org.tipseal.crypto.attachment.SealingParameters;
import org.tipseal.crypto.submission.UploadId;

/**
 * One attachment on its way: what it takes to make its sealed bytes again and to find its upload.
 *
 * @param sha256 of the file, 64 hexadecimal digits
 * @param size of the file in bytes
 * @param parameters what it is sealed with
 * @param upload the drop's name for it, once reserved
 */
record Attachment(
    String sha256, long size, SealingParameters parameters, Optional<UploadId> upload) {
  boolean isOf(EvidenceFile file) {
    return size == file.layout().size() && sha256.equals(file.sha256());
  }

  Attachment withUpload(Optional<UploadId> reserved) {
    return new Attachment(sha256, size, parameters, reserved);
  }

  @Override
  public String toString() {
    return "Attachment[REDACTED]";
  }
}
