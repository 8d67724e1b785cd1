package org.tipseal.crypto.receipt;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.AEADBadTagException;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.AesGcm;

/**
 * Which channels a report was sealed to, kept in the mailbox for the reporter alone (PROTOCOL.md
 * §10). With the receipt, another device seals follow-ups to the same channels, and to no other: a
 * unit that the reporter left out on purpose is not let in by the drop or by a default.
 */
public final class RecipientMemo {
  /** The length of a sealed memo in bytes. */
  public static final int LENGTH = 93;

  /** The most channels that a memo names. */
  public static final int MAX_CHANNELS = 8;

  private static final int TAG_LENGTH = 8;
  private static final int PLAINTEXT_LENGTH = 1 + MAX_CHANNELS * TAG_LENGTH;

  private final List<byte[]> tags;

  private RecipientMemo(List<byte[]> tags) {
    this.tags = tags;
  }

  /**
   * Seals a memo.
   *
   * @param keys of the receipt
   * @param channels 1 to 8 ids of channels
   * @param random for the nonce
   * @return {@value #LENGTH} bytes
   * @throws IllegalArgumentException if there are none or too many
   */
  public static byte[] seal(ReceiptKeys keys, List<String> channels, SecureRandom random) {
    if (channels.isEmpty() || channels.size() > MAX_CHANNELS) {
      throw new IllegalArgumentException("a memo names 1 to 8 channels");
    }
    byte[] plaintext = new byte[PLAINTEXT_LENGTH];
    plaintext[0] = (byte) channels.size();
    for (int i = 0; i < channels.size(); i++) {
      System.arraycopy(tag(channels.get(i)), 0, plaintext, 1 + i * TAG_LENGTH, TAG_LENGTH);
    }
    byte[] nonce = new byte[AesGcm.NONCE_LENGTH];
    random.nextBytes(nonce);
    return Bytes.concat(
        nonce, AesGcm.seal(keys.memoKey(), nonce, keys.mailboxId().bytes(), plaintext));
  }

  /**
   * Opens a memo.
   *
   * @param keys of the receipt
   * @param memo as the drop gave it
   * @throws RefusedException {@code memo-forged}
   */
  public static RecipientMemo open(ReceiptKeys keys, byte[] memo) throws RefusedException {
    if (memo.length != LENGTH) {
      throw new RefusedException(Defect.MEMO_FORGED);
    }
    byte[] nonce = Arrays.copyOf(memo, AesGcm.NONCE_LENGTH);
    byte[] sealed = Arrays.copyOfRange(memo, AesGcm.NONCE_LENGTH, LENGTH);
    try {
      return read(AesGcm.open(keys.memoKey(), nonce, keys.mailboxId().bytes(), sealed));
    } catch (AEADBadTagException e) {
      throw new RefusedException(Defect.MEMO_FORGED, e);
    }
  }

  private static RecipientMemo read(byte[] plaintext) throws RefusedException {
    int count = plaintext[0];
    if (count < 1 || count > MAX_CHANNELS) {
      throw new RefusedException(Defect.MEMO_FORGED);
    }
    List<byte[]> tags =
        IntStream.range(0, count)
            .mapToObj(i -> 1 + i * TAG_LENGTH)
            .map(start -> Arrays.copyOfRange(plaintext, start, start + TAG_LENGTH))
            .toList();
    return new RecipientMemo(tags);
  }

  /** How many channels the report was sealed to. */
  public int channels() {
    return tags.size();
  }

  /**
   * Whether the report was sealed to a channel.
   *
   * @param channel the id of one of the profile's channels
   */
  public boolean names(String channel) {
    byte[] wanted = tag(channel);
    return tags.stream().anyMatch(tag -> Arrays.equals(tag, wanted));
  }

  private static byte[] tag(String channel) {
    return Arrays.copyOf(Bytes.sha256(channel.getBytes(StandardCharsets.UTF_8)), TAG_LENGTH);
  }

  @Override
  public String toString() {
    return "RecipientMemo[REDACTED]";
  }
}
