package org.tipseal.crypto.submission;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.function.LongConsumer;
import org.tipseal.crypto.Bytes;

/**
 * A proof of work on one report submission (PROTOCOL.md §10): a number for which
 * SHA-256("tipseal/v1 stamp" ‖ SHA-256(submission) ‖ u32 number) begins with {@value #BITS} zero
 * bits. It is checked without having set it, fits no other submission, and one in {@link
 * #EXPECTED_TRIES} numbers will do.
 *
 * @param number 0 to 4294967295
 */
public record Stamp(long number) {
  /** Leading zero bits. */
  public static final int BITS = 20;

  /** How many numbers have to be tried on average. */
  public static final long EXPECTED_TRIES = 1L << BITS;

  private static final byte[] LABEL = Bytes.ascii("tipseal/v1 stamp");
  private static final long NUMBERS = 1L << 32;
  private static final int DIGEST_LENGTH = 32;

  /** So often whoever waits hears of it: some milliseconds. */
  private static final long TELL_EVERY = 1 << 16;

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the number is no {@code u32}
   */
  public Stamp {
    Bytes.checkU32(number);
  }

  /**
   * Makes a stamp, which takes some tenths of a second: tries numbers from 0 upwards.
   *
   * @param submission its digest, {@link Submission#digest()}
   * @param progress is told now and then how many numbers were tried
   */
  public static Stamp make(byte[] submission, LongConsumer progress) {
    Trial trial = new Trial(submission);
    for (long number = 0; number < NUMBERS; number++) {
      if (trial.zeroBits(number) >= BITS) {
        return new Stamp(number);
      }
      if (number % TELL_EVERY == TELL_EVERY - 1) {
        progress.accept(number + 1);
      }
    }
    // Once in e^4096 submissions.
    throw new IllegalStateException("no number stamps this submission");
  }

  /**
   * Whether this stamps a submission.
   *
   * @param submission its digest, {@link Submission#digest()}
   */
  public boolean fits(byte[] submission) {
    return new Trial(submission).zeroBits(number) >= BITS;
  }

  byte[] bytes() {
    return Bytes.u32(number);
  }

  /** Hashes one number after the other: 52 bytes, one block of SHA-256. */
  static final class Trial {
    private final MessageDigest sha256 = Bytes.newSha256();
    private final byte[] message;
    private final byte[] hash = new byte[DIGEST_LENGTH];

    Trial(byte[] submission) {
      if (submission.length != DIGEST_LENGTH) {
        throw new IllegalArgumentException("not a digest");
      }
      message = Bytes.concat(LABEL, submission, new byte[4]);
    }

    /** Leading zero bits of a number's hash, as far as its first 32 bits tell. */
    int zeroBits(long number) {
      int last = message.length - 1;
      for (int i = 0; i < 4; i++) {
        message[last - i] = (byte) (number >>> (8 * i));
      }
      sha256.update(message);
      try {
        sha256.digest(hash, 0, DIGEST_LENGTH);
      } catch (DigestException e) {
        throw new IllegalStateException("SHA-256 has 32 bytes", e);
      }
      return Integer.numberOfLeadingZeros((int) Bytes.u32At(hash, 0));
    }
  }
}
