package org.tipseal.office.links;

import java.io.IOException;
import java.util.Optional;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseRow;
import org.tipseal.office.cases.CaseRows;
import org.tipseal.office.desk.NeedToKnow;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.queue.Reach;
import org.tipseal.storage.StorageUnavailableException;

/** The cases that an officer reaches, asked for one at a time. */
final class Reached {
  private final CaseRows rows;
  private final NeedToKnow rule;

  Reached(CaseRows rows, Officer officer) {
    this.rows = rows;
    this.rule = NeedToKnow.of(officer);
  }

  /** The case, if he reaches all of it. One that cannot be opened is out of everybody's reach. */
  Optional<CaseRow> find(CaseId id) throws StorageUnavailableException {
    try {
      return rows.find(id).filter(row -> rule.of(row) == Reach.ALL);
    } catch (ArchiveDamagedException | IOException e) {
      return Optional.empty();
    }
  }
}
