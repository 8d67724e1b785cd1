package org.tipseal.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.tipseal.office.EvidenceDesk;
import org.tipseal.office.OfficeConfig;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.evidence.EvidencePackage;
import org.tipseal.office.evidence.PackageOrder;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.office.officers.Officer;
import org.tipseal.report.json.DomainException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tipseal case export}. */
@Command(
    name = "export",
    description = {
      "Takes a case out as an evidence package: one ZIP file that 'tipseal verify' checks anywhere. It leaves the office: whoever has"
          + " the file reads the report. The officer's name and the purpose stand on every page and in the audit log.",
      ""
    })
final class CaseExport implements Callable<Integer> {
  @Mixin private DeskOptions options;

  @Parameters(paramLabel = "ID", description = "The case.")
  private String id;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "The file to make; it must not be there yet.")
  private Path file;

  @Option(
      names = "--purpose",
      required = true,
      paramLabel = "TEXT",
      description = "What for, in 2 to 200 characters.")
  private String purpose;

  @Option(
      names = "--officer",
      required = true,
      paramLabel = "NAME",
      description = "Who takes it out: name or id of an officer who may, and who reaches the case.")
  private String officer;

  @Option(names = "--without-timestamp", description = "Go on where no timestamp can be had.")
  private boolean withoutTimestamp;

  @Option(names = "--json", description = "Print JSON on standard output.")
  private boolean json;

  private final Terminal terminal;

  CaseExport(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandFailure, IOException {
    OfficeConfig config = options.config();
    SecureRandom random = new SecureRandom();
    try (KeysetFile keys = DeskOptions.unlock(config, terminal, random);
        EvidenceDesk desk = EvidenceDesk.open(config, keys, Clock.systemUTC(), random)) {
      Officer who =
          desk.officer(officer)
              .orElseThrow(
                  () ->
                      new CommandFailure(
                          ExitCode.NOT_FOUND, "there is no officer " + SafeText.line(officer)));
      EvidencePackage evidence =
          desk.export()
              .prepare(who, new PackageOrder(DeskWork.caseId(id), purpose, withoutTimestamp));
      write(evidence);
      say(evidence);
      return ExitCode.DONE.code();
    } catch (DeskRefusedException e) {
      throw DeskFailures.of(e);
    } catch (DomainException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, e.getMessage());
    }
  }

  private void write(EvidencePackage evidence) throws IOException, DeskRefusedException {
    // Never over another file, never through a link, never half.
    OutputStream made =
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    boolean whole = false;
    try (OutputStream out = new BufferedOutputStream(made, 1 << 16)) {
      evidence.writeTo(out);
      whole = true;
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
  }

  private void say(EvidencePackage evidence) {
    if (json) {
      terminal
          .out()
          .println(
              Json.write(
                  JsonNodeFactory.instance
                      .objectNode()
                      .put("file", file.toString())
                      .put("timestamp", evidence.isTimestamped())));
    } else {
      terminal.out().println(file);
      terminal
          .err()
          .println(
              new Words(options.language())
                  .say(evidence.isTimestamped() ? "export.stamped" : "export.unstamped"));
    }
  }
}
