package org.tipseal.crypto.submission;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.envelope.EnvelopeContext;
import org.tipseal.crypto.envelope.FixedEnvelope;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.crypto.receipt.RecipientMemo;
import org.tipseal.crypto.vectors.FixedRandom;
import org.tipseal.crypto.vectors.Vector;
import org.tipseal.crypto.vectors.VectorFormat;
import org.tipseal.crypto.vectors.VectorWriter;

/** Report and follow-up submissions (PROTOCOL.md §10). */
public final class SubmissionVectors implements VectorFormat {
  private static final AgencyId AGENCY = new AgencyId("report.example");
  private static final MailboxId MAILBOX = new MailboxId(Bytes.sha256(Bytes.ascii("mailbox")));
  private static final byte[] MEMO = memo();
  private static final byte[] REPORT =
      FixedEnvelope.of(new EnvelopeContext(Purpose.REPORT, 7, AGENCY));
  private static final byte[] FOLLOW_UP =
      FixedEnvelope.of(new EnvelopeContext(Purpose.FOLLOW_UP, 7, AGENCY));

  @Override
  public String name() {
    return "submission";
  }

  @Override
  public void generate(VectorWriter out) throws IOException {
    report(out, "report", "A report without attachments.", 0);
    report(out, "report-two-attachments", "A report with two.", 2);
    report(out, "report-64-attachments", "A report with as many as there can be.", 64);
    followUp(out, "follow-up", "The first follow-up.", 1, 0);
    followUp(out, "follow-up-last", "The last one there can be, with one.", 0xffff_ffffL, 1);

    byte[] report = ReportSubmission.of(MAILBOX, MEMO, uploads(2), REPORT).encode();
    byte[] followUp = FollowUpSubmission.of(1, uploads(1), FOLLOW_UP).encode();
    malformed(out, "report-no-bytes", "Nothing.", new byte[0]);
    malformed(out, "report-cut-in-mailbox", "A start only.", Arrays.copyOf(report, 36));
    malformed(out, "report-cut-in-memo", "A start only.", Arrays.copyOf(report, 129));
    malformed(out, "report-cut-in-uploads", "A start only.", Arrays.copyOf(report, 162));
    malformed(out, "report-other-magic", "A follow-up taken for a report.", followUp);
    malformed(out, "report-version-2", "A later version.", set(report, 4, 2));
    malformed(out, "report-65-attachments", "One too many.", tooMany());
    byte[] twice = report.clone();
    System.arraycopy(report, 131, twice, 147, 16);
    malformed(out, "report-upload-twice", "An upload id stands twice.", twice);
    malformed(out, "follow-up-number-0", "Numbers start from 1.", set(followUp, 8, 0));
    malformed(out, "follow-up-other-magic", "A report taken for a follow-up.", report);

    envelope(out, "report-no-envelope", Arrays.copyOf(report, 163), Defect.ENVELOPE_MALFORMED);
    envelope(out, "report-fewer-uploads", set(report, 130, 1), Defect.ENVELOPE_MALFORMED);
    envelope(out, "report-envelope-version", set(report, 167, 2), Defect.UNSUPPORTED_VERSION);
    byte[] wrapped = Bytes.concat(Arrays.copyOf(report, 163), FOLLOW_UP);
    envelope(out, "report-of-follow-up", wrapped, Defect.WRONG_PURPOSE);
  }

  @Override
  public void run(Vector vector) throws RefusedException {
    byte[] encoded = vector.b64u("submission");
    if (vector.text("kind").equals("report")) {
      ReportSubmission submission = ReportSubmission.parse(encoded);
      assertArrayEquals(vector.hex("mailboxId"), submission.mailbox().bytes());
      assertArrayEquals(vector.hex("memo"), submission.memo());
      common(vector, submission.attachments(), submission.envelope(), submission.digest());
      assertArrayEquals(
          encoded,
          ReportSubmission.of(
                  submission.mailbox(),
                  submission.memo(),
                  submission.attachments(),
                  submission.envelope())
              .encode());
    } else {
      FollowUpSubmission submission = FollowUpSubmission.parse(encoded);
      assertEquals(vector.number("number"), submission.number());
      common(vector, submission.attachments(), submission.envelope(), submission.digest());
      assertArrayEquals(
          encoded,
          FollowUpSubmission.of(
                  submission.number(), submission.attachments(), submission.envelope())
              .encode());
    }
  }

  private static void common(
      Vector vector, List<UploadId> attachments, byte[] envelope, byte[] digest) {
    assertEquals(vector.texts("uploads"), attachments.stream().map(UploadId::hex).toList());
    assertArrayEquals(vector.b64u("envelope"), envelope);
    assertArrayEquals(vector.hex("sha256"), digest);
  }

  private static void report(VectorWriter out, String name, String about, int uploads)
      throws IOException {
    byte[] encoded = ReportSubmission.of(MAILBOX, MEMO, uploads(uploads), REPORT).encode();
    good(out.start(name, about).put("kind", "report"), encoded, uploads, REPORT)
        .hex("mailboxId", MAILBOX.bytes())
        .hex("memo", MEMO)
        .write();
  }

  private static void followUp(
      VectorWriter out, String name, String about, long number, int uploads) throws IOException {
    byte[] encoded = FollowUpSubmission.of(number, uploads(uploads), FOLLOW_UP).encode();
    good(out.start(name, about).put("kind", "follow-up"), encoded, uploads, FOLLOW_UP)
        .put("number", number)
        .write();
  }

  private static VectorWriter.Case good(
      VectorWriter.Case start, byte[] encoded, int uploads, byte[] envelope) {
    return start
        .b64u("submission", encoded)
        .hex("sha256", Bytes.sha256(encoded))
        .texts("uploads", uploads(uploads).stream().map(UploadId::hex).toList())
        .b64u("envelope", envelope);
  }

  private static void malformed(VectorWriter out, String name, String about, byte[] submission)
      throws IOException {
    refused(out, name, about, submission, Defect.SUBMISSION_MALFORMED);
  }

  private static void envelope(VectorWriter out, String name, byte[] submission, Defect defect)
      throws IOException {
    refused(out, name, "What follows the frame is no envelope for it.", submission, defect);
  }

  private static void refused(
      VectorWriter out, String name, String about, byte[] submission, Defect defect)
      throws IOException {
    out.start(name, about)
        .put("kind", name.startsWith("report") ? "report" : "follow-up")
        .b64u("submission", submission)
        .expect(defect)
        .write();
  }

  private static byte[] memo() {
    byte[] memo = new byte[RecipientMemo.LENGTH];
    new FixedRandom("memo").nextBytes(memo);
    return memo;
  }

  private static List<UploadId> uploads(int count) {
    FixedRandom random = new FixedRandom("uploads");
    return IntStream.range(0, count).mapToObj(i -> UploadId.generate(random)).toList();
  }

  private static byte[] tooMany() {
    byte[] most = ReportSubmission.of(MAILBOX, MEMO, uploads(64), REPORT).encode();
    byte[] another = Bytes.concat(Arrays.copyOf(most, 131), new byte[16]);
    another[130] = 65;
    return Bytes.concat(another, Arrays.copyOfRange(most, 131, most.length));
  }

  private static byte[] set(byte[] bytes, int offset, int value) {
    byte[] changed = bytes.clone();
    changed[offset] = (byte) value;
    return changed;
  }
}
