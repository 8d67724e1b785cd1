package org.tipseal.office;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the benchmarks of the office measure with, and how they say it. */
public final class Bench {
  private static final long TICK_NANOS = 10_000_000L;
  private static final com.sun.management.OperatingSystemMXBean SYSTEM =
      (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Bench() {}

  /** A line for {@code deploy/bench-office}. */
  public static void say(String part, String what, String format, Object... values) {
    System.out.printf(
        Locale.ROOT,
        "BENCH %-8s %-26s %s%n",
        part,
        what,
        String.format(Locale.ROOT, format, Arrays.copyOf(values, values.length)));
  }

  /** Something to be measured. */
  @FunctionalInterface
  public interface Task {
    void run() throws Exception;
  }

  /**
   * How long something takes, over and over again after a warm-up, and how much processor time of
   * this process: of both sides, where it asks itself.
   */
  public static void times(String part, String what, int warm, int runs, Task task)
      throws Exception {
    for (int i = 0; i < warm; i++) {
      task.run();
    }
    long[] times = new long[runs];
    long before = SYSTEM.getProcessCpuTime();
    for (int i = 0; i < runs; i++) {
      long started = System.nanoTime();
      task.run();
      times[i] = System.nanoTime() - started;
    }
    double processor = (SYSTEM.getProcessCpuTime() - before) / 1e6 / runs;
    Arrays.sort(times);
    say(
        part,
        what,
        "%6.1f ms median %6.1f ms p95   processor time %5.1f ms",
        times[runs / 2] / 1e6,
        times[runs * 95 / 100] / 1e6,
        processor);
  }

  /**
   * What many of something took.
   *
   * @param rate a second
   * @param javaMicros processor time of this process for each
   * @param redisMicros processor time of Redis for each
   */
  public record Cost(double rate, double javaMicros, double redisMicros) {
    /** The one in the middle by rate. */
    public static Cost median(List<Cost> costs) {
      List<Cost> sorted = costs.stream().sorted(Comparator.comparingDouble(Cost::rate)).toList();
      return sorted.get(sorted.size() / 2);
    }

    /** Processor time for each, of both together. */
    public double micros() {
      return javaMicros + redisMicros;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%6.0f /s   processor time for each: %4.0f µs, Redis %3.0f µs",
          rate,
          javaMicros,
          redisMicros);
    }
  }

  /** Measures from when it is made. */
  public static final class Meter {
    private final long redis;
    private final long started = System.nanoTime();
    private final long javaBefore = SYSTEM.getProcessCpuTime();
    private final long redisBefore;

    /**
     * Starts.
     *
     * @param redis the process of Redis
     */
    public Meter(long redis) throws IOException {
      this.redis = redis;
      this.redisBefore = processorNanos(redis);
    }

    /** What it took so far. */
    public Cost cost(long count) throws IOException {
      return new Cost(
          count * 1e9 / (System.nanoTime() - started),
          (SYSTEM.getProcessCpuTime() - javaBefore) / 1e3 / count,
          (processorNanos(redis) - redisBefore) / 1e3 / count);
    }

    /** User and system time of a process, in the kernel's hundredths of a second. */
    private static long processorNanos(long process) throws IOException {
      String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_NANOS;
    }
  }
}
