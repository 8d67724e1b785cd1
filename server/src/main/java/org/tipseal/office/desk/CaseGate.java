package org.tipseal.office.desk;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseRow;
import org.tipseal.office.cases.CaseRows;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.Right;
import org.tipseal.office.queue.Reach;
import org.tipseal.office.settings.SettingsBook;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Decides whether an officer may do something with a case, and records it. A case that is out of
 * reach is refused in the same words as one that does not exist.
 */
public final class CaseGate {
  private static final Pattern PURPOSE = Pattern.compile("[^\\p{Cc}]{2,200}");

  private final CaseRows rows;
  private final SettingsBook settings;
  private final AuditLog audit;
  private final Openings openings;

  /**
   * Makes it.
   *
   * @param rows the cases
   * @param settings which channels ask for a purpose
   * @param audit records
   * @param clock for how long an opening lasts
   */
  public CaseGate(CaseRows rows, SettingsBook settings, AuditLog audit, Clock clock) {
    this.rows = rows;
    this.settings = settings;
    this.audit = audit;
    this.openings = new Openings(clock);
  }

  /**
   * The case, if the officer has the right and reaches it.
   *
   * @throws DeskRefusedException {@code NO_RIGHT}; {@code NO_SUCH_CASE} if there is none or it is
   *     out of his reach
   */
  public CaseRow reach(Officer officer, Right right, CaseId id) throws DeskRefusedException {
    require(officer, right);
    Optional<CaseRow> row = find(id);
    if (row.isEmpty() || NeedToKnow.of(officer).of(row.get()) != Reach.ALL) {
      record(
          AuditEvent.of(AuditAction.ACCESS_REFUSED, officer.id(), id.value())
              .with("right", right.wireName()));
      throw outOfReach();
    }
    return row.get();
  }

  /**
   * The case, if the officer has the right, reaches it, and has said why where its channel asks.
   *
   * @throws DeskRefusedException as {@link #reach}; {@code PURPOSE_NEEDED} if he has not said why
   */
  public CaseRow opened(Officer officer, Right right, CaseId id) throws DeskRefusedException {
    CaseRow row = reach(officer, right, id);
    if (needsPurpose(row) && !openings.isJustified(officer.id(), id)) {
      throw new DeskRefusedException(
          Reason.PURPOSE_NEEDED, "Please say first why you have to open this case.");
    }
    return row;
  }

  /**
   * The officer says why he has to open a case; it holds until he signs out, 8 hours at most.
   *
   * @param purpose 2 to 200 characters on one line
   */
  public void givePurpose(Officer officer, CaseId id, String purpose) throws DeskRefusedException {
    reach(officer, Right.OPEN_CASE, id);
    String words = purpose.strip();
    if (!PURPOSE.matcher(words).matches()) {
      throw new DeskRefusedException(
          Reason.TEXT_NOT_ALLOWED, "A purpose has 2 to 200 characters on one line.");
    }
    record(
        AuditEvent.of(AuditAction.PURPOSE_GIVEN, officer.id(), id.value()).with("purpose", words));
    openings.justify(officer.id(), id);
  }

  /** Records that a case is about to be opened. */
  void recordOpening(OfficerId officer, CaseId id) throws DeskRefusedException {
    record(AuditEvent.of(AuditAction.CASE_OPENED, officer, id.value()));
    openings.see(officer, id);
  }

  /**
   * Records that a case is opened by an answer that tells something of the report, unless the
   * officer has opened it since he signed in.
   */
  void recordGlimpse(OfficerId officer, CaseId id) throws DeskRefusedException {
    if (!openings.hasSeen(officer, id)) {
      recordOpening(officer, id);
    }
  }

  private boolean needsPurpose(CaseRow row) {
    return settings.current().channel(row.handling().channel()).purposeNeeded();
  }

  /** The officer has signed out: what he opened has to be opened anew. */
  public void leave(OfficerId officer) {
    openings.close(officer);
  }

  /** Refuses whoever lacks a right. */
  public void require(Officer officer, Right right) throws DeskRefusedException {
    if (!officer.may(right)) {
      throw new DeskRefusedException(Reason.NO_RIGHT, "Your role does not allow this.");
    }
  }

  /** Records what is about to be done; if that fails it must not be done. */
  public void record(AuditEvent event) throws DeskRefusedException {
    try {
      audit.record(event);
    } catch (StorageUnavailableException e) {
      throw new DeskRefusedException(
          Reason.OFFICE_NOT_RUNNING,
          "This cannot be recorded in the audit log, so it is not done: " + e.getMessage(),
          e);
    }
  }

  /** For within a change: the case may have gone out of reach since it was looked at. */
  static void stillReached(Officer officer, CaseRow row) throws DeskRefusedException {
    if (NeedToKnow.of(officer).of(row) != Reach.ALL) {
      throw outOfReach();
    }
  }

  private Optional<CaseRow> find(CaseId id) throws DeskRefusedException {
    try {
      return rows.find(id);
    } catch (StorageUnavailableException e) {
      throw new DeskRefusedException(
          Reason.OFFICE_NOT_RUNNING, "The office's store cannot be reached: " + e.getMessage(), e);
    } catch (ArchiveDamagedException | IOException e) {
      throw new DeskRefusedException(Reason.ARCHIVE_DAMAGED, e.getMessage(), e);
    }
  }

  /** The same for what is out of reach and for what is not there. */
  public static DeskRefusedException outOfReach() {
    return new DeskRefusedException(
        Reason.NO_SUCH_CASE, "There is no such case, or you do not work on it.");
  }
}
