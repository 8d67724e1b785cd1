package org.tipseal.office.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A whole case, opened.
 *
 * @param summary its row in the list
 * @param locator the public half of the receipt, for a reporter who calls; it opens nothing by
 *     itself
 * @param form the report form as the reporter filled it in
 * @param attachments of the report and of all follow-ups
 * @param identityPresent whether an identity part lies sealed beside it; it takes the identity key
 *     to open
 * @param conversation what came after the report, the oldest first
 * @param clocks the clocks that run, the first due first
 * @param next the status codes that an answer can set now
 * @param history what the agency did, the oldest first
 * @param proposal what waits for a second person
 */
public record CaseView(
    CaseSummary summary,
    String locator,
    ObjectNode form,
    List<AttachmentView> attachments,
    boolean identityPresent,
    List<ConversationEntry> conversation,
    List<ClockView> clocks,
    List<String> next,
    List<HistoryEntry> history,
    Optional<HistoryEntry> proposal) {}
