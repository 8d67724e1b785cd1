package org.tipseal.drop.challenge;

import java.util.Optional;

/** What a challenge is solved for. It counts for nothing else. */
public enum ChallengePurpose {
  /** Sending a report. */
  REPORT("report"),
  /** Sending a follow-up. */
  FOLLOW_UP("follow-up"),
  /** Beginning an upload. */
  UPLOAD("upload");

  private final String wireName;

  ChallengePurpose(String wireName) {
    this.wireName = wireName;
  }

  /** As it stands in an address and in the challenge. */
  public String wireName() {
    return wireName;
  }

  /** The purpose of this name. */
  public static Optional<ChallengePurpose> ofWireName(String wireName) {
    for (ChallengePurpose purpose : values()) {
      if (purpose.wireName.equals(wireName)) {
        return Optional.of(purpose);
      }
    }
    return Optional.empty();
  }
}
