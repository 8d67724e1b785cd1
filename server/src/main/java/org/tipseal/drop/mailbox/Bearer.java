package org.tipseal.drop.mailbox;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;

/**
 * {@code Authorization: Bearer LOCATOR.b64u(mailbox token)}: what a reporter shows to reach his
 * mailbox.
 */
final class Bearer {
  private static final String SCHEME = "Bearer ";
  private static final int TOKEN_BYTES = 32;

  private Bearer() {}

  /**
   * Reads the address of a mailbox.
   *
   * @throws ProblemException {@code mailbox-not-found} if there is none, or it is not of this form:
   *     a wrong receipt is answered in one way, however wrong it is
   */
  static MailboxAddress of(HttpServerRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    int dot = header == null ? -1 : header.indexOf('.');
    if (dot < 0 || !header.startsWith(SCHEME)) {
      throw new ProblemException(Problem.MAILBOX_NOT_FOUND);
    }
    try {
      Defect wrong = Defect.RECEIPT_BAD_CHARACTER;
      Locator locator = Locator.parse(header.substring(SCHEME.length(), dot), wrong);
      byte[] token = Bytes.fromB64u(header.substring(dot + 1), TOKEN_BYTES, wrong);
      return new MailboxAddress(MailboxId.ofToken(token), locator);
    } catch (RefusedException e) {
      throw new ProblemException(Problem.MAILBOX_NOT_FOUND);
    }
  }
}
