package org.tipseal.office.evidence.format;

import java.time.Instant;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.officers.OfficerId;

/**
 * Who takes a case out of the office, when and for what: it stands on every page, so that a leaked
 * copy names its source.
 *
 * @param caseId the case
 * @param officer the officer
 * @param officerName as colleagues know him
 * @param purpose what it is taken out for, in the officer's words
 * @param time to the second
 */
public record Mark(
    CaseId caseId, OfficerId officer, String officerName, String purpose, Instant time) {}
