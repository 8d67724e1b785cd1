package org.tipseal.office.index;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Makes whatever is kept of cases anew: when somebody has ordered it, and when terms are made in
 * another way than those in the store. It may be cut off at any time and is begun again then.
 */
final class Renewal {
  private final TermStore store;
  private final int version;
  private final AuditLog audit;
  private final CaseIndex.Renewed others;

  /** Why. */
  enum Reason {
    /** Somebody has ordered it. */
    ORDER,
    /** The terms in the store were made in another way. */
    VERSION;

    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Makes it.
   *
   * @param store of terms
   * @param version of the way in which terms are made now
   * @param audit where it is recorded
   * @param others what else is made of terms
   */
  Renewal(TermStore store, int version, AuditLog audit, CaseIndex.Renewed others) {
    this.store = store;
    this.version = version;
    this.audit = audit;
    this.others = others;
  }

  /** Has all readers forget what they have seen, if it is time to; says why. */
  Optional<Reason> begin(List<CaseReader> readers) throws StorageUnavailableException {
    TermStore.Orders orders = store.orders();
    int present = store.position().version();
    boolean ordered = orders.given() > orders.begun();
    if (!ordered && (present == 0 || present == version)) {
      return Optional.empty();
    }
    Reason reason = ordered ? Reason.ORDER : Reason.VERSION;
    audit.record(AuditEvent.ofOffice(AuditAction.INDEX_RENEWED).with("why", reason.wireName()));
    for (CaseReader reader : readers) {
      reader.forget();
    }
    others.renew();
    store.begun(orders.given());
    return Optional.of(reason);
  }
}
