package org.tipseal.client;

import java.io.IOException;
import java.time.Duration;

/**
 * Tries again after a lost connection or a busy drop: after one second, then two, four … up to half
 * a minute, or as long as the drop asks for.
 */
final class Patience {
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final Duration limit;
  private final Progress progress;

  /**
   * How long to be patient.
   *
   * @param limit how long to go on without a single success
   * @param progress told of every wait
   */
  Patience(Duration limit, Progress progress) {
    this.limit = limit;
    this.progress = progress;
  }

  /** One try. */
  @FunctionalInterface
  interface Attempt<T> {
    T run() throws IOException, ClientException, DropProblemException;
  }

  /**
   * Makes a request until it is answered.
   *
   * @param attempt safe to repeat
   * @return its result
   * @throws DropProblemException if the drop refuses for good
   * @throws ClientException if the time is over, or an attempt says that trying again is no use
   */
  <T> T insist(Attempt<T> attempt) throws ClientException, DropProblemException {
    Spell spell = spell();
    while (true) {
      try {
        return attempt.run();
      } catch (IOException e) {
        spell.pause(e);
      } catch (DropProblemException e) {
        spell.pause(e);
      }
    }
  }

  /** A time without success begins. */
  Spell spell() {
    return new Spell();
  }

  /** The time since the last success. */
  final class Spell {
    private long end;
    private Duration wait;

    private Spell() {
      success();
    }

    /** Something went well: all patience is there again. */
    void success() {
      end = System.nanoTime() + limit.toNanos();
      wait = FIRST_WAIT;
    }

    /** Waits after a lost connection. */
    void pause(IOException lost) throws ClientException {
      sleep(wait, new ClientException(ClientException.Reason.UNREACHABLE, null, lost));
    }

    /** Waits if the refusal is one that passes. */
    void pause(DropProblemException refusal) throws ClientException, DropProblemException {
      if (!refusal.passes()) {
        throw refusal;
      }
      sleep(
          refusal.retryAfter().orElse(wait),
          new ClientException(ClientException.Reason.BUSY, refusal.name(), refusal));
    }

    private void sleep(Duration pause, ClientException last) throws ClientException {
      if (System.nanoTime() + pause.toNanos() - end > 0) {
        throw last;
      }
      progress.waiting(last.reason(), pause);
      try {
        Thread.sleep(pause.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw last;
      }
      wait = wait.multipliedBy(2);
      wait = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
  }
}
