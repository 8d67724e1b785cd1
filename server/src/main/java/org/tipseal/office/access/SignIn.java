package org.tipseal.office.access;

import org.tipseal.office.access.AccessRefusedException.Reason;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.OfficerBook;
import org.tipseal.office.officers.OfficerRecord;
import org.tipseal.storage.StorageUnavailableException;

/** How officers get in, and out. */
public final class SignIn {
  private final OfficerBook book;
  private final Enrolment enrolment;
  private final Sessions sessions;
  private final AuditLog audit;
  private final boolean demo;

  /** Somebody who has signed in. */
  public record SignedIn(Officer officer, Sessions.Opened opened) {}

  /**
   * Makes it.
   *
   * @param demo whether links sign in without passphrase and passkey
   */
  public SignIn(
      OfficerBook book, Enrolment enrolment, Sessions sessions, AuditLog audit, boolean demo) {
    this.book = book;
    this.enrolment = enrolment;
    this.sessions = sessions;
    this.audit = audit;
    this.demo = demo;
  }

  /** Whether links sign in without passphrase and passkey. */
  public boolean isDemo() {
    return demo;
  }

  /**
   * Signs in by a link, once.
   *
   * @throws AccessRefusedException if it was used, or this is no demo
   */
  public SignedIn demo(String token, Browser browser)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    if (!demo) {
      throw new AccessRefusedException(Reason.LINK_REFUSED);
    }
    OfficerRecord holder = enrolment.holder(token);
    audit.record(AuditEvent.of(AuditAction.SIGNED_IN, holder.id()).with("by", "demo-link"));
    OfficerRecord used =
        book.change(all -> enrolment.holder(all, token).withoutEnrolment())
            .orElseThrow(() -> new AccessRefusedException(Reason.BUSY));
    return new SignedIn(used.officer(), sessions.open(used.id(), used.generation(), browser));
  }

  /** Locks a session until its officer's passkey is shown. */
  public void lock(Session session) throws StorageUnavailableException {
    audit.record(AuditEvent.of(AuditAction.SIGNED_OUT, session.officer()).with("how", "locked"));
    sessions.lock(session);
  }

  /** Signs out. */
  public void end(Session session) throws StorageUnavailableException {
    audit.record(
        AuditEvent.of(AuditAction.SIGNED_OUT, session.officer()).with("how", "signed-out"));
    sessions.end(session.id());
  }
}
