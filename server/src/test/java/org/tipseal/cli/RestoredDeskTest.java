package org.tipseal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.cli.TestDeployment.Outcome;
import org.tipseal.office.Agency;
import org.tipseal.office.Arrivals;
import org.tipseal.office.Backups;
import org.tipseal.office.MovableClock;
import org.tipseal.office.Office;
import org.tipseal.office.OfficeConfig;
import org.tipseal.office.TestReporter;
import org.tipseal.office.audit.Audit;
import org.tipseal.office.audit.AuditEntry;
import org.tipseal.office.audit.AuditFilter;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.OfficerBook;
import org.tipseal.office.officers.OfficerRecord;
import org.tipseal.office.officers.Role;
import org.tipseal.office.web.DeskClient;
import org.tipseal.office.web.DeskFixture;
import org.tipseal.office.web.EnrolledOfficer;
import org.tipseal.redis.RedisExtension;

/**
 * A backup that is made while officers work brings them back on a bare directory: they are there by
 * name, sign in with what they have, and the audit log is whole up to where the backup began.
 */
class RestoredDeskTest {
  private static final String PASSPHRASE = "another phrase for the office";
  private static final int MOST = 1_000_000;

  @TempDir Path folder;

  private static EnrolledOfficer enrolled(DeskFixture desk, String name, Role role)
      throws Exception {
    boolean works = role == Role.HANDLER || role == Role.SUPERVISOR;
    OfficerRecord officer =
        desk.officer(name, Set.of(role), works ? Set.of(Agency.CYBER) : Set.of());
    String link =
        desk.services().access().enrolment().offer(Optional.empty(), officer.id()).token();
    return EnrolledOfficer.enrol(desk.stranger(), desk.plainUrl(), link);
  }

  @Test
  void officersComeBackByNameAndSignInAndTheLogIsWhole() throws Exception {
    Path old = Files.createDirectory(folder.resolve("old"));
    Path backup = folder.resolve("office.backup");
    Path config = Files.createDirectory(folder.resolve("new")).resolve("office.yaml");
    Path head = folder.resolve("head.json");
    List<EnrolledOfficer> people = new ArrayList<>();
    List<Officer> before = new ArrayList<>();
    List<AuditEntry> entries;
    CaseId id;
    try (DeskFixture desk = new DeskFixture(old)) {
      for (Role role : Role.values()) {
        people.add(enrolled(desk, "officer " + role.wireName(), role));
      }
      desk.services().book().all().forEach(record -> before.add(record.officer()));
      try (Arrivals arrivals = desk.arrivals();
          Load load = new Load(desk, arrivals, people.get(0))) {
        id = arrived(arrivals);
        load.awaitSome();
        Files.write(head, desk.services().audit().head());
        // What is there when the backup begins has to be in it.
        entries = entries(desk.services().audit());
        backUp(desk, backup);
        load.awaitSome();
      }
      restore(desk, backup, config);
    }
    Office office = start(config);
    try {
      OfficerBook book = office.deskServices().orElseThrow().book();
      for (Officer officer : before) {
        assertEquals(Optional.of(officer), byName(book, officer.name()));
      }
      String url = "http://localhost:" + office.plainDeskPort();
      for (EnrolledOfficer person : people) {
        DeskClient client = new DeskClient(url);
        person.signIn(client);
        assertEquals(person.name(), client.session().at("/officer/name").asText());
        boolean works = client.session().get("rights").toString().contains("open-case");
        assertEquals(works ? 200 : 403, client.get("/api/v1/cases/" + id.value()).status());
      }
      List<AuditEntry> after = entries(office.audit());
      assertEquals(entries, after.subList(0, entries.size()));
      assertTrue(
          after.stream().anyMatch(entry -> entry.event().action().wireName().equals("restored")));
      Outcome verified =
          TestDeployment.run(
              PASSPHRASE + "\n",
              "audit",
              "verify",
              "--config",
              config.toString(),
              "--head",
              head.toString(),
              "--lang",
              "en");
      assertEquals(0, verified.exitCode(), verified.out() + verified.err());
      assertTrue(verified.out().startsWith("The audit log is whole."), verified.out());
    } finally {
      RedisExtension.await(office.close());
    }
  }

