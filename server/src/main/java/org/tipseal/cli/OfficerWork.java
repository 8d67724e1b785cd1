package org.tipseal.cli;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tipseal.office.OfficeConfig;
import org.tipseal.office.OfficerRegister;
import org.tipseal.office.access.AccessRefusedException;
import org.tipseal.office.access.AccessRefusedException.Reason;
import org.tipseal.office.access.Enrolment;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.OfficerRecord;
import org.tipseal.office.web.DeskConfig;
import org.tipseal.storage.StorageUnavailableException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands about officers have in common. */
abstract class OfficerWork implements Callable<Integer> {
  @Mixin private DeskOptions options;

  @Option(names = "--json", description = "Print JSON on standard output.")
  private boolean json;

  private final Terminal terminal;

  OfficerWork(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public final Integer call() throws CommandFailure, IOException {
    OfficeConfig config = options.config();
    Words words = new Words(options.language());
    DeskConfig desk =
        config
            .desk()
            .orElseThrow(
                () -> new CommandFailure(ExitCode.BAD_INPUT, words.say("officer.no-desk")));
    if (isDemo() && !desk.demoSignIn()) {
      throw new CommandFailure(ExitCode.BAD_INPUT, words.say("officer.no-demo"));
    }
    SecureRandom random = new SecureRandom();
    try (KeysetFile keys = DeskOptions.unlock(config, terminal, random);
        OfficerRegister officers =
            OfficerRegister.open(config, desk, keys, Clock.systemUTC(), random)) {
      work(officers, new OfficerPrinter(terminal, words, json));
      return ExitCode.DONE.code();
    } catch (AccessRefusedException e) {
      throw new CommandFailure(exitCode(e.reason()), words.say("access." + e.reason()));
    } catch (StorageUnavailableException e) {
      throw AuditCommand.unavailable(e);
    } catch (ArchiveDamagedException e) {
      throw new CommandFailure(ExitCode.REFUSED, e.getMessage());
    }
  }

  abstract void work(OfficerRegister register, OfficerPrinter printer)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException;

  /** Whether a demo's link is wanted. */
  boolean isDemo() {
    return false;
  }

  private static ExitCode exitCode(Reason reason) {
    return switch (reason) {
      case NO_SUCH_OFFICER, NO_SUCH_SESSION -> ExitCode.NOT_FOUND;
      case BUSY, SIGN_IN_SLOWED -> ExitCode.UNAVAILABLE;
      default -> ExitCode.BAD_INPUT;
    };
  }

  /** An officer by name or id. */
  static OfficerRecord find(OfficerRegister register, String typed)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    Optional<OfficerId> id = OfficerId.parse(typed);
    return register.officers().all().stream()
        .filter(known -> known.officer().name().equals(typed) || Optional.of(known.id()).equals(id))
        .findFirst()
        .orElseThrow(() -> new AccessRefusedException(Reason.NO_SUCH_OFFICER));
  }

  /** A link of either kind. */
  static Enrolment.Offered offer(OfficerRegister register, OfficerId id, boolean demo)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    return demo
        ? register.enrolment().offerDemo(id)
        : register.enrolment().offer(Optional.empty(), id);
  }
}
