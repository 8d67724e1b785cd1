package org.tipseal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tipseal.report.json.DomainLoader;

class StatusMachineTest {
  private static final Domain DOMAIN = DomainLoader.bundled();

  /** All statuses and what may follow each. */
  private static final Map<String, List<String>> NEXT =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("S10", List.of("S20", "S90")),
              Map.entry("S20", List.of("S25", "S30", "S35", "S40", "S50", "S90")),
              Map.entry("S25", List.of("S20", "S50", "S60", "S70", "S90")),
              Map.entry("S30", List.of("S25", "S40", "S60", "S90")),
              Map.entry("S35", List.of()),
              Map.entry("S40", List.of("S20")),
              Map.entry("S50", List.of("S85", "S99")),
              Map.entry("S60", List.of("S25", "S40", "S65", "S70", "S80", "S90")),
              Map.entry("S65", List.of("S80")),
              Map.entry("S70", List.of("S60", "S80")),
              Map.entry("S80", List.of("S85", "R10", "S99")),
              Map.entry("S85", List.of("S60", "S80")),
              Map.entry("S90", List.of("S60", "S99")),
              Map.entry("S99", List.of()),
              Map.entry("R10", List.of("R20")),
              Map.entry("R20", List.of("R30")),
              Map.entry("R30", List.of("R40", "R50")),
              Map.entry("R40", List.of()),
              Map.entry("R50", List.of())));

  private final StatusMachine machine = DOMAIN.statuses();

  @Test
  void allowsTheTransitionsOfTheTableAndNoOther() {
    assertEquals(
        NEXT.keySet(), machine.statuses().stream().map(Status::code).collect(Collectors.toSet()));
    for (String from : NEXT.keySet()) {
      for (String to : NEXT.keySet()) {
        assertEquals(NEXT.get(from).contains(to), machine.allowed(from, to), from + " to " + to);
      }
      assertEquals(NEXT.get(from), machine.next(from).stream().map(Status::code).toList());
    }
    assertFalse(machine.allowed("S00", "S20"));
    assertFalse(machine.allowed("S10", "S00"));
  }

  @Test
  void mergedCasesFollowTheirParentAndTransferredOnesGoOnElsewhere() {
    assertTrue(machine.status("S35").orElseThrow().followsParent());
    assertTrue(machine.status("S40").orElseThrow().nextAtNewChannel());
  }

  @Test
  void theReporterWithdrawsAndNobodyElseDoes() {
    assertEquals(
        List.of("S90"),
        machine.statuses().stream()
            .filter(status -> status.by() == Status.Actor.REPORTER)
            .map(Status::code)
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "S20, S30, '', '', '', '', ''",
    "S20, S50, '', '', '', '', status.reason-needed",
    "S20, S50, D99, '', '', '', status.reason-unknown",
    "S20, S50, D10, '', '', '', ''",
    "S60, S80, '', '', '', '', status.finding-needed",
    "S60, S80, '', F99, '', '', status.finding-unknown",
    "S60, S80, '', F20, '', '', ''",
    "S20, S40, '', '', '', '', status.channel-needed",
    "S20, S40, '', '', cac, '', ''",
    "S20, S35, '', '', '', '', status.parent-needed",
    "S20, S35, '', '', '', case-1, ''",
    "S20, S30, D10, '', '', '', status.reason-unused",
    "S20, S30, '', F10, '', '', status.finding-unused",
    "S20, S30, '', '', cac, '', status.channel-unused",
    "S20, S30, '', '', '', case-1, status.parent-unused",
    "S10, S30, '', '', '', '', status.not-allowed",
    "S20, S00, '', '', '', '', status.unknown",
  })
  void saysWhatAChangeLacks(
      String from,
      String to,
      String reason,
      String finding,
      String channel,
      String parent,
      String problem) {
    List<Problem> problems =
        machine.check(
            from, new StatusChange(to, reason, finding, channel, parent), DOMAIN.messages());

    assertEquals(
        problem.isEmpty() ? List.of() : List.of(problem),
        problems.stream().map(Problem::code).toList());
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    List<Problem> problems = machine.check("S10", StatusChange.to("S80"), DOMAIN.messages());

    assertEquals(
        List.of("status.not-allowed", "status.finding-needed"),
        problems.stream().map(Problem::code).toList());
    assertEquals("A case cannot go from S10 to S80.", problems.get(0).message().en());
  }
}
