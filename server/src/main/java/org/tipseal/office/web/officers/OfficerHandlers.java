package org.tipseal.office.web.officers;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tipseal.office.access.Access;
import org.tipseal.office.access.AccessRefusedException;
import org.tipseal.office.access.AccessRefusedException.Reason;
import org.tipseal.office.access.Enrolment;
import org.tipseal.office.access.Officers;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.OfficerRecord;
import org.tipseal.office.officers.Role;
import org.tipseal.office.web.route.Answer;
import org.tipseal.office.web.route.DeskRequest;
import org.tipseal.office.web.route.OfficerName;
import org.tipseal.storage.StorageUnavailableException;

/** The administration of officers. */
public final class OfficerHandlers {
  private final Officers officers;
  private final Enrolment enrolment;

  record NewOfficer(String name, List<String> roles, List<String> channels) {}

  record Duties(List<String> roles, List<String> channels, boolean disabled) {}

  record Link(OfficerName officer, String link, Instant until) {
    @Override
    public String toString() {
      return "[REDACTED]";
    }
  }

  record Colleague(String id, String name, List<String> channels) {}

  /** Makes them. */
  public OfficerHandlers(Access access) {
    this.officers = access.officers();
    this.enrolment = access.enrolment();
  }

  /** All officers. */
  public Answer list(DeskRequest request)
      throws StorageUnavailableException, ArchiveDamagedException {
    return Answer.json(Map.of("officers", officers.all().stream().map(OfficerView::of).toList()));
  }

  /** Makes an officer, and a link to enrol. */
  public Answer add(DeskRequest request)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    NewOfficer wanted = request.body(NewOfficer.class);
    Optional<OfficerId> by = Optional.of(request.officer().id());
    OfficerRecord added =
        officers.add(
            by,
            wanted.name(),
            new Officers.Duties(roles(wanted.roles()), new HashSet<>(wanted.channels()), false));
    return link(enrolment.offer(by, added.id()));
  }

  /** Changes roles, channels or state. */
  public Answer change(DeskRequest request)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    Duties wanted = request.body(Duties.class);
    OfficerRecord changed =
        officers.change(
            Optional.of(request.officer().id()),
            officer(request),
            new Officers.Duties(
                roles(wanted.roles()), new HashSet<>(wanted.channels()), wanted.disabled()));
    return Answer.json(OfficerView.of(changed));
  }

  /** Makes a new link to enrol. */
  public Answer enrol(DeskRequest request)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    return link(enrolment.offer(Optional.of(request.officer().id()), officer(request)));
  }

  /** Handlers and supervisors who share a channel with the officer, and can sign in. */
  public Answer colleagues(DeskRequest request)
      throws StorageUnavailableException, ArchiveDamagedException {
    List<Colleague> colleagues =
        officers.all().stream()
            .map(OfficerRecord::officer)
            .filter(other -> !other.disabled() && works(other, request.officer()))
            .map(OfficerHandlers::colleague)
            .toList();
    return Answer.json(Map.of("colleagues", colleagues));
  }

  private static boolean works(Officer other, Officer officer) {
    return (other.roles().contains(Role.HANDLER) || other.roles().contains(Role.SUPERVISOR))
        && !Collections.disjoint(other.channels(), officer.channels());
  }

  private static Colleague colleague(Officer officer) {
    return new Colleague(
        officer.id().value(), officer.name(), officer.channels().stream().sorted().toList());
  }

  private static Answer link(Enrolment.Offered offered) {
    return Answer.json(
        new Link(
            OfficerName.of(offered.officer().officer()),
            offered.link().toString(),
            offered.until()));
  }

  private static OfficerId officer(DeskRequest request) throws AccessRefusedException {
    return OfficerId.parse(request.path("officer"))
        .orElseThrow(() -> new AccessRefusedException(Reason.NO_SUCH_OFFICER));
  }

  private static Set<Role> roles(List<String> names) throws AccessRefusedException {
    Set<Role> roles = new HashSet<>();
    for (String name : names) {
      roles.add(Role.of(name).orElseThrow(() -> new AccessRefusedException(Reason.ROLES_REFUSED)));
    }
    return roles;
  }
}
