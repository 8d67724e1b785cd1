package org.tipseal.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The notation of PROTOCOL.md §1 as functions: joining, integers, and strict text encodings. */
public final class Bytes {
  private static final long U32_MAX = 0xffff_ffffL;

  private Bytes() {}

  /** Joins bytes: the protocol's {@code ‖}. */
  public static byte[] concat(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length = Math.addExact(length, part.length);
    }
    ByteBuffer joined = ByteBuffer.allocate(length);
    for (byte[] part : parts) {
      joined.put(part);
    }
    return joined.array();
  }

  /** One byte, {@code u8}. */
  public static byte[] u8(int value) {
    if (value < 0 || value > 0xff) {
      throw new IllegalArgumentException("not a u8");
    }
    return new byte[] {(byte) value};
  }

  /** Four bytes, big-endian, {@code u32}. */
  public static byte[] u32(long value) {
    return ByteBuffer.allocate(4).putInt(checkU32(value)).array();
  }

  /**
   * Reads a {@code u32}.
   *
   * @param bytes where it stands
   * @param offset of its first byte
   * @return 0 to 4294967295
   */
  public static long u32At(byte[] bytes, int offset) {
    return ByteBuffer.wrap(bytes).getInt(offset) & U32_MAX;
  }

  /**
   * Checks that a number fits a {@code u32}.
   *
   * @return its 32 bits
   * @throws IllegalArgumentException if it is negative or too large
   */
  public static int checkU32(long value) {
    if (value < 0 || value > U32_MAX) {
      throw new IllegalArgumentException("not a u32");
    }
    return (int) value;
  }

  /** {@code u8} length ‖ bytes: the protocol's {@code lp}. */
  public static byte[] lp(byte[] bytes) {
    return concat(u8(bytes.length), bytes);
  }

  /** An ASCII label without a terminator. */
  public static byte[] ascii(String label) {
    return label.getBytes(StandardCharsets.US_ASCII);
  }

  /** SHA-256 (FIPS 180-4) of the parts joined, 32 bytes. */
  public static byte[] sha256(byte[]... parts) {
    MessageDigest digest = newSha256();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  /** A new SHA-256 for data that comes in pieces. */
  public static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Overwrites a secret with zeros. */
  public static void wipe(byte[] secret) {
    Arrays.fill(secret, (byte) 0);
  }

  /** Lower-case hexadecimal. */
  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * Reads lower-case hexadecimal of a known length.
   *
   * @param text the text as received
   * @param length of the result in bytes
   * @param defect what to say when it is not that
   * @throws RefusedException if the length differs or a character is not {@code 0-9 a-f}
   */
  public static byte[] fromHex(String text, int length, Defect defect) throws RefusedException {
    boolean digits = text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    if (text.length() != 2 * length || !digits) {
      throw new RefusedException(defect);
    }
    return HexFormat.of().parseHex(text);
  }

  /** Base64url without padding (RFC 4648 §5). */
  public static String b64u(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Reads base64url without padding, strictly.
   *
   * @param text the text as received
   * @param defect what to say when it is not that
   * @throws RefusedException on padding, a character outside the alphabet or non-zero spare bits
   */
  public static byte[] fromB64u(String text, Defect defect) throws RefusedException {
    return decodeStrictly(
        text, Base64.getUrlDecoder(), Base64.getUrlEncoder().withoutPadding(), defect);
  }

  /**
   * Reads base64url of a known length, strictly.
   *
   * @param text the text as received
   * @param length of the result in bytes
   * @param defect what to say when it is not that
   * @throws RefusedException as {@link #fromB64u(String, Defect)}, or if the length differs
   */
  public static byte[] fromB64u(String text, int length, Defect defect) throws RefusedException {
    byte[] bytes = fromB64u(text, defect);
    if (bytes.length != length) {
      throw new RefusedException(defect);
    }
    return bytes;
  }

  /** Base64 with padding (RFC 4648 §4). */
  public static String b64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * Reads base64 with padding, strictly.
   *
   * @param text the text as received
   * @param defect what to say when it is not that
   * @throws RefusedException on wrong padding, a character outside the alphabet or non-zero spare
   *     bits
   */
  public static byte[] fromB64(String text, Defect defect) throws RefusedException {
    return decodeStrictly(text, Base64.getDecoder(), Base64.getEncoder(), defect);
  }

  /** The platform's decoders let missing padding and spare bits pass; encoding again shows both. */
  private static byte[] decodeStrictly(
      String text, Base64.Decoder decoder, Base64.Encoder encoder, Defect defect)
      throws RefusedException {
    byte[] bytes;
    try {
      bytes = decoder.decode(text);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(defect);
    }
    if (!encoder.encodeToString(bytes).equals(text)) {
      throw new RefusedException(defect);
    }
    return bytes;
  }
}
