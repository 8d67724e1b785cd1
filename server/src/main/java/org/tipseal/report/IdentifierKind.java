package org.tipseal.report;

import org.tipseal.report.identifier.NormalIdentifier;
import org.tipseal.report.identifier.Scheme;

/**
 * A kind of identifier.
 *
 * @param code its name in a report
 * @param scheme how its spellings are brought to one
 * @param label its name for people
 * @param example one that belongs to nobody
 */
public record IdentifierKind(String code, Scheme scheme, Label label, String example) {

  /** Brings a spelling to its normal form; never fails, however odd the value. */
  public NormalIdentifier normalise(String value) {
    return scheme.normalise(value);
  }
}
