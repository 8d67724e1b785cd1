package org.tipseal.office.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can stand in the audit log. */
public enum AuditAction {
  /** The office started: what came before may have ended by force. */
  OFFICE_STARTED,
  /** Somebody signed in. */
  SIGNED_IN,
  /** Signing in was refused. */
  SIGN_IN_REFUSED,
  /** A session was locked, or ended, by its officer, by time, or by an administrator. */
  SIGNED_OUT,
  /** An officer was made. */
  OFFICER_ADDED,
  /** An officer's roles, channels or state were changed. */
  OFFICER_CHANGED,
  /** A link to enrol was made. */
  ENROLMENT_OFFERED,
  /** An officer set a passphrase and a passkey. */
  ENROLLED,
  /** An officer added a passkey to those that he has. */
  PASSKEY_ADDED,
  /** An officer removed a passkey of his. */
  PASSKEY_REMOVED,
  /** A session was ended by an administrator. */
  SESSION_REVOKED,
  /** A request was refused for want of a right or of need to know. */
  ACCESS_REFUSED,
  /** The queue was searched. The terms are not recorded. */
  SEARCHED,
  /** An officer said why he has to open a case. */
  PURPOSE_GIVEN,
  /** A case was opened, or something of its report seen by other means. */
  CASE_OPENED,
  /** An attachment was shown or played. */
  ATTACHMENT_OPENED,
  /** The sealed identity part was taken out. */
  IDENTITY_TAKEN,
  /** The reporter was answered, or a status was set. */
  ANSWERED,
  /** A clock was extended. */
  EXTENDED,
  /** A case was assigned, taken or given back. */
  ASSIGNED,
  /** A conflict of interest was declared. */
  RECUSED,
  /** A step that needs a second person was proposed. */
  PROPOSED,
  /** A second person approved. */
  APPROVED,
  /** A second person refused. */
  DISAPPROVED,
  /** A case was handed to another channel. */
  TRANSFERRED,
  /** Cases were merged. */
  MERGED,
  /** A case was put into a campaign, or taken out. */
  GROUPED,
  /** A campaign was made or changed. */
  CAMPAIGN_CHANGED,
  /** The graph of links was looked at, or exported. */
  LINKS_SEEN,
  /** An evidence package left the office. */
  EXPORTED,
  /** Figures were looked at, or published. */
  FIGURES_SEEN,
  /** The quarantine was looked at. */
  QUARANTINE_SEEN,
  /** A batch of an institution was taken in. */
  BATCH_TAKEN,
  /** A batch was opened. */
  BATCH_OPENED,
  /** A batch was noted done. */
  BATCH_DONE,
  /** Settings, templates or the calendar were changed. */
  CONFIGURED,
  /** A profile with changed channels or notices was put in force. */
  PUBLISHED,
  /** An intake key was made or destroyed. */
  KEYS_ROLLED,
  /** A backup was made. */
  BACKED_UP,
  /** The office was restored from a backup. */
  RESTORED,
  /** Everything that cases are found and joined by is made anew. */
  INDEX_RENEWED,
  /** The log itself was read. */
  AUDIT_READ,
  /** The log was checked. */
  AUDIT_CHECKED,
  /** The log's head was exported. */
  AUDIT_HEAD_EXPORTED,
  /**
   * The log was not as it had been left: {@code found} is {@code torn} after a crash, or names what
   * somebody did to it. It goes on so that the place stays visible.
   */
  AUDIT_MENDED,
  /** Entries older than the retention time are removed. */
  AUDIT_PRUNED;

  /** The name in documents, such as {@code case-opened}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The action of a name, if there is one. */
  public static Optional<AuditAction> of(String wireName) {
    return Arrays.stream(values()).filter(action -> action.wireName().equals(wireName)).findFirst();
  }
}
