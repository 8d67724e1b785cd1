package org.tipseal.crypto.receipt;

import org.tipseal.crypto.Base32;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;

/**
 * What the reporter keeps: {@code LLLLL-SSSSS-SSSSS-SSSSS-SSSSC}, locator, secret and check symbol
 * (PROTOCOL.md §2).
 */
public final class ReceiptCode implements AutoCloseable {
  private static final int SECRET_AND_CHECK = ReceiptSecret.LENGTH + 1;
  private static final int GROUP = 5;

  private final Locator locator;
  private final ReceiptSecret secret;

  private ReceiptCode(Locator locator, ReceiptSecret secret) {
    this.locator = locator;
    this.secret = secret;
  }

  /**
   * The receipt of an accepted report.
   *
   * @param locator what the drop answered
   * @param secret what the client drew; closed with this receipt
   */
  public static ReceiptCode of(Locator locator, ReceiptSecret secret) {
    return new ReceiptCode(locator, secret);
  }

  /**
   * Reads what a person typed: any case, with or without dashes and spaces, full-width or not.
   *
   * @param typed what was typed
   * @throws RefusedException {@code receipt-bad-character}, {@code receipt-bad-length} or {@code
   *     receipt-bad-check}
   */
  public static ReceiptCode parse(CharSequence typed) throws RefusedException {
    String folded = Base32.fold(typed);
    if (!Base32.isSymbols(folded)) {
      throw new RefusedException(Defect.RECEIPT_BAD_CHARACTER);
    }
    int locatorLength = folded.length() - SECRET_AND_CHECK;
    if (locatorLength < Locator.MIN_LENGTH || locatorLength > Locator.MAX_LENGTH) {
      throw new RefusedException(Defect.RECEIPT_BAD_LENGTH);
    }
    int last = folded.length() - 1;
    if (Symbols.check(folded.substring(0, last)) != folded.charAt(last)) {
      throw new RefusedException(Defect.RECEIPT_BAD_CHECK);
    }
    return new ReceiptCode(
        new Locator(folded.substring(0, locatorLength)),
        ReceiptSecret.of(folded.substring(locatorLength, last)));
  }

  /** The printed form: groups of five counted from the right, joined by dashes. It is a secret. */
  public String format() {
    StringBuilder text = new StringBuilder(locator.value());
    secret.appendTo(text);
    text.append(Symbols.check(text));
    for (int i = text.length() - GROUP; i > 0; i -= GROUP) {
      text.insert(i, '-');
    }
    return text.toString();
  }

  /** The drop's part. */
  public Locator locator() {
    return locator;
  }

  /** The reporter's part, not a copy. */
  public ReceiptSecret secret() {
    return secret;
  }

  /** Wipes the secret. */
  @Override
  public void close() {
    secret.close();
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
