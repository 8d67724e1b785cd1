package org.tipseal.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much of the reporter an agency gets to know. */
public enum Mode {
  /** Nothing (匿名), the default. */
  @JsonProperty("anonymous")
  ANONYMOUS,
  /** The identity is sealed to the custodians (保密). */
  @JsonProperty("confidential")
  CONFIDENTIAL,
  /** The case handler sees the identity (实名). */
  @JsonProperty("named")
  NAMED
}
