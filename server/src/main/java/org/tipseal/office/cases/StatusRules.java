package org.tipseal.office.cases;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tipseal.report.Domain;
import org.tipseal.report.Problem;
import org.tipseal.report.Status;
import org.tipseal.report.StatusChange;

/** Which statuses a person may set, and what has to be given with them. */
final class StatusRules {
  /** It asks the one reporter for something, and is nothing that another one could act on. */
  private static final String INFORMATION_NEEDED = "S25";

  private final Domain domain;

  StatusRules(Domain domain) {
    this.domain = domain;
  }

  /** The codes that a person may set now, the present one apart. */
  List<String> next(CaseRecord record) {
    return domain.statuses().statuses().stream()
        .filter(status -> status.by() == Status.Actor.HANDLER)
        .map(Status::code)
        .filter(code -> domain.statuses().allowed(from(record, code), code))
        .toList();
  }

  /**
   * Checks a change.
   *
   * @param record the case as it is
   * @param to the status that a person wants to set; the present one, to say something without
   *     changing it
   * @param detail what it needs
   * @return whether it belongs to the reward
   * @throws DeskRefusedException if the machine forbids it
   */
  boolean check(CaseRecord record, String to, Optional<String> detail) throws DeskRefusedException {
    Status status =
        domain
            .statuses()
            .status(to)
            .orElseThrow(() -> notAllowed(to + " is no status. Possible now: " + possible(record)));
    boolean reward = status.track() == Status.Track.REWARD;
    String present = reward ? record.reward().orElse("") : record.status();
    if (to.equals(present)) {
      if (detail.isPresent()) {
        throw detailNotAllowed("The status does not change, so there is nothing to give with it.");
      }
      return reward;
    }
    requireNext(record, to);
    List<Problem> problems =
        domain
            .statuses()
            .check(from(record, to), change(status, detail.orElse("")), domain.messages());
    if (!problems.isEmpty()) {
      throw detailNotAllowed(
          problems.stream().map(p -> p.message().en()).collect(Collectors.joining(" ")));
    }
    if (status.requires() == Status.Requirement.CHANNEL
        && domain.channel(detail.orElse("")).isEmpty()
        && !record.facts().channels().contains(detail.orElse(""))) {
      throw detailNotAllowed(detail.orElse("") + " is no channel of this agency.");
    }
    return reward;
  }

  /** Refuses a status that cannot follow the present one. */
  void requireNext(CaseRecord record, String to) throws DeskRefusedException {
    if (!next(record).contains(to)) {
      throw notAllowed(
          to + " cannot follow " + from(record, to) + ". Possible now: " + possible(record));
    }
  }

  /**
   * The status that a change starts from: each track has its own, and a reward starts from the
   * case's.
   */
  private String from(CaseRecord record, String to) {
    boolean reward =
        domain.statuses().status(to).map(s -> s.track() == Status.Track.REWARD).orElse(false);
    return reward ? record.reward().orElse(record.status()) : record.status();
  }

  private String possible(CaseRecord record) {
    List<String> codes = next(record);
    return codes.isEmpty() ? "none" : String.join(", ", codes);
  }

  private static StatusChange change(Status status, String detail) {
    Status.Requirement requires = status.requires();
    if (requires == null) {
      return new StatusChange(status.code(), detail, "", "", "");
    }
    return switch (requires) {
      case REASON -> new StatusChange(status.code(), detail, "", "", "");
      case FINDING -> new StatusChange(status.code(), "", detail, "", "");
      case CHANNEL -> new StatusChange(status.code(), "", "", detail, "");
      case PARENT -> new StatusChange(status.code(), "", "", "", detail);
    };
  }

  /** Whether what is given with a status is for the office alone. */
  boolean detailIsInternal(String code) {
    return domain
        .statuses()
        .status(code)
        .map(status -> status.requires() == Status.Requirement.PARENT)
        .orElse(false);
  }

  /** Whether a case of this status goes by the status of the case that it was merged into. */
  boolean followsParent(String code) {
    return domain.statuses().status(code).map(Status::followsParent).orElse(false);
  }

  /**
   * Whether reporters of merged cases are told of this status of the case that theirs belongs to:
   * what a person decided about it, but neither where it went nor what was asked of somebody else.
   */
  boolean isPassedOn(String code) {
    return !code.equals(INFORMATION_NEEDED)
        && domain
            .statuses()
            .status(code)
            .filter(status -> status.by() == Status.Actor.HANDLER)
            .filter(status -> status.track() == Status.Track.CASE)
            .filter(status -> !status.followsParent() && !status.nextAtNewChannel())
            .isPresent();
  }

  private static DeskRefusedException notAllowed(String message) {
    return new DeskRefusedException(DeskRefusedException.Reason.STATUS_NOT_ALLOWED, message);
  }

  private static DeskRefusedException detailNotAllowed(String message) {
    return new DeskRefusedException(DeskRefusedException.Reason.REASON_NOT_ALLOWED, message);
  }
}
