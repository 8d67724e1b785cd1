package org.tipseal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tipseal.config.ConfigException;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.profile.ProfileDocument;
import org.tipseal.crypto.profile.ProfileVerifier;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.crypto.profile.SeenSerials;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.office.AuditTrail;
import org.tipseal.office.OfficeConfig;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditReport;
import org.tipseal.office.audit.AuditVerifier;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.storage.StorageUnavailableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tipseal audit verify}. */
@Command(
    name = "verify",
    description = {
      "Checks the audit log: that every entry is signed by the office and chained to the one before it, that none is missing, and"
          + " that it agrees with heads exported before. Names what is wrong, and ends with exit code 3 then.",
      "",
      "With --config everything is checked, also that entries open and that the head in the office's Redis agrees; the office has to"
          + " be running, and the check is recorded. With --folder, --profile and --fingerprint no secret and no office is needed:"
          + " an auditor can check a copy of the folder. A cut tail then shows by exported heads alone.",
      ""
    })
final class AuditVerifyCommand implements Callable<Integer> {
  private static final int LONGEST_HEAD = 64 * 1024;

  @Option(names = "--config", paramLabel = "FILE", description = "The office's office.yaml.")
  private Path config;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "The folder audit of the office's data folder, or a copy of it.")
  private Path folder;

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      description = "The agency's profile, as the drop serves it.")
  private Path profile;

  @Option(
      names = "--fingerprint",
      paramLabel = "FP",
      description = "The agency's fingerprint, to check the profile.")
  private String fingerprint;

  @Option(
      names = "--head",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Heads that were exported before.")
  private List<Path> heads = new ArrayList<>();

  @Mixin private LanguageOption language;

  @Option(names = "--json", description = "Print JSON on standard output.")
  private boolean json;

  private final Terminal terminal;

  AuditVerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandFailure, IOException {
    boolean open = folder != null && profile != null && fingerprint != null;
    boolean closed = folder != null || profile != null || fingerprint != null;
    if (config == null ? !open : closed) {
      throw new CommandFailure(
          ExitCode.BAD_INPUT, "give either --config, or --folder, --profile and --fingerprint");
    }
    AuditReport report = config == null ? withoutSecrets() : withTheOffice();
    Words words = language.words();
    new AuditPrinter(terminal, words, json).report(report, heads);
    return (report.good() ? ExitCode.DONE : ExitCode.REFUSED).code();
  }

  private AuditReport withTheOffice() throws CommandFailure, IOException {
    OfficeConfig office;
    try {
      office = OfficeConfig.read(config);
    } catch (ConfigException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, e.getMessage());
    }
    List<byte[]> exported = exported();
    SecureRandom random = new SecureRandom();
    try (KeysetFile keys = DeskOptions.unlock(office, terminal, random);
        AuditTrail trail = AuditTrail.open(office, keys, Clock.systemUTC())) {
      // Before anything is recorded, which would mend a torn end.
      AuditReport report = trail.audit().check(exported);
      trail
          .audit()
          .record(
              AuditTrail.ofCommand(AuditAction.AUDIT_CHECKED)
                  .with("last", Long.toString(report.last()))
                  .with("flaws", Integer.toString(report.findings().size())));
      return report;
    } catch (StorageUnavailableException e) {
      throw AuditCommand.unavailable(e);
    }
  }

  private AuditReport withoutSecrets() throws CommandFailure, IOException {
    if (!Files.isDirectory(folder)) {
      throw new CommandFailure(ExitCode.BAD_INPUT, "no such folder: " + folder);
    }
    if (Files.size(profile) > ProfileDocument.MAX_SIZE) {
      throw new CommandFailure(ExitCode.BAD_INPUT, profile + " is too large for a profile");
    }
    try {
      VerifiedProfile verified =
          new ProfileVerifier(RootFingerprint.parse(fingerprint))
              .verify(Files.readAllBytes(profile), LocalDate.now(ZoneOffset.UTC), SeenSerials.NONE);
      return AuditVerifier.ofFolder(folder, verified.agency(), verified.officeKeys())
          .check(exported());
    } catch (RefusedException e) {
      throw Defects.failure(profile.toString(), e);
    } catch (StorageUnavailableException e) {
      throw AuditCommand.unavailable(e);
    }
  }

  private List<byte[]> exported() throws CommandFailure, IOException {
    List<byte[]> exported = new ArrayList<>();
    for (Path head : heads) {
      if (Files.size(head) > LONGEST_HEAD) {
        throw new CommandFailure(ExitCode.BAD_INPUT, head + " is too large for a head");
      }
      exported.add(Files.readAllBytes(head));
    }
    return exported;
  }
}
