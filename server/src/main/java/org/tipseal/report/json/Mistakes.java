package org.tipseal.report.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tipseal.report.Messages;
import org.tipseal.report.Problem;

/** Gathers what is wrong with a set of tables. */
final class Mistakes {
  private final Messages messages;
  private final List<Problem> problems = new ArrayList<>();

  Mistakes(Messages messages) {
    this.messages = messages;
  }

  /** Adds a mistake; the value given is from a table, never from a report. */
  void add(String table, String pointer, String code, String given) {
    problems.add(
        Problem.error(code, pointer, messages.text(code, Map.of("given", given)))
            .inFile(DomainLoader.file(table)));
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}
