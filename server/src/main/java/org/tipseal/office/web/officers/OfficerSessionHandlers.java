package org.tipseal.office.web.officers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tipseal.office.access.Access;
import org.tipseal.office.access.AccessRefusedException;
import org.tipseal.office.access.Session;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.OfficerRecord;
import org.tipseal.office.web.route.Answer;
import org.tipseal.office.web.route.DeskRequest;
import org.tipseal.office.web.route.OfficerName;
import org.tipseal.storage.StorageUnavailableException;

/** Who is signed in, for a security administrator. */
public final class OfficerSessionHandlers {
  private final Access access;

  record SessionRow(
      String id, OfficerName officer, Instant since, Instant lastSeen, boolean locked) {}

  /** Makes them. */
  public OfficerSessionHandlers(Access access) {
    this.access = access;
  }

  /** All sessions, the newest first. */
  public Answer list(DeskRequest request)
      throws StorageUnavailableException, ArchiveDamagedException {
    Map<OfficerId, Officer> officers =
        access.officers().all().stream()
            .map(OfficerRecord::officer)
            .collect(Collectors.toMap(Officer::id, officer -> officer));
    List<SessionRow> rows =
        access.sessions().all().stream()
            .filter(session -> officers.containsKey(session.officer()))
            .map(session -> row(session, officers.get(session.officer())))
            .toList();
    return Answer.json(Map.of("sessions", rows));
  }

  /** Ends somebody's session. */
  public Answer revoke(DeskRequest request)
      throws AccessRefusedException, StorageUnavailableException {
    access.signIn().revoke(request.officer().id(), request.path("session"));
    return Answer.nothing();
  }

  private static SessionRow row(Session session, Officer officer) {
    return new SessionRow(
        session.id(),
        OfficerName.of(officer),
        session.since(),
        session.lastSeen(),
        session.locked());
  }
}
