package org.tipseal.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.envelope.EnvelopeHeader;
import org.tipseal.crypto.keys.KeyFile;
import org.tipseal.crypto.submission.FollowUpSubmission;
import org.tipseal.crypto.submission.ReportSubmission;
import org.tipseal.crypto.submission.SealedFile;
import org.tipseal.crypto.submission.UploadId;

/** What can be told of anything sealed without the key that it is sealed to. */
final class SealedFormats {
  private static final int MAGIC_LENGTH = 4;
  private static final int KIND_OFFSET = 5;

  private SealedFormats() {}

  /** Whether it starts like one. */
  static boolean isSealed(byte[] file) {
    return List.of("TSEV", "TSRP", "TSFU", "TSSF", "TSKF").contains(magic(file));
  }

  /**
   * Checks a file.
   *
   * @param file one that {@link #isSealed}
   * @param result takes what it is
   * @param terminal to ask for a key file's passphrase
   * @throws RefusedException what is wrong with it
   */
  static void describe(byte[] file, ObjectNode result, Terminal terminal)
      throws RefusedException, CommandFailure, IOException {
    switch (magic(file)) {
      case "TSEV" -> {
        result.put("kind", "envelope");
        header(EnvelopeHeader.parse(file), result);
      }
      case "TSRP" -> {
        result.put("kind", "report submission");
        ReportSubmission submission = ReportSubmission.parse(file);
        uploads(submission.attachments(), result);
        header(submission.header(), result);
      }
      case "TSFU" -> {
        result.put("kind", "follow-up submission");
        FollowUpSubmission submission = FollowUpSubmission.parse(file);
        result.put("number", submission.number());
        uploads(submission.attachments(), result);
        header(submission.header(), result);
      }
      case "TSSF" -> {
        result.put("kind", "sealed file");
        header(SealedFile.parse(file).submission().header(), result);
      }
      default -> keyFile(file, result, terminal);
    }
  }

  private static void header(EnvelopeHeader header, ObjectNode result) {
    result.put("purpose", header.purpose().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    result.put("epoch", header.epoch());
    result.putArray("recipients");
    header.recipients().forEach(id -> result.withArray("recipients").add(id.hex()));
  }

  private static void uploads(List<UploadId> ids, ObjectNode result) {
    result.put("attachments", ids.size());
  }

  private static void keyFile(byte[] file, ObjectNode result, Terminal terminal)
      throws RefusedException, CommandFailure, IOException {
    int code = file.length > KIND_OFFSET ? file[KIND_OFFSET] : 0;
    KeyFile.Kind[] kinds = KeyFile.Kind.values();
    if (code < 1 || code > kinds.length) {
      throw new RefusedException(Defect.KEYFILE_MALFORMED);
    }
    KeyFile.Kind kind = kinds[code - 1];
    result.put("kind", "key file, " + kind.name().toLowerCase(Locale.ROOT));
    char[] passphrase = terminal.needed("Passphrase");
    try {
      KeyFile.open(kind, passphrase, file).close();
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  private static String magic(byte[] file) {
    return new String(file, 0, Math.min(file.length, MAGIC_LENGTH), StandardCharsets.US_ASCII);
  }
}
