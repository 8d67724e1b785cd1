package org.tipseal.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tipseal.crypto.Bytes;
import org.tipseal.office.InstitutionRegister;
import org.tipseal.office.OfficeConfig;
import org.tipseal.office.batches.Institution;
import org.tipseal.office.batches.format.InstitutionId;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.report.Category;
import org.tipseal.report.Domain;
import org.tipseal.report.json.DomainException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tipseal institution …}: who may send batches. */
@Command(
    name = "institution",
    description = {"Says which institutions may send batches to a running office.", ""},
    synopsisSubcommandLabel = "COMMAND")
final class InstitutionCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "add, list or remove?");
  }

  /** Opens the register, does one thing, and closes it. */
  abstract static class Work implements Callable<Integer> {
    @Mixin private DeskOptions options;

    private final Terminal terminal;

    Work(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public final Integer call() throws CommandFailure, IOException {
      OfficeConfig config = options.config();
      SecureRandom random = new SecureRandom();
      try (KeysetFile keys = DeskOptions.unlock(config, terminal, random);
          InstitutionRegister register =
              InstitutionRegister.open(config, keys, Clock.systemUTC(), random)) {
        work(register, keys, DeskOptions.domain(config));
        return ExitCode.DONE.code();
      } catch (DeskRefusedException e) {
        throw DeskFailures.of(e);
      } catch (DomainException e) {
        throw new CommandFailure(ExitCode.BAD_INPUT, e.getMessage());
      }
    }

    abstract void work(InstitutionRegister register, KeysetFile keys, Domain domain)
        throws CommandFailure, DeskRefusedException, IOException;

    Terminal terminal() {
      return terminal;
    }

    static InstitutionId id(String typed) throws CommandFailure {
      return InstitutionId.parse(typed)
          .orElseThrow(
              () ->
                  new CommandFailure(
                      ExitCode.BAD_INPUT,
                      "an institution's id has 2 to 32 of a-z 0-9 -, such as telecom-a"));
    }
  }

  /** {@code tipseal institution add}. */
  @Command(
      name = "add",
      description = {"Lets an institution send batches, or changes what it may send.", ""})
  static final class Add extends Work {
    @Parameters(paramLabel = "ID", description = "What it is called here, such as telecom-a.")
    private String id;

    @Option(
        names = "--name",
        required = true,
        paramLabel = "NAME",
        description = "Its name, for officers.")
    private String name;

    @Option(
        names = "--certificate",
        required = true,
        paramLabel = "FILE",
        description = "The client certificate that it connects with, PEM.")
    private Path certificate;

    @Option(
        names = "--signing-key",
        required = true,
        paramLabel = "FILE",
        description = "The Ed25519 public key that it signs with, PEM.")
    private Path signingKey;

    @Option(
        names = "--category",
        required = true,
        split = ",",
        paramLabel = "CODE",
        description = "A category that it may report, such as BG-02, or a group such as BG-*.")
    private List<String> categories;

    @Option(
        names = "--channel",
        required = true,
        paramLabel = "ID",
        description = "The channel whose officers see its batches.")
    private String channel;

    Add(Terminal terminal) {
      super(terminal);
    }

    @Override
    void work(InstitutionRegister register, KeysetFile keys, Domain domain)
        throws CommandFailure, DeskRefusedException, IOException {
      Set<String> wanted = new LinkedHashSet<>(categories);
      for (String pattern : wanted) {
        if (domain.categories().stream().noneMatch(c -> Category.matches(pattern, c.code()))) {
          throw new CommandFailure(ExitCode.BAD_INPUT, "there is no category " + pattern);
        }
      }
      if (keys.keyset().profile().channel(channel).isEmpty()) {
        throw new CommandFailure(ExitCode.BAD_INPUT, "there is no channel " + channel);
      }
      Institution institution;
      try {
        byte[] der = PemFiles.certificates(certificate).get(0).getEncoded();
        institution =
            new Institution(
                id(id),
                name,
                Bytes.hex(Bytes.sha256(der)),
                PemFiles.verifyingKey(signingKey),
                wanted,
                channel);
      } catch (CertificateEncodingException e) {
        throw new CommandFailure(ExitCode.BAD_INPUT, certificate + " cannot be read");
      } catch (IllegalArgumentException e) {
        throw new CommandFailure(ExitCode.BAD_INPUT, "a name has 1 to 100 characters");
      }
      register.put(institution);
      terminal().out().println(institution.id() + "  " + institution.certificate());
    }
  }

  /** {@code tipseal institution list}. */
  @Command(
      name = "list",
      description = {"Lists the institutions that may send.", ""})
  static final class ListAll extends Work {
    @Option(names = "--json", description = "Print JSON on standard output.")
    private boolean json;

    ListAll(Terminal terminal) {
      super(terminal);
    }

    @Override
    void work(InstitutionRegister register, KeysetFile keys, Domain domain)
        throws DeskRefusedException {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      for (Institution one : register.all()) {
        ObjectNode row = list.addObject();
        row.put("id", one.id().value()).put("name", one.name());
        row.put("certificate", one.certificate()).put("channel", one.channel());
        row.put("signingKey", one.signingKey().id().hex());
        one.categories().stream().sorted().forEach(row.putArray("categories")::add);
        if (!json) {
          terminal()
              .out()
              .println(
                  SafeText.line(
                      String.join(
                          "  ",
                          one.id().value(),
                          one.name(),
                          one.channel(),
                          String.join(",", one.categories().stream().sorted().toList()),
                          one.certificate())));
        }
      }
      if (json) {
        terminal().out().println(Json.write(list));
      }
    }
  }

  /** {@code tipseal institution remove}. */
  @Command(
      name = "remove",
      description = {"Turns an institution away from now on. What it has sent stays.", ""})
  static final class Remove extends Work {
    @Parameters(paramLabel = "ID", description = "The institution.")
    private String id;

    Remove(Terminal terminal) {
      super(terminal);
    }

    @Override
    void work(InstitutionRegister register, KeysetFile keys, Domain domain)
        throws CommandFailure, DeskRefusedException {
      if (!register.remove(id(id))) {
        throw new CommandFailure(ExitCode.NOT_FOUND, "there is no institution " + id);
      }
    }
  }
}
