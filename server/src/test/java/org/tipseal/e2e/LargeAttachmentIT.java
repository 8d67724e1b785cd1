package org.tipseal.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.e2e.Deployment.Role;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.cases.CaseFilter;
import org.tipseal.office.cases.CaseId;

/**
 * A recording of 1 GiB: sent, the client killed on the way, resumed by the same command, and opened
 * at the office bit for bit; drop and client each stay under 256 MB.
 */
class LargeAttachmentIT {
  private static final long SIZE = 1L << 30;
  private static final long MOST_RESIDENT_KIB = 262_144;
  private static final String PERCENT_TO_KILL_AT = "uploaded 40 %";

  @TempDir Path folder;

  @Test
  void isResumedAfterTheClientWasKilled() throws Exception {
    Path recording = makeRecording();
    Path resume = folder.resolve("resume");
    try (Deployment town = new Deployment(folder)) {
      town.start(Role.DROP);
      town.start(Role.OFFICE);

      Path firstErr = folder.resolve("first.err");
      Process first =
          Tool.start(folder.resolve("first.out"), firstErr, command(town, recording, resume));
      while (first.isAlive() && !Files.readString(firstErr).contains(PERCENT_TO_KILL_AT)) {
        Thread.sleep(50);
      }
      assertTrue(first.isAlive(), () -> read(firstErr));
      first.destroyForcibly().waitFor();
      assertTrue(Files.exists(resume));

      Path out = folder.resolve("second.out");
      Path err = folder.resolve("second.err");
      Process second = Tool.start(out, err, command(town, recording, resume));
      long peak = 0;
      while (!second.waitFor(50, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, peakResidentKib(second.pid()));
      }
      assertEquals(0, second.exitValue(), () -> read(err));
      assertFalse(read(err).contains("uploaded 0 %"), "begins where the first run was stopped");
      assertFalse(Files.exists(resume), "the resume file is removed at the end");
      long dropPeak = peakResidentKib(town.pid(Role.DROP));
      assertTrue(peak > 0 && peak < MOST_RESIDENT_KIB, "client: " + peak + " KiB");
      assertTrue(dropPeak > 0 && dropPeak < MOST_RESIDENT_KIB, "drop: " + dropPeak + " KiB");

      assertSame(recording, town);
    }
  }

  private void assertSame(Path recording, Deployment town) throws Exception {
    CaseId id;
    try (CaseDesk desk = town.desk()) {
      Deployment.eventually(
          Duration.ofMinutes(5),
          "the case",
          () -> !desk.list(CaseFilter.UNFINISHED, 0, 10).isEmpty());
      id = desk.list(CaseFilter.UNFINISHED, 0, 10).get(0).id();
    }
    Path saved = folder.resolve("saved");
    Tool.run(
            folder,
            "",
            "case",
            "attachments",
            id.toString(),
            "--config",
            town.officeConfig().toString(),
            "--to",
            saved.toString())
        .mustSucceed();
    try (Stream<Path> files = Files.list(saved)) {
      Path opened = files.findFirst().orElseThrow();
      assertEquals(-1, Files.mismatch(recording, opened));
    }
  }

  private List<String> command(Deployment town, Path recording, Path resume) throws IOException {
    List<String> command = new ArrayList<>(List.of("report"));
    command.addAll(town.reporterOptions());
    command.addAll(
        List.of(
            "--report",
            Tool.deploy().resolve("samples/kameng-report.json").toString(),
            "--attach",
            recording.toString(),
            "--lang",
            "en",
            "--resume-file",
            resume.toString()));
    return command;
  }

  private Path makeRecording() throws IOException {
    Path recording = folder.resolve("recording.mp4");
    byte[] block = new byte[1 << 20];
    Random random = new Random(7);
    try (OutputStream out = Files.newOutputStream(recording)) {
      for (long written = 0; written < SIZE; written += block.length) {
        random.nextBytes(block);
        out.write(block);
      }
    }
    return recording;
  }

  /** The most that a process ever had resident; 0 once it has ended. */
  private static long peakResidentKib(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0;
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
