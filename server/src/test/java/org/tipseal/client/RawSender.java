package org.tipseal.client;

import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.payload.AttachmentEntry;
import org.tipseal.crypto.payload.ReportPayload;
import org.tipseal.crypto.profile.ProfileVerifier;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.office.TestReporter;

/** Sends to a drop, over its HTTP, whatever a test has made up: no client of ours checks it. */
public final class RawSender implements AutoCloseable {
  private final DropHttp http;
  private final DropClient drop;
  private final RootFingerprint fingerprint;

  /**
   * Makes one.
   *
   * @param address of the drop
   * @param ca the certificate of its authority, PEM
   * @param fingerprint of the agency's root
   */
  public RawSender(String address, byte[] ca, RootFingerprint fingerprint) throws Exception {
    this.http = new DropHttp(DropAddress.parse(address), Optional.of(ca), Optional.empty());
    this.drop = new DropClient(http, Progress.NONE);
    this.fingerprint = fingerprint;
  }

  /** The agency's profile, as the drop has it today. */
  public VerifiedProfile profile(LocalDate today) throws Exception {
    return new ProfileVerifier(fingerprint).verify(drop.profile(), today);
  }

  /** Uploads what a reporter has attached, then sends the report, whatever it says. */
  public void send(TestReporter reporter, ReportPayload payload) throws Exception {
    List<AttachmentEntry> entries = new ArrayList<>();
    for (AttachmentEntry entry : payload.attachments()) {
      entries.add(at(upload(reporter.uploads.get(entry.upload())), entry));
    }
    post(
        reporter.report(
            new ReportPayload(
                payload.form(),
                entries,
                payload.replyKey(),
                payload.signKey(),
                payload.mailbox(),
                payload.identity())));
  }

  /**
   * Posts bytes as a report. Whatever the drop refuses is thrown, its message the problem's name.
   */
  public void post(byte[] submission) throws Exception {
    drop.postReport(submission);
  }

  private UploadId upload(byte[] sealed) throws Exception {
    UploadId id = drop.createUpload(sealed.length);
    String digest = Base64.getEncoder().encodeToString(Bytes.sha256(sealed));
    drop.sendPart(id, 0, new DropClient.Part(Buffer.buffer(sealed), digest)).await();
    return id;
  }

  private static AttachmentEntry at(UploadId upload, AttachmentEntry entry) {
    return new AttachmentEntry(
        upload,
        entry.key(),
        entry.size(),
        entry.sha256(),
        entry.name(),
        entry.type(),
        entry.kind(),
        entry.description(),
        entry.capturedOn(),
        entry.obtainedLawfully(),
        entry.originalSha256());
  }

  @Override
  public void close() {
    http.close();
  }
}
