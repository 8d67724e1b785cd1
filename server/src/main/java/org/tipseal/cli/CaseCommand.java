package org.tipseal.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.tipseal.office.cases.AttachmentView;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseView;
import org.tipseal.office.cases.Delivery;
import org.tipseal.office.cases.DeskRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tipseal case …}: work on one case. */
@Command(
    name = "case",
    description = {"Works on one case.", ""},
    synopsisSubcommandLabel = "COMMAND")
final class CaseCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "show, answer, attachments, export, identity or extend?");
  }

  /** {@code tipseal case show}. */
  @Command(
      name = "show",
      description = {"Shows a case whole: the report, the conversation, the clocks.", ""})
  static final class Show extends DeskWork {
    @Parameters(paramLabel = "ID", description = "The case.")
    private String id;

    Show(Terminal terminal) {
      super(terminal);
    }

    @Override
    void work(CaseDesk desk, CasePrinter printer) throws CommandFailure, DeskRefusedException {
      printer.show(desk.show(caseId(id)));
    }
  }

  /** {@code tipseal case answer}. */
  @Command(
      name = "answer",
      description = {
        "Answers the reporter: sets a status, with or without words. The answer is signed and sealed to the reporter here, and"
            + " delivered by the running office.",
        ""
      })
  static final class Answer extends DeskWork {
    private static final int LONGEST_TEXT = 256 * 1024;
    private static final int WAIT_SECONDS = 5;

    @Parameters(paramLabel = "ID", description = "The case.")
    private String id;

    @Option(
        names = "--status",
        required = true,
        paramLabel = "CODE",
        description =
            "The status to set, such as S20; the present one to write without changing it.")
    private String status;

    @Option(
        names = "--reason",
        paramLabel = "CODE",
        description = "The reason (S50) or outcome (S80) code.")
    private String reason;

    @Option(
        names = "--text",
        paramLabel = "TEXT|-",
        description =
            "What to say; - reads it from standard input, after the passphrase if that is read there.")
    private String text;

    Answer(Terminal terminal) {
      super(terminal);
    }

    @Override
    void work(CaseDesk desk, CasePrinter printer)
        throws CommandFailure, DeskRefusedException, IOException {
      CaseId caseId = caseId(id);
      Optional<String> words =
          Optional.ofNullable("-".equals(text) ? terminal().rest(LONGEST_TEXT).strip() : text)
              .filter(t -> !t.isEmpty());
      long number = desk.answer(caseId, status, Optional.ofNullable(reason), words);
      printer.answered(number, delivery(desk, caseId, number));
    }

    /** The running office delivers within moments if it can at all. */
    private static Delivery delivery(CaseDesk desk, CaseId caseId, long number)
        throws DeskRefusedException {
      long end = System.nanoTime() + WAIT_SECONDS * 1_000_000_000L;
      Delivery delivery = desk.delivery(caseId, number);
      while (delivery == Delivery.QUEUED && System.nanoTime() - end < 0) {
        try {
          Thread.sleep(100);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return delivery;
        }
        delivery = desk.delivery(caseId, number);
      }
      return delivery;
    }
  }

  /** {@code tipseal case attachments}. */
  @Command(
      name = "attachments",
      description = {
        "Saves the attachments of a case into a folder. Each is checked against its digest; nothing is overwritten. What a"
            + " stranger sent may be harmful: open it in a sandbox only.",
        ""
      })
  static final class Attachments extends DeskWork {
    @Parameters(paramLabel = "ID", description = "The case.")
    private String id;

    @Option(
        names = "--to",
        required = true,
        paramLabel = "DIR",
        description = "The folder; made if it is not there.")
    private Path folder;

    @Option(
        names = "--only",
        paramLabel = "N",
        description = "Only attachment N, as 'case show' numbers them.")
    private Integer only;

    Attachments(Terminal terminal) {
      super(terminal);
    }

    @Override
    void work(CaseDesk desk, CasePrinter printer)
        throws CommandFailure, DeskRefusedException, IOException {
      CaseId caseId = caseId(id);
      CaseView view = desk.show(caseId);
      AttachmentFolder target = AttachmentFolder.open(folder);
      for (AttachmentView attachment : view.attachments()) {
        if (only == null || only == attachment.id()) {
          Path saved =
              target.save(attachment.name(), out -> desk.save(caseId, attachment.id(), out));
          printer.saved(attachment, saved);
        }
      }
      if (only != null && view.attachments().stream().noneMatch(a -> a.id() == only)) {
        throw new CommandFailure(ExitCode.NOT_FOUND, "the case has no attachment " + only);
      }
      printer.end();
    }
  }

  /** {@code tipseal case extend}. */
  @Command(
      name = "extend",
      description = {"Extends the completion clock of a case, once.", ""})
  static final class Extend extends DeskWork {
    @Parameters(paramLabel = "ID", description = "The case.")
    private String id;

    Extend(Terminal terminal) {
      super(terminal);
    }

    @Override
    void work(CaseDesk desk, CasePrinter printer) throws CommandFailure, DeskRefusedException {
      desk.extend(caseId(id));
      printer.end();
    }
  }

  /** {@code tipseal case identity}. */
  @Command(
      name = "identity",
      description = {
        "Opens who a confidential or named reporter is, with the identity key that setup made and that no server has. Asks for"
            + " the office's passphrase, then for that of the identity key.",
        ""
      })
  static final class IdentityOf extends DeskWork {
    @Parameters(paramLabel = "ID", description = "The case.")
    private String id;

    @Option(
        names = "--identity-key",
        required = true,
        paramLabel = "FILE",
        description = "The identity key file.")
    private Path key;

    IdentityOf(Terminal terminal) {
      super(terminal);
    }

    @Override
    void work(CaseDesk desk, CasePrinter printer)
        throws CommandFailure, DeskRefusedException, IOException {
      ObjectNode identity = IdentityUnsealing.open(desk.identity(caseId(id)), key, terminal());
      printer.identity(identity);
    }
  }
}
