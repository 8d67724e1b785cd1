package org.tipseal.office;

import java.util.function.Consumer;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.desk.AnswerCheck;
import org.tipseal.office.desk.Assignments;
import org.tipseal.office.desk.CaseGate;
import org.tipseal.office.desk.OfficerDesk;
import org.tipseal.office.desk.Proposals;
import org.tipseal.office.desk.SettingsDesk;
import org.tipseal.office.desk.Transfers;
import org.tipseal.office.index.CaseIndex;
import org.tipseal.office.queue.CaseQueue;
import org.tipseal.office.web.CaseServices;

/** Puts together what officers do with cases. */
final class CaseServicesMaker {
  private CaseServicesMaker() {}

  /**
   * Makes the services; the queue is not started yet.
   *
   * @param office what they work with
   * @param index of its cases
   * @param troubles told of what goes wrong in the background
   */
  static CaseServices of(OfficeContext office, CaseIndex index, Consumer<Exception> troubles) {
    OfficeStores stores = office.stores();
    CaseDesk desk = office.desk();
    CaseQueue queue =
        new CaseQueue(
            stores.cases().rows(), id -> index.counts().of(id) > 0, office::today, troubles);
    CaseGate gate = gate(office);
    Proposals proposals = new Proposals(gate, desk, stores.cases().steps(), stores.settings());
    Transfers transfers = new Transfers(gate, stores.cases().transfers(), proposals);
    return new CaseServices(
        gate,
        new OfficerDesk(
            gate,
            desk,
            queue,
            index.search(),
            proposals,
            transfers,
            new AnswerCheck(index.terms())),
        transfers,
        new Assignments(gate, stores.cases().steps(), stores.officers()),
        new SettingsDesk(gate, stores.settings(), queue),
        queue,
        index.counts()::of);
  }

  /** Who may reach which case. */
  static CaseGate gate(OfficeContext office) {
    OfficeStores stores = office.stores();
    return new CaseGate(stores.cases().rows(), stores.settings(), stores.audit(), office.clock());
  }
}
