package org.tipseal.office.web.route;

import org.tipseal.office.officers.Officer;

/** An officer as colleagues know him: {@code OfficerName} of openapi.yaml. */
public record OfficerName(String id, String name) {
  /** Of an officer. */
  public static OfficerName of(Officer officer) {
    return new OfficerName(officer.id().value(), officer.name());
  }
}