  private static Optional<Officer> byName(OfficerBook book, String name) throws Exception {
    return book.all().stream()
        .map(OfficerRecord::officer)
        .filter(officer -> officer.name().equals(name))
        .findFirst();
  }

  /** The whole log, the oldest first. */
  private static List<AuditEntry> entries(Audit audit) throws Exception {
    List<AuditEntry> entries =
        new ArrayList<>(audit.page(AuditFilter.ALL, Long.MAX_VALUE, MOST).entries());
    Collections.reverse(entries);
    return entries;
  }

  private static CaseId arrived(Arrivals arrivals) throws Exception {
    return arrivals.report(r -> r.payload(TestReporter.form("some facts"), List.of()));
  }

  private static void backUp(DeskFixture desk, Path backup) throws Exception {
    OfficeConfig config = OfficeConfig.read(desk.folder.resolve("office.yaml"));
    try (KeysetFile keys =
        KeysetFile.unlock(config.keys(), config.backup(), Agency.PASSPHRASE, desk.agency.random)) {
      var unused =
          Backups.make(
              config, keys, backup, Optional.empty(), desk.clock, desk.agency.random, soFar -> {});
    }
  }

  private static void restore(DeskFixture desk, Path backup, Path config) throws Exception {
    Files.copy(desk.folder.resolve("office.yaml"), config);
    char[] passphrase = PASSPHRASE.toCharArray();
    var unused =
        Backups.restore(
            new Backups.Source(List.of(backup), Agency.ID, desk.agency.recovery),
            new Backups.Place(
                config.resolveSibling("data"),
                config.resolveSibling("keys.sealed"),
                Optional.empty()),
            passphrase,
            desk.clock,
            desk.agency.random,
            soFar -> {});
    Arrays.fill(passphrase, ' ');
  }

  private static Office start(Path config) throws Exception {
    OfficeConfig read = OfficeConfig.read(config);
    Agency random = new Agency();
    KeysetFile keys =
        KeysetFile.unlock(read.keys(), read.backup(), PASSPHRASE.toCharArray(), random.random);
    return RedisExtension.await(
        Office.start(read, keys, new MovableClock(DeskFixture.TODAY), random.random));
  }

  /** Reports that arrive, and an officer who opens and searches all the while. */
  private static final class Load implements AutoCloseable {
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final AtomicBoolean enough = new AtomicBoolean();
    private final List<Future<?>> work = new ArrayList<>();
    private final Audit audit;

    Load(DeskFixture desk, Arrivals arrivals, EnrolledOfficer handler) {
      audit = desk.services().audit();
      work.add(
          threads.submit(
              () -> {
                while (!enough.get()) {
                  arrived(arrivals);
                }
                return null;
              }));
      work.add(
          threads.submit(
              () -> {
                DeskClient client = desk.stranger();
                handler.signIn(client);
                while (!enough.get()) {
                  for (var row : client.get("/api/v1/cases?q=x").json().path("rows")) {
                    assertEquals(
                        200, client.get("/api/v1/cases/" + row.get("id").asText()).status());
                  }
                  String first = client.get("/api/v1/cases").json().at("/rows/0/id").asText("none");
                  client.post("/api/v1/cases/" + first + "/answers/check", Map.of("text", "x"));
                }
                return null;
              }));
    }

    /** Waits until something more is on record. */
    void awaitSome() throws Exception {
      int size = entries(audit).size();
      while (entries(audit).size() < size + 20) {
        for (Future<?> one : work) {
          assertTrue(!one.isDone(), "the load goes on");
        }
        Thread.sleep(20);
      }
    }

    @Override
    public void close() {
      enough.set(true);
      try {
        for (Future<?> one : work) {
          one.get(60, TimeUnit.SECONDS);
        }
      } catch (InterruptedException | ExecutionException | TimeoutException e) {
        throw new AssertionError(e);
      } finally {
        threads.shutdownNow();
      }
    }
  }
}
