package org.tipseal.cli;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.tipseal.office.OfficeConfig;
import org.tipseal.office.Reindexing;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.storage.StorageUnavailableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tipseal office reindex}. */
@Command(
    name = "reindex",
    description = {
      "Has the office make its search index, the links between cases and the figures anew from the archive, while it works. The"
          + " office has to be running. Until it is done, search finds what has been read again so far.",
      "",
      "The command may be interrupted: the office goes on by itself, also after a restart. It also begins by itself when"
          + " another release, or other tables, make the terms of cases in another way.",
      ""
    })
final class OfficeReindexCommand implements Callable<Integer> {
  private static final long LOOK_MILLIS = 200;
  private static final long SAY_NANOS = TimeUnit.SECONDS.toNanos(3);
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

  @Mixin private DeskOptions options;

  private final Terminal terminal;

  OfficeReindexCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandFailure, IOException {
    OfficeConfig config = options.config();
    Words words = new Words(options.language());
    try (KeysetFile keys = DeskOptions.unlock(config, terminal, new SecureRandom());
        Reindexing office = Reindexing.open(config, keys, Clock.systemUTC())) {
      long order = office.order();
      terminal.err().println(words.say("reindex.ordered"));
      follow(office, order, words);
      terminal.err().println(words.say("reindex.done"));
      return ExitCode.DONE.code();
    } catch (StorageUnavailableException e) {
      throw AuditCommand.unavailable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.INCOMPLETE, words.say("reindex.goes-on"));
    }
  }

  private void follow(Reindexing office, long order, Words words)
      throws StorageUnavailableException, InterruptedException, CommandFailure {
    long began = System.nanoTime();
    long said = began;
    Reindexing.State state = office.state(order);
    while (!state.begun() || state.left() > 0) {
      long now = System.nanoTime();
      if (!state.begun() && now - began > PATIENCE_NANOS) {
        throw new CommandFailure(ExitCode.UNAVAILABLE, words.say("reindex.not-begun"));
      }
      if (state.begun() && now - said > SAY_NANOS) {
        said = now;
        terminal.err().println(words.say("reindex.progress", state.left()));
      }
      Thread.sleep(LOOK_MILLIS);
      state = office.state(order);
    }
  }
}
