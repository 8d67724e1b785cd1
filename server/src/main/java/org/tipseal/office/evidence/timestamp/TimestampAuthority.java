package org.tipseal.office.evidence.timestamp;

/** Who says when something was there. It learns the digest of it, and that somebody asked. */
@FunctionalInterface
public interface TimestampAuthority {
  /**
   * Gets a timestamp. Blocks.
   *
   * @param content what to stamp; only its SHA-256 leaves
   * @return the authority's answer, checked: TimeStampResp in DER
   * @throws TimestampUnavailableException if there is none to be had now
   */
  byte[] stamp(byte[] content) throws TimestampUnavailableException;
}
