package org.tipseal.office.cases;

import java.util.Optional;
import org.tipseal.office.officers.OfficerId;

/**
 * How a case is handed to another channel (转办).
 *
 * @param channel the channel that gets it
 * @param tellWhere whether the reporter is told which one it is; where the unit that gets it could
 *     be warned by that, he is told only that it was handed on
 * @param note for the officers of that channel
 * @param by who hands it on; empty where it is a command at the office's machine
 */
public record Handover(
    String channel, boolean tellWhere, Optional<String> note, Optional<OfficerId> by) {}
