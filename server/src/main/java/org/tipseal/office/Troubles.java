package org.tipseal.office;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.link.LinkException;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Says in the log what keeps the office from its work: each trouble once in a while, never which
 * case, mailbox or arrival it met. Of a failure that nobody foresaw it says type and place, since
 * its message could quote what was being worked on.
 */
final class Troubles {
  private static final Logger LOG = LoggerFactory.getLogger("org.tipseal.office");
  private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(10);
  private static final int FRAMES = 6;

  private final Map<String, Long> said = new HashMap<>();

  /** Takes note of a failure; on any thread. */
  void note(Throwable failure) {
    String trouble = describe(failure);
    if (isNews(trouble)) {
      LOG.warn("{}", trouble);
    }
  }

  private synchronized boolean isNews(String trouble) {
    long now = System.nanoTime();
    Long last = said.get(trouble);
    if (last != null && now - last < PAUSE_NANOS) {
      return false;
    }
    said.put(trouble, now);
    return true;
  }

  private static String describe(Throwable failure) {
    if (failure instanceof LinkException) {
      return "What waits for the drop goes on waiting: " + failure.getMessage();
    }
    if (failure instanceof StorageUnavailableException) {
      return "The database does not answer; what came in waits: " + failure.getMessage();
    }
    if (failure instanceof ArchiveDamagedException) {
      return "Something in the archive is missing or damaged; 'tipseal case show' says what";
    }
    if (failure instanceof FileSystemException file) {
      String reason = file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
      return "The archive's disk refuses; what came in waits: " + reason;
    }
    if (failure instanceof IOException) {
      return "The archive's disk refuses; what came in waits";
    }
    return "A failure that nobody foresaw: "
        + failure.getClass().getName()
        + Arrays.stream(failure.getStackTrace())
            .limit(FRAMES)
            .map(frame -> "\n  at " + frame)
            .collect(Collectors.joining());
  }
}
