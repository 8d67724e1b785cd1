package org.tipseal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher and the runnable jar, as processes. */
class LauncherIT {
  private static final Path LAUNCHER =
      Path.of(System.getProperty("tipseal.launcher")).toAbsolutePath().normalize();
  private static final String PASSPHRASES =
      "office passphrase\nroot passphrase\nidentity passphrase\nrecovery passphrase\n";
  private static final long MOST_KIB = 256 << 10;

  @TempDir private Path folder;
  private Path temporary;
  private final List<Process> running = new ArrayList<>();

  /** What a process did. */
  private record Ended(int exitCode, String out, String err) {}

  @BeforeEach
  void makeFolder() throws IOException {
    temporary = Files.createDirectory(folder.resolve("tmp"));
  }

  @AfterEach
  void endAll() throws InterruptedException {
    for (Process process : running) {
      process.destroy();
      process.waitFor(30, TimeUnit.SECONDS);
      process.destroyForcibly();
    }
  }

  @Test
  void everyCommandHasHelp() throws Exception {
    for (String command :
        List.of(
            "",
            "setup",
            "drop",
            "office",
            "report",
            "follow",
            "cases",
            "case",
            "case show",
            "case answer",
            "case attachments",
            "case identity",
            "case extend",
            "verify")) {
      List<String> args = new ArrayList<>(Arrays.asList(command.split(" ")));
      args.removeIf(String::isEmpty);
      args.add("--help");
      Ended help = run(Map.of(), "", args);
      assertEquals(0, help.exitCode(), command);
      assertTrue(help.out().contains("Usage: tipseal " + command), help.out());
      assertTrue(help.out().contains("Exit codes:"), help.out());
    }
  }

