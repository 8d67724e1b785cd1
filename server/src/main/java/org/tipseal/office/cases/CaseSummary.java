package org.tipseal.office.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.payload.LinkCode;
import org.tipseal.office.officers.OfficerId;

/**
 * One row of the list of cases.
 *
 * @param id the case
 * @param status its status code
 * @param reward the status code of its reward, if there is one
 * @param category the category code of the report
 * @param region the region of the report
 * @param mode {@code anonymous}, {@code confidential} or {@code named}
 * @param target whom or what the report is about, at most 60 characters
 * @param channels the channels that it was sealed to
 * @param channel the channel that works on it now
 * @param assignee whose it is
 * @param campaign the campaign that it belongs to
 * @param parent the earlier case that it was merged with
 * @param proposed whether something waits for a second person
 * @param received the day on which the office stored it
 * @param due the day on which its first running clock ends; empty when none runs
 * @param dueClock the code of that clock, such as {@code FEEDBACK}
 * @param overdue whether that day has passed
 * @param followUps how many follow-ups there are
 * @param unanswered whether the reporter waits: nobody has answered yet, or he has written since
 * @param urgent whether the reporter told of retaliation and nobody has answered since
 * @param links link codes that cases of one reporter share because of it, the newest last
 * @param reminded the last day on which the reporter pressed for an answer
 * @param mailboxEnded whether the reporter can no longer read answers
 */
public record CaseSummary(
    CaseId id,
    String status,
    Optional<String> reward,
    String category,
    String region,
    String mode,
    String target,
    List<String> channels,
    String channel,
    Optional<OfficerId> assignee,
    Optional<String> campaign,
    Optional<CaseId> parent,
    boolean proposed,
    LocalDate received,
    Optional<LocalDate> due,
    Optional<String> dueClock,
    boolean overdue,
    long followUps,
    boolean unanswered,
    boolean urgent,
    List<LinkCode> links,
    Optional<LocalDate> reminded,
    boolean mailboxEnded) {}
