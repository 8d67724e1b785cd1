package org.tipseal.office.web.evidence;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.office.evidence.EvidenceExport;
import org.tipseal.office.evidence.EvidencePackage;
import org.tipseal.office.evidence.PackageOrder;
import org.tipseal.office.web.route.Answer;
import org.tipseal.office.web.route.DeskRequest;

/** {@code POST /api/v1/cases/{case}/package}. */
public final class PackageHandlers {
  private final EvidenceExport export;

  record Wanted(String purpose, Optional<Boolean> withoutTimestamp) {}

  /** Makes it. */
  public PackageHandlers(EvidenceExport export) {
    this.export = export;
  }

  /** A package, as it is made. */
  public Answer export(DeskRequest request) throws DeskRefusedException {
    Wanted wanted = request.body(Wanted.class);
    CaseId id =
        CaseId.parse(request.path("case"))
            .orElseThrow(
                () -> new DeskRefusedException(Reason.NO_SUCH_CASE, "There is no such case."));
    EvidencePackage evidence =
        export.prepare(
            request.officer(),
            new PackageOrder(id, wanted.purpose(), wanted.withoutTimestamp().orElse(false)));
    return new Answer.Stream(
        Answer.FileHead.download("application/zip", evidence.fileName()),
        OptionalLong.empty(),
        out -> {
          try {
            evidence.writeTo(out);
          } catch (DeskRefusedException e) {
            // Too late for a problem document: the answer is cut off, and what arrived is no ZIP.
            throw new IOException("a part of the case cannot be read", e);
          }
        });
  }
}
