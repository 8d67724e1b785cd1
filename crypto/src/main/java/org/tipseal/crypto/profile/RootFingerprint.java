package org.tipseal.crypto.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tipseal.crypto.Base32;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.VerifyingKey;

/**
 * What the printed notice says about the agency's root key: 20 bytes, written as 32 symbols of
 * Crockford Base32 in eight groups of four. Whoever has it from a trustworthy place needs to trust
 * no server.
 */
public final class RootFingerprint {
  /** The length in bytes. */
  public static final int LENGTH = 20;

  private static final int SYMBOLS = LENGTH * 8 / 5;
  private static final int GROUP = 4;

  private final byte[] bytes;

  private RootFingerprint(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The fingerprint of a root key. */
  public static RootFingerprint of(VerifyingKey root) {
    byte[] digest = Bytes.sha256(Bytes.ascii("tipseal/v1 root"), new byte[1], root.bytes());
    return new RootFingerprint(Arrays.copyOf(digest, LENGTH));
  }

  /**
   * Reads what a person typed: case, dashes, white space and look-alikes do not matter.
   *
   * @throws RefusedException {@code fingerprint-malformed} if it is not 32 symbols
   */
  public static RootFingerprint parse(CharSequence typed) throws RefusedException {
    String symbols = Base32.fold(typed);
    if (symbols.length() != SYMBOLS || !Base32.isSymbols(symbols)) {
      throw new RefusedException(Defect.FINGERPRINT_MALFORMED);
    }
    return new RootFingerprint(Base32.decode(symbols));
  }

  /** 20 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RootFingerprint that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The eight groups, joined by dashes. */
  @Override
  public String toString() {
    String symbols = Base32.encode(bytes);
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < symbols.length(); i += GROUP) {
      groups.add(symbols.substring(i, i + GROUP));
    }
    return String.join("-", groups);
  }
}
