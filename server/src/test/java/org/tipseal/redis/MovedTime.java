package org.tipseal.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A clock that a test sets forward, for this process and, through Debian's libfaketime, for a
 * redis-server that runs.
 */
public final class MovedTime {
  private final Path file;
  private Duration offset = Duration.ZERO;

  /** Not moved yet. */
  public MovedTime(Path folder) {
    file = folder.resolve("time-offset");
    move(0);
  }

  /** Sets the clock to so many days after the real one. */
  public void move(int days) {
    offset = Duration.ofDays(days);
    try {
      Path next = file.resolveSibling("time-offset.next");
      Files.writeString(next, "+" + days + "d\n");
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For this process. */
  public Clock clock() {
    return Clock.offset(Clock.systemUTC(), offset);
  }

  /** For a redis-server. */
  public Map<String, String> environment() {
    // jemalloc asks for the time while it is being set up, before libfaketime is: glibc's own
    // allocator goes first.
    return Map.of(
        "LD_PRELOAD",
        library("libc_malloc_debug.so.0") + " " + library("faketime/libfaketimeMT.so.1"),
        "FAKETIME_TIMESTAMP_FILE",
        file.toString(),
        "FAKETIME_NO_CACHE",
        "1",
        "DONT_FAKE_MONOTONIC",
        "1");
  }

  private static Path library(String name) {
    try (Stream<Path> folders = Files.list(Path.of("/usr/lib"))) {
      return folders
          .map(folder -> folder.resolve(name))
          .filter(Files::exists)
          .findFirst()
          .orElseThrow(
              () -> new IllegalStateException(name + " is missing: install libc6 and faketime"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
