package org.tipseal.drop.upload;

import java.time.Duration;
import org.tipseal.config.Settings;

/**
 * What uploads may take.
 *
 * @param largest bytes of one sealed attachment
 * @param expiryDays days after the day of its beginning on which an upload that no report has
 *     claimed is still there
 * @param reserve bytes of free space below which no upload is begun or continued, kept for reports
 * @param sweepEvery time between two searches for bytes that belong to no upload any more
 * @param concurrent uploads that are written at the same time; beyond it the slowest is
 *     interrupted, to be resumed later
 */
public record UploadSettings(
    long largest, int expiryDays, long reserve, Duration sweepEvery, int concurrent) {
  /** 2 GiB of evidence, sealed and padded by up to 12 %. */
  public static final long DEFAULT_LARGEST = (2L << 30) + (256L << 20);

  /** What holds when a file says nothing. */
  public static final UploadSettings DEFAULT =
      new UploadSettings(DEFAULT_LARGEST, 3, 2L << 30, Duration.ofHours(6), 128);

  /** Reads a section; every setting has a fallback. */
  public static UploadSettings from(Settings settings) {
    return new UploadSettings(
        settings.bytes("largest", 1 << 20, 1L << 42, DEFAULT.largest),
        settings.number("expiryDays", 1, 30, DEFAULT.expiryDays),
        settings.bytes("reserve", 0, 1L << 50, DEFAULT.reserve),
        settings.duration(
            "sweepEvery", Duration.ofSeconds(1), Duration.ofDays(7), DEFAULT.sweepEvery),
        settings.number("concurrent", 1, 10_000, DEFAULT.concurrent));
  }
}
