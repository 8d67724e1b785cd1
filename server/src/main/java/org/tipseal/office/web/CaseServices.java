package org.tipseal.office.web;

import java.util.function.ToIntFunction;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.desk.Assignments;
import org.tipseal.office.desk.CaseGate;
import org.tipseal.office.desk.OfficerDesk;
import org.tipseal.office.desk.SettingsDesk;
import org.tipseal.office.desk.Transfers;
import org.tipseal.office.queue.CaseQueue;

/**
 * What the routes about cases are made of.
 *
 * @param gate decides who reaches which case
 * @param desk reads and answers
 * @param transfers hands cases to other channels
 * @param assignments who works on a case
 * @param settings of the desk
 * @param queue all rows
 * @param links how many cases share an identifier with one
 */
public record CaseServices(
    CaseGate gate,
    OfficerDesk desk,
    Transfers transfers,
    Assignments assignments,
    SettingsDesk settings,
    CaseQueue queue,
    ToIntFunction<CaseId> links) {}
