package org.tipseal.office.desk;

import org.tipseal.office.cases.CaseRow;
import org.tipseal.office.cases.Exclusion;
import org.tipseal.office.cases.Handling;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.Role;
import org.tipseal.office.queue.Reach;

/**
 * Which cases an officer reaches, whatever the rights table lets him do with them.
 *
 * <ul>
 *   <li>A handler: those that his channels work on and that are his or nobody's.
 *   <li>A supervisor: all that his channels work on.
 *   <li>Neither of them one that he is recused from (回避), or that the reporter excluded him from.
 *   <li>Both of them of what their channel handed on: that it was, when and to where.
 *   <li>Everybody else none.
 * </ul>
 */
public final class NeedToKnow implements Reach.Rule {
  private final Officer officer;
  private final String folded;
  private final boolean supervisor;
  private final boolean handler;

  private NeedToKnow(Officer officer) {
    this.officer = officer;
    this.folded = Exclusion.fold(officer.name());
    this.supervisor = officer.roles().contains(Role.SUPERVISOR);
    this.handler = officer.roles().contains(Role.HANDLER);
  }

  /** The rule of an officer. */
  public static NeedToKnow of(Officer officer) {
    return new NeedToKnow(officer);
  }

  @Override
  public Reach of(CaseRow row) {
    Handling handling = row.handling();
    if (officer.disabled() || !(supervisor || handler) || bars(handling)) {
      return Reach.NOTHING;
    }
    if (!officer.channels().contains(handling.channel())) {
      return wasHis(handling) ? Reach.STUB : Reach.NOTHING;
    }
    boolean hisOrNobodys =
        handling.assignee().isEmpty() || handling.assignee().get().equals(officer.id());
    return supervisor || hisOrNobodys ? Reach.ALL : Reach.NOTHING;
  }

  /** Whether a case must be kept from the officer for good, whoever would let him have it. */
  public boolean bars(Handling handling) {
    return handling.recused().contains(officer.id()) || handling.excluded().namesFolded(folded);
  }

  private boolean wasHis(Handling handling) {
    return handling.transfers().stream()
        .anyMatch(transfer -> officer.channels().contains(transfer.from()));
  }
}
