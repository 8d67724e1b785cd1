package org.tipseal.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A mailbox as the drop shows it (PROTOCOL §11). Nothing in it is verified.
 *
 * @param state {@code open} or {@code ended}
 * @param overdue whether the answer clock has run out
 * @param daysLeft days that the mailbox still lives
 * @param acknowledgement base64url of the office's statement, or null
 * @param memo base64url of the memo of recipients; null once ended
 * @param followUps follow-ups accepted so far
 * @param remindable whether a reminder would be taken today
 * @param replies sealed replies
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Mailbox(
    @JsonProperty(required = true) String state,
    @JsonProperty(required = true) boolean overdue,
    int daysLeft,
    String acknowledgement,
    String memo,
    long followUps,
    boolean remindable,
    List<Sealed> replies) {
  Mailbox {
    replies = replies == null ? List.of() : List.copyOf(replies);
  }

  /**
   * A sealed reply.
   *
   * @param number its number, as the drop says
   * @param envelope base64 of the envelope
   */
  record Sealed(
      @JsonProperty(required = true) long number, @JsonProperty(required = true) String envelope) {}

  boolean ended() {
    return state.equals("ended");
  }
}
