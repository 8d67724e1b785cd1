package org.tipseal.cli;

import java.util.List;
import java.util.Locale;
import org.tipseal.report.CharterChange;
import org.tipseal.report.Label;
import org.tipseal.report.Problem;

/** Prints what a draft of channels and notices changes, for whoever is to sign it. */
final class ChangePrinter {
  private final Terminal terminal;
  private final Words words;

  ChangePrinter(Terminal terminal, Words words) {
    this.terminal = terminal;
    this.words = words;
  }

  /** Prints the changes, then the warnings. */
  void print(List<CharterChange> changes, List<Problem> warnings) {
    say(words.say(changes.isEmpty() ? "profile.no-change" : "profile.changes", changes.size()));
    changes.forEach(change -> say("  " + line(change)));
    for (Problem warning : warnings) {
      say(words.say("profile.warning", in(warning.message())));
    }
  }

  private String line(CharterChange change) {
    String what = in(change.what());
    return words.say(
        "profile.change." + change.kind().name().toLowerCase(Locale.ROOT),
        what,
        change.before().orElse(""),
        change.after().orElse(""));
  }

  private String in(Label label) {
    return label.in(words.language().tag());
  }

  private void say(String line) {
    terminal.err().println(SafeText.line(line));
  }
}
