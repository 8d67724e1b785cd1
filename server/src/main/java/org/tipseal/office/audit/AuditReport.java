package org.tipseal.office.audit;

import java.util.List;

/**
 * What a check of the log found.
 *
 * @param first the first entry that is there; 0 if there is none
 * @param last the last entry that is there; 0 if there is none
 * @param hash SHA-256 of the last entry, hexadecimal
 * @param prunedThrough the last entry that the office removed for its age; 0 if it removed none
 * @param tornBytes how many bytes at the end a crash left, of which nothing was acknowledged
 * @param olderHeads how many of the heads given are of entries that were pruned since, so that
 *     nothing can be said of them
 * @param findings what is wrong; empty for a good log. At most {@link #MAX_FINDINGS}
 */
public record AuditReport(
    long first,
    long last,
    String hash,
    long prunedThrough,
    long tornBytes,
    int olderHeads,
    List<Finding> findings) {
  /** How many findings are told at most. */
  public static final int MAX_FINDINGS = 100;

  /** Keeps its own list. */
  public AuditReport {
    findings = List.copyOf(findings);
  }

  /** Whether nothing is wrong. */
  public boolean good() {
    return findings.isEmpty();
  }

  /**
   * One thing that is wrong.
   *
   * @param flaw what
   * @param entry the first entry concerned; for a forged head, its place among those given, from 1
   */
  public record Finding(AuditFlaw flaw, long entry) {}
}
