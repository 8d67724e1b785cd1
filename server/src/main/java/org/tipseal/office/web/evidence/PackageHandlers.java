package org.tipseal.office.web.evidence;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.office.evidence.EvidenceExport;
import org.tipseal.office.evidence.EvidencePackage;
import org.tipseal.office.evidence.PackageOrder;
import org.tipseal.office.web.route.Answer;
import org.tipseal.office.web.route.DeskRequest;

/** Evidence packages: ordered by the page, fetched by the browser's own download. */
public final class PackageHandlers {
  private final EvidenceExport export;

  record Wanted(String purpose, Optional<Boolean> withoutTimestamp) {}

  record Ordered(String ticket) {}

  /** Makes them. */
  public PackageHandlers(EvidenceExport export) {
    this.export = export;
  }

  /** Makes a package ready, and says what it is fetched by. */
  public Answer order(DeskRequest request) throws DeskRefusedException {
    Wanted wanted = request.body(Wanted.class);
    CaseId id =
        CaseId.parse(request.path("case"))
            .orElseThrow(
                () -> new DeskRefusedException(Reason.NO_SUCH_CASE, "There is no such case."));
    PackageOrder order =
        new PackageOrder(id, wanted.purpose(), wanted.withoutTimestamp().orElse(false));
    return Answer.json(new Ordered(export.order(request.officer(), request.session().id(), order)));
  }

  /** What was ordered, as it is made. */
  public Answer fetch(DeskRequest request) throws DeskRefusedException {
    EvidencePackage evidence =
        export
            .fetch(request.officer(), request.session().id(), request.path("ticket"))
            .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
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
