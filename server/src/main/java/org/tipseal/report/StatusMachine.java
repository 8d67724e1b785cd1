package org.tipseal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which status may follow which, and what has to be given with it.
 *
 * <p>The reward runs beside the case: {@code S80 → R10} starts it while the case stays closed, so a
 * caller keeps one status per {@link Status.Track} and asks with the one of the track it changes;
 * the first status of the reward is asked for with the case's.
 *
 * @param statuses all statuses
 * @param reasons why a report may be declined
 * @param findings what a closed case may have found
 */
public record StatusMachine(List<Status> statuses, List<Option> reasons, List<Option> findings) {

  /** Copies the lists. */
  public StatusMachine {
    statuses = Texts.copy(statuses);
    reasons = Texts.copy(reasons);
    findings = Texts.copy(findings);
  }

  /** A status by its code. */
  public Optional<Status> status(String code) {
    return statuses.stream().filter(status -> status.code().equals(code)).findFirst();
  }

  /** Whether a case may go from one status straight to another; false for unknown codes. */
  public boolean allowed(String from, String to) {
    return status(from).map(status -> status.next().contains(to)).orElse(false);
  }

  /** The statuses that may follow, in the table's order; empty for an unknown code. */
  public List<Status> next(String from) {
    return status(from).map(Status::next).orElse(List.of()).stream()
        .map(this::status)
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Everything that is wrong with a change.
   *
   * @param from the status now
   * @param change what is wanted
   * @param messages the sentences
   * @return the errors; empty when the change may be made
   */
  public List<Problem> check(String from, StatusChange change, Messages messages) {
    List<Problem> problems = new ArrayList<>();
    Optional<Status> target = status(change.to());
    if (target.isEmpty()) {
      problems.add(error(messages, "status.unknown", "/status", change.to(), from));
      return problems;
    }
    if (!allowed(from, change.to())) {
      problems.add(error(messages, "status.not-allowed", "/status", change.to(), from));
    }
    Status.Requirement needed = target.get().requires();
    check(problems, messages, needed, Status.Requirement.REASON, change.reason(), reasons);
    check(problems, messages, needed, Status.Requirement.FINDING, change.finding(), findings);
    check(problems, messages, needed, Status.Requirement.CHANNEL, change.channel(), null);
    check(problems, messages, needed, Status.Requirement.PARENT, change.parent(), null);
    return List.copyOf(problems);
  }

  private static void check(
      List<Problem> problems,
      Messages messages,
      Status.Requirement needed,
      Status.Requirement kind,
      String given,
      List<Option> known) {
    String name = kind.name().toLowerCase(java.util.Locale.ROOT);
    if (needed != kind) {
      if (!given.isEmpty()) {
        problems.add(error(messages, "status." + name + "-unused", "/" + name, given, ""));
      }
    } else if (given.isEmpty()) {
      problems.add(error(messages, "status." + name + "-needed", "/" + name, given, ""));
    } else if (known != null && known.stream().noneMatch(o -> o.code().equals(given))) {
      problems.add(error(messages, "status." + name + "-unknown", "/" + name, given, ""));
    }
  }

  private static Problem error(
      Messages messages, String code, String place, String given, String from) {
    return Problem.error(code, place, messages.text(code, Map.of("given", given, "from", from)));
  }
}
