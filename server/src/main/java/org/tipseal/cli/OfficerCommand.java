package org.tipseal.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tipseal.office.OfficerRegister;
import org.tipseal.office.access.AccessRefusedException;
import org.tipseal.office.access.AccessRefusedException.Reason;
import org.tipseal.office.access.Officers;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.OfficerRecord;
import org.tipseal.office.officers.Role;
import org.tipseal.storage.StorageUnavailableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tipseal officer …}: who works at the office. */
@Command(
    name = "officer",
    description = {
      "Makes and changes officers, and the links by which they enrol. The first security administrator is made here; he makes"
          + " all others in his browser. The office must be running.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND")
final class OfficerCommand implements Runnable {
  private static final String ROLES =
      "handler, supervisor, custodian, system-administrator, security-administrator or audit-administrator; repeat for more. An"
          + " administrator has no other role.";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "add, list, change, disable, enable or enrol?");
  }

  private static Set<Role> roles(List<String> names) throws AccessRefusedException {
    Set<Role> roles = new HashSet<>();
    for (String name : names) {
      roles.add(Role.of(name).orElseThrow(() -> new AccessRefusedException(Reason.ROLES_REFUSED)));
    }
    return roles;
  }

  /** {@code tipseal officer add}. */
  @Command(
      name = "add",
      description = {"Makes an officer, and prints the link by which he enrols.", ""})
  static final class Add extends OfficerWork {
    @Parameters(paramLabel = "NAME", description = "As colleagues know him; nobody else's.")
    private String name;

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = ROLES)
    private List<String> roles;

    @Option(
        names = "--channel",
        paramLabel = "ID",
        description = "A channel whose cases he works on; repeat for more.")
    private List<String> channels = new ArrayList<>();

    @Option(names = "--demo", hidden = true)
    private boolean demo;

    Add(Terminal terminal) {
      super(terminal);
    }

    @Override
    boolean isDemo() {
      return demo;
    }

    @Override
    void work(OfficerRegister register, OfficerPrinter printer)
        throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
      Officers.Duties duties = new Officers.Duties(roles(roles), new HashSet<>(channels), false);
      OfficerRecord added = register.officers().add(Optional.empty(), name, duties);
      printer.link(offer(register, added.id(), demo), demo);
    }
  }

  /** {@code tipseal officer list}. */
  @Command(
      name = "list",
      description = {"Lists all officers by name.", ""})
  static final class All extends OfficerWork {
    All(Terminal terminal) {
      super(terminal);
    }

    @Override
    void work(OfficerRegister register, OfficerPrinter printer)
        throws StorageUnavailableException, ArchiveDamagedException {
      printer.list(register.officers().all());
    }
  }

  /** A change of one officer. */
  abstract static class Changing extends OfficerWork {
    @Parameters(paramLabel = "OFFICER", description = "His name or id.")
    private String officer;

    Changing(Terminal terminal) {
      super(terminal);
    }

    @Override
    final void work(OfficerRegister register, OfficerPrinter printer)
        throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
      OfficerRecord before = find(register, officer);
      printer.changed(
          register.officers().change(Optional.empty(), before.id(), duties(before.officer())));
    }

    abstract Officers.Duties duties(Officer before) throws AccessRefusedException;
  }

  /** {@code tipseal officer change}. */
  @Command(
      name = "change",
      description = {
        "Changes an officer's roles or channels; what is not named stays. It holds from his next request on.",
        ""
      })
  static final class Change extends Changing {
    @Option(names = "--role", paramLabel = "ROLE", description = ROLES)
    private List<String> roles;

    @Option(
        names = "--channel",
        paramLabel = "ID",
        description = "A channel whose cases he works on; repeat for more.")
    private List<String> channels;

    @Option(names = "--no-channels", description = "He works on no channel's cases any more.")
    private boolean noChannels;

    Change(Terminal terminal) {
      super(terminal);
    }

    @Override
    Officers.Duties duties(Officer before) throws AccessRefusedException {
      Set<String> kept = noChannels ? Set.of() : before.channels();
      return new Officers.Duties(
          roles == null ? before.roles() : roles(roles),
          channels == null ? kept : new HashSet<>(channels),
          before.disabled());
    }
  }

  /** {@code tipseal officer disable}. */
  @Command(
      name = "disable",
      description = {"Refuses an officer from now on, and ends his sessions.", ""})
  static final class Disable extends Changing {
    Disable(Terminal terminal) {
      super(terminal);
    }

    @Override
    Officers.Duties duties(Officer before) {
      return new Officers.Duties(before.roles(), before.channels(), true);
    }
  }

  /** {@code tipseal officer enable}. */
  @Command(
      name = "enable",
      description = {"Lets an officer in again who was disabled.", ""})
  static final class Enable extends Changing {
    Enable(Terminal terminal) {
      super(terminal);
    }

    @Override
    Officers.Duties duties(Officer before) {
      return new Officers.Duties(before.roles(), before.channels(), false);
    }
  }

  /** {@code tipseal officer enrol}. */
  @Command(
      name = "enrol",
      description = {
        "Prints a new link by which an officer sets his passphrase and passkey anew. It works once, for three days, and any earlier"
            + " link ends.",
        ""
      })
  static final class Enrol extends OfficerWork {
    @Parameters(paramLabel = "OFFICER", description = "His name or id.")
    private String officer;

    @Option(names = "--demo", hidden = true)
    private boolean demo;

    Enrol(Terminal terminal) {
      super(terminal);
    }

    @Override
    boolean isDemo() {
      return demo;
    }

    @Override
    void work(OfficerRegister register, OfficerPrinter printer)
        throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
      printer.link(offer(register, find(register, officer).id(), demo), demo);
    }
  }
}
