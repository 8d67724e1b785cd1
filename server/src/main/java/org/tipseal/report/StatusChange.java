package org.tipseal.report;

/**
 * A change that someone wants to make to a case's status.
 *
 * @param to the new status
 * @param reason the code of why it is declined, or empty
 * @param finding the code of what was found, or empty
 * @param channel the id of the channel it goes to, or empty
 * @param parent the case it is merged with, or empty
 */
public record StatusChange(
    String to, String reason, String finding, String channel, String parent) {

  /** Takes a missing text for an empty one. */
  public StatusChange {
    reason = Texts.orEmpty(reason);
    finding = Texts.orEmpty(finding);
    channel = Texts.orEmpty(channel);
    parent = Texts.orEmpty(parent);
  }

  /** A change that needs nothing beside the status. */
  public static StatusChange to(String status) {
    return new StatusChange(status, "", "", "", "");
  }
}
