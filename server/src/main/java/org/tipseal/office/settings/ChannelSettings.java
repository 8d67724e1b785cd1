package org.tipseal.office.settings;

import java.util.Set;

/**
 * What one channel wants.
 *
 * @param purposeNeeded whether an officer has to say why before he opens a case
 * @param approvals statuses that a handler can only propose: a supervisor sets them. Of {@link
 *     #APPROVABLE}
 */
public record ChannelSettings(boolean purposeNeeded, Set<String> approvals) {
  /** Statuses that a second person can be asked for: transferred, declined, closed. */
  public static final Set<String> APPROVABLE = Set.of("S40", "S50", "S80");

  /**
   * Of a channel that nothing was set for. To decline and to close end a case, so a second person
   * looks at it; to hand it on has to be done within a day and ends nothing.
   */
  public static final ChannelSettings DEFAULT = new ChannelSettings(false, Set.of("S50", "S80"));

  /** Keeps its own set. */
  public ChannelSettings {
    approvals = Set.copyOf(approvals);
  }
}
