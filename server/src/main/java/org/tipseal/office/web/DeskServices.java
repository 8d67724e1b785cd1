package org.tipseal.office.web;

import org.tipseal.crypto.profile.Label;
import org.tipseal.office.access.Access;
import org.tipseal.office.audit.Audit;
import org.tipseal.office.batches.BatchDesk;
import org.tipseal.office.charter.CharterDesk;
import org.tipseal.office.evidence.EvidenceExport;
import org.tipseal.office.health.Health;
import org.tipseal.office.officers.OfficerBook;
import org.tipseal.office.showing.Showings;
import org.tipseal.office.web.tables.TablesHandlers;

/**
 * What the routes are made of.
 *
 * @param agency its name
 * @param book all officers
 * @param access who gets in
 * @param showings how they look at evidence
 * @param overviews what looks over many cases at once
 * @param cases what they do with cases
 * @param evidence takes cases out
 * @param batches of institutions
 * @param audit the record of what they do
 * @param tables what codes are called
 * @param charter channels and notices
 * @param health how the office is
 */
public record DeskServices(
    Label agency,
    OfficerBook book,
    Access access,
    Showings showings,
    Overviews overviews,
    CaseServices cases,
    EvidenceExport evidence,
    BatchDesk batches,
    Audit audit,
    TablesHandlers tables,
    CharterDesk charter,
    Health.Watch health) {}
