package org.tipseal.office.web.session;

import java.util.Arrays;
import java.util.List;
import org.tipseal.crypto.profile.Label;
import org.tipseal.office.access.Access;
import org.tipseal.office.access.Session;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.Right;
import org.tipseal.office.officers.Role;
import org.tipseal.office.web.route.OfficerName;

/** A session as its own page sees it: {@code Session} of openapi.yaml. */
record SessionView(
    OfficerName officer,
    List<String> roles,
    List<String> channels,
    List<String> rights,
    boolean locked,
    String token,
    long lockAfterSeconds,
    Label agency,
    String mark,
    boolean demo) {

  static SessionView of(Officer officer, Session session, Access access, Label agency) {
    return new SessionView(
        OfficerName.of(officer),
        officer.roles().stream().sorted().map(Role::wireName).toList(),
        officer.channels().stream().sorted().toList(),
        Arrays.stream(Right.values()).filter(officer::may).map(Right::wireName).toList(),
        session.locked(),
        session.token(),
        access.sessions().settings().idleLock().toSeconds(),
        agency,
        officer.mark(),
        access.signIn().isDemo());
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
