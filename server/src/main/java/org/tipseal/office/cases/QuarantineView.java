package org.tipseal.office.cases;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that came from the drop and could not be accepted. It is kept as it was received and
 * never lost.
 *
 * @param id names it
 * @param kind {@code report}, {@code follow-up}, {@code reminder} or {@code withdrawal}
 * @param defect why it was refused, such as {@code signature-forged} or {@code attachment-missing}
 * @param day when
 * @param locator of the receipt under which it came
 * @param caseId the case that it claims to belong to, if there is one
 * @param attachments how many attachments are kept with it
 */
public record QuarantineView(
    String id,
    String kind,
    String defect,
    LocalDate day,
    String locator,
    Optional<CaseId> caseId,
    int attachments) {}
