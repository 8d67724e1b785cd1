package org.tipseal.office.web.officers;

import java.util.List;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.OfficerRecord;
import org.tipseal.office.officers.Role;

/** An officer as a security administrator sees him: {@code Officer} of openapi.yaml. */
record OfficerView(
    String id,
    String name,
    List<String> roles,
    List<String> channels,
    boolean disabled,
    boolean enrolled,
    int passkeys) {

  static OfficerView of(OfficerRecord record) {
    Officer officer = record.officer();
    return new OfficerView(
        officer.id().value(),
        officer.name(),
        officer.roles().stream().sorted().map(Role::wireName).toList(),
        officer.channels().stream().sorted().toList(),
        officer.disabled(),
        record.isEnrolled(),
        record.passkeys().size());
  }
}
