package org.tipseal.office.web.cases;

import java.util.HashMap;
import java.util.Map;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.officers.OfficerBook;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.OfficerRecord;
import org.tipseal.office.web.route.DeskRequest;
import org.tipseal.office.web.route.OfficerName;
import org.tipseal.storage.StorageUnavailableException;

/** Who is meant by the ids of officers, as they are called now. */
final class CaseNames {
  private final Map<OfficerId, String> names = new HashMap<>();

  private CaseNames() {}

  static CaseNames of(OfficerBook book)
      throws StorageUnavailableException, ArchiveDamagedException {
    CaseNames all = new CaseNames();
    for (OfficerRecord record : book.all()) {
      all.names.put(record.id(), record.officer().name());
    }
    return all;
  }

  OfficerName name(OfficerId id) {
    return new OfficerName(id.value(), names.getOrDefault(id, id.value()));
  }

  /** The case that a route names; what is no id is no case. */
  static CaseId caseId(DeskRequest request) {
    return CaseId.parse(request.path("case"))
        .orElseThrow(() -> new ProblemException(Problem.CASE_NOT_FOUND));
  }
}
