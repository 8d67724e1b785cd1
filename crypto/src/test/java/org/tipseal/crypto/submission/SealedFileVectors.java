package org.tipseal.crypto.submission;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
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

/** Sealed files and their stamps (PROTOCOL.md §10). */
public final class SealedFileVectors implements VectorFormat {
  private static final AgencyId AGENCY = new AgencyId("report.example");
  private static final byte[] FOLLOW_UP =
      FollowUpSubmission.of(
              1, List.of(), FixedEnvelope.of(new EnvelopeContext(Purpose.FOLLOW_UP, 7, AGENCY)))
          .encode();

  @Override
  public String name() {
    return "sealed-file";
  }

  @Override
  public void generate(VectorWriter out) throws IOException {
    byte[] submission = report("mailbox", 0);
    long smallest = smallest(submission, number -> true);
    byte[] file = file(smallest, submission);
    good(out, "sealed-file", "A report, ready to be handed in.", smallest, smallest, submission);
    long later = smallest(submission, number -> number > smallest);
    good(out, "later-stamp", "Any number that fits will do.", later, smallest, submission);

    Defect malformed = Defect.SEALED_FILE_MALFORMED;
    refused(out, "no-bytes", "Nothing.", new byte[0], malformed);
    refused(out, "cut-in-stamp", "A start only.", Arrays.copyOf(file, 8), malformed);
    refused(out, "wrong-magic", "A submission that is not in a file.", submission, malformed);
    refused(out, "version-2", "A later version.", set(file, 4, 2), malformed);
    byte[] attached = report("mailbox", 1);
    byte[] withAttachment = file(smallest(attached, number -> true), attached);
    refused(out, "attachment", "Its report has an attachment.", withAttachment, malformed);

    Defect submissionMalformed = Defect.SUBMISSION_MALFORMED;
    refused(out, "cut-after-stamp", "A start only.", Arrays.copyOf(file, 9), submissionMalformed);
    refused(out, "cut-in-memo", "A start only.", Arrays.copyOf(file, 100), submissionMalformed);
    byte[] followUp = file(smallest(FOLLOW_UP, number -> true), FOLLOW_UP);
    refused(out, "follow-up", "A follow-up is not handed in so.", followUp, submissionMalformed);
    Defect envelopeMalformed = Defect.ENVELOPE_MALFORMED;
    refused(out, "cut-in-envelope", "A start only.", Arrays.copyOf(file, 5000), envelopeMalformed);

    Defect weak = Defect.STAMP_WEAK;
    Stamp.Trial trial = new Stamp.Trial(Bytes.sha256(submission));
    long almost =
        LongStream.iterate(0, n -> n + 1)
            .filter(n -> trial.zeroBits(n) == 19)
            .findFirst()
            .orElse(0);
    refused(out, "stamp-too-weak", "19 zero bits.", file(almost, submission), weak);
    byte[] other = report("another mailbox", 0);
    refused(out, "stamp-of-another", "Another submission's.", file(smallest, other), weak);
    long turned = Integer.reverseBytes((int) smallest) & 0xffff_ffffL;
    refused(out, "stamp-turned", "Its bytes in reverse.", file(turned, submission), weak);
    byte[] longer = Bytes.concat(file, new byte[1]);
    refused(out, "trailing-byte", "One byte more.", longer, weak);
    byte[] flipped = set(file, file.length - 1, file[file.length - 1] ^ 1);
    refused(out, "flipped-body", "A bit of the envelope's body.", flipped, weak);
  }

  @Override
  public void run(Vector vector) throws RefusedException {
    byte[] encoded = vector.b64u("file");
    SealedFile file = SealedFile.parse(encoded);
    assertArrayEquals(vector.b64u("submission"), file.submission().encode());
    assertEquals(vector.number("stamp"), file.stamp().number());
    assertEquals(
        vector.number("smallest"), Stamp.make(file.submission().digest(), tried -> {}).number());
    assertArrayEquals(encoded, SealedFile.of(file.submission(), file.stamp()).encode());
  }

  private static void good(
      VectorWriter out, String name, String about, long stamp, long smallest, byte[] submission)
      throws IOException {
    out.start(name, about)
        .b64u("file", file(stamp, submission))
        .b64u("submission", submission)
        .put("stamp", stamp)
        .put("smallest", smallest)
        .write();
  }

  private static void refused(
      VectorWriter out, String name, String about, byte[] file, Defect defect) throws IOException {
    out.start(name, about).b64u("file", file).expect(defect).write();
  }

  /** The smallest stamp of a kind, found without what is tested. */
  private static long smallest(byte[] submission, LongPredicate kind) {
    byte[] digest = Bytes.sha256(submission);
    return LongStream.iterate(0, number -> number + 1)
        .filter(kind)
        .filter(
            number -> {
              byte[] hash =
                  Bytes.sha256(Bytes.ascii("tipseal/v1 stamp"), digest, Bytes.u32(number));
              return hash[0] == 0 && hash[1] == 0 && (hash[2] & 0xf0) == 0;
            })
        .findFirst()
        .orElseThrow();
  }

  private static byte[] file(long stamp, byte[] submission) {
    return Bytes.concat(Bytes.ascii("TSSF"), Bytes.u8(1), Bytes.u32(stamp), submission);
  }

  private static byte[] report(String mailbox, int uploads) {
    FixedRandom random = new FixedRandom("sealed file");
    byte[] memo = random.bytes(RecipientMemo.LENGTH);
    return ReportSubmission.of(
            new MailboxId(Bytes.sha256(Bytes.ascii(mailbox))),
            memo,
            LongStream.range(0, uploads).mapToObj(i -> UploadId.generate(random)).toList(),
            FixedEnvelope.of(new EnvelopeContext(Purpose.REPORT, 7, AGENCY)))
        .encode();
  }

  private static byte[] set(byte[] bytes, int offset, int value) {
    byte[] changed = bytes.clone();
    changed[offset] = (byte) value;
    return changed;
  }
}
