package org.tipseal.cli;

import io.vertx.core.Future;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.tipseal.drop.page.SiteRefusedException;
import org.tipseal.storage.StorageUnavailableException;

/** Runs a server until the process is told to end. */
final class ServerProcess {
  /** What a service manager usually waits before it kills, less a little. */
  private static final int SECONDS_TO_END = 25;

  private final Terminal terminal;

  ServerProcess(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Waits for a server to listen.
   *
   * @param started done when it does
   * @return the server
   * @throws CommandFailure if it cannot; the message says why
   */
  <T> T started(Future<T> started) throws CommandFailure {
    try {
      return started.toCompletionStage().toCompletableFuture().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.UNEXPECTED, "interrupted");
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }

  /**
   * Blocks until SIGTERM or SIGINT, then ends the server and the process with exit code 0.
   *
   * @param ready what to say now that the server listens
   * @param close ends the server
   */
  void run(String ready, Supplier<Future<Void>> close) throws CommandFailure {
    Thread ending = new Thread(() -> end(close), "ending");
    Runtime.getRuntime().addShutdownHook(ending);
    terminal.err().println(ready);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.UNEXPECTED, "interrupted");
    }
  }

  private void end(Supplier<Future<Void>> close) {
    ExitCode exitCode = ExitCode.DONE;
    try {
      close.get().toCompletionStage().toCompletableFuture().get(SECONDS_TO_END, TimeUnit.SECONDS);
      terminal.err().println("Ended.");
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      terminal
          .err()
          .println("Not everything ended in time; nothing that was acknowledged is lost.");
      exitCode = ExitCode.UNEXPECTED;
    }
    terminal.err().flush();
    // The virtual machine would end with the signal's number, and a service manager take that for a
    // failure.
    Runtime.getRuntime().halt(exitCode.code());
  }

  private static CommandFailure failure(Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof SiteRefusedException) {
        return new CommandFailure(ExitCode.REFUSED, t.getMessage());
      }
      if (t instanceof StorageUnavailableException || t instanceof java.net.BindException) {
        return new CommandFailure(ExitCode.UNAVAILABLE, t.getMessage());
      }
    }
    return new CommandFailure(
        ExitCode.BAD_INPUT,
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
  }
}