  @Test
  void withoutJavaItSaysSo() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    for (String tool : List.of("dirname", "readlink", "sed")) {
      Files.createSymbolicLink(bin.resolve(tool), Path.of("/usr/bin", tool));
    }
    Ended missing = run(Map.of("PATH", bin.toString(), "JAVA_HOME", ""), "", List.of("--version"));
    assertEquals(1, missing.exitCode());
    assertTrue(missing.err().contains("Java is not installed"), missing.err());
    assertTrue(missing.err().contains("没有找到 Java"), missing.err());
  }

  @Test
  void serversEndCleanlyAndLeaveNothingInTheTemporaryFolder() throws Exception {
    Path agency = setup();
    Process drop = start("", "drop", "--config", agency.resolve("drop/drop.yaml").toString());
    awaitLine(drop, "The drop listens");
    Process office =
        start(
            "office passphrase\n",
            "office",
            "--config",
            agency.resolve("office/office.yaml").toString());
    awaitLine(office, "The office works");
    assertEquals(List.of(), list(temporary));

    signal(office, "TERM");
    signal(drop, "INT");
    assertTrue(office.waitFor(60, TimeUnit.SECONDS));
    assertTrue(drop.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, office.exitValue());
    assertEquals(0, drop.exitValue());
    assertEquals(List.of(), list(temporary));
  }

  @Test
  void dropAndClientStaySmall() throws Exception {
    Path agency = setup();
    Process drop = start("", "drop", "--config", agency.resolve("drop/drop.yaml").toString());
    awaitLine(drop, "The drop listens");
    Path large = folder.resolve("recording.bin");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(300L << 20);
    }
    Process client =
        start(
            "",
            "report",
            "--drop",
            "https://localhost:" + port(agency),
            "--fingerprint",
            Files.readString(agency.resolve("fingerprint.txt")).strip(),
            "--ca",
            agency.resolve("ca.pem").toString(),
            "--report",
            LAUNCHER.resolveSibling("samples/kameng-report.json").toString(),
            "--attach",
            large.toString());
    long most = 0;
    while (client.isAlive()) {
      most = Math.max(most, residentKib(client));
      Thread.sleep(50);
    }
    assertEquals(0, client.exitValue(), output(client));
    long client256 = most;
    assertTrue(client256 > 0 && client256 < MOST_KIB, () -> "client: " + client256 + " KiB");
    long dropMost = residentKib(drop);
    assertTrue(dropMost > 0 && dropMost < MOST_KIB, () -> "drop: " + dropMost + " KiB");
    assertEquals(List.of(), list(temporary));
  }

  @Test
  void aWrongConfigurationNamesAllItsErrors() throws Exception {
    Path config = Files.writeString(folder.resolve("drop.yaml"), "dataDirectory: data\nportt: 1\n");
    Ended refused = run(Map.of(), "", List.of("drop", "--config", config.toString()));
    assertEquals(2, refused.exitCode());
    for (String setting : List.of("publicListener", "officeListener", "rootFingerprint", "portt")) {
      assertTrue(refused.err().contains(setting), refused.err());
    }
    assertFalse(refused.err().contains("Exception"), refused.err());
  }

  private Path setup() throws Exception {
    Path agency = folder.resolve("agency");
    List<String> args =
        new ArrayList<>(
            List.of(
                "setup",
                agency.toString(),
                "--agency",
                "report.city.example",
                "--name-zh",
                "演示",
                "--name-en",
                "Demonstration"));
    for (String option :
        List.of(
            "--public-port",
            "--office-port",
            "--drop-management-port",
            "--office-management-port")) {
      args.add(option);
      args.add(Integer.toString(TestDeployment.freePort()));
    }
    Ended made = run(Map.of(), PASSPHRASES, args);
    assertEquals(0, made.exitCode(), made.err());
    return agency;
  }

  private static String port(Path agency) throws IOException {
    return Files.readAllLines(agency.resolve("drop/drop.yaml")).stream()
        .filter(line -> line.startsWith("  port: "))
        .findFirst()
        .orElseThrow()
        .substring(8);
  }

  private Ended run(Map<String, String> environment, String input, List<String> args)
      throws IOException, InterruptedException {
    Process process = start(environment, input, args);
    assertTrue(process.waitFor(120, TimeUnit.SECONDS));
    return new Ended(
        process.exitValue(), Files.readString(out(process)), Files.readString(err(process)));
  }

  private Process start(String input, String... args) throws IOException {
    return start(Map.of(), input, Arrays.asList(args));
  }

  private Process start(Map<String, String> environment, String input, List<String> args)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add("/bin/bash");
    command.add(LAUNCHER.toString());
    command.addAll(args);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("TIPSEAL_JAVA_OPTS", "-Djava.io.tmpdir=" + temporary);
    builder.environment().put("LANG", "en_GB.UTF-8");
    builder.environment().putAll(environment);
    Path in = Files.writeString(folder.resolve("in" + running.size()), input);
    Path log = folder.resolve("log" + running.size());
    Process process =
        builder
            .redirectInput(in.toFile())
            .redirectOutput(log.resolveSibling(log.getFileName() + ".out").toFile())
            .redirectError(log.resolveSibling(log.getFileName() + ".err").toFile())
            .start();
    running.add(process);
    return process;
  }

  private Path out(Process process) {
    return folder.resolve("log" + running.indexOf(process) + ".out");
  }

  private Path err(Process process) {
    return folder.resolve("log" + running.indexOf(process) + ".err");
  }

  private String output(Process process) throws IOException {
    return Files.readString(err(process), StandardCharsets.UTF_8);
  }

  private void awaitLine(Process process, String line) throws Exception {
    for (int i = 0; i < 600 && process.isAlive(); i++) {
      if (output(process).contains(line)) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError(output(process));
  }

  /** The launcher becomes the virtual machine, so that a signal reaches it. */
  private static void signal(Process process, String name) throws Exception {
    new ProcessBuilder("/bin/kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** The most that the process has had in memory so far. */
  private static long residentKib(Process process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .sum();
    } catch (IOException | java.io.UncheckedIOException e) {
      // It has just ended.
      return 0;
    }
  }

  private static List<String> list(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files.map(Path::toString).toList();
    }
  }
}
