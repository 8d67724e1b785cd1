package org.tipseal.http;

import java.time.Duration;
import org.tipseal.config.Settings;

/**
 * What one listener gives to one connection at most.
 *
 * @param connections open connections in all; beyond it the one that has waited longest without a
 *     request is closed, so that holding connections open shuts nobody out
 * @param headTime from the opening of a connection, or the end of an answer, to the next request's
 *     last header
 * @param idleTime without a byte in either direction
 * @param bodyTime for a whole body, uploads excepted
 * @param bodyMemory bytes of unfinished bodies held in memory in all; beyond it the oldest is
 *     refused
 */
public record HttpLimits(
    int connections, Duration headTime, Duration idleTime, Duration bodyTime, long bodyMemory) {
  /** All headers of a request together. */
  public static final int HEADER_BYTES = 16 * 1024;

  /** The request line, hence the address. */
  public static final int LINE_BYTES = 2 * 1024;

  /** What holds when a file says nothing. */
  public static final HttpLimits DEFAULT =
      new HttpLimits(
          4096,
          Duration.ofSeconds(20),
          Duration.ofSeconds(60),
          Duration.ofSeconds(120),
          32L * 1024 * 1024);

  /** Reads the limits from a section; all have fallbacks. */
  public static HttpLimits from(Settings settings) {
    Duration second = Duration.ofSeconds(1);
    Duration hour = Duration.ofHours(1);
    return new HttpLimits(
        settings.number("connections", 16, 1_000_000, DEFAULT.connections),
        settings.duration("headTime", second, hour, DEFAULT.headTime),
        settings.duration("idleTime", second, hour, DEFAULT.idleTime),
        settings.duration("bodyTime", second, hour, DEFAULT.bodyTime),
        settings.bytes("bodyMemory", 1 << 20, 1L << 40, DEFAULT.bodyMemory));
  }
}
