package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.payload.AttachmentEntry;
import org.tipseal.crypto.payload.IdentityPart;
import org.tipseal.office.Arrivals;
import org.tipseal.office.TestReporter;
import org.tipseal.office.cases.CaseFilter;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.intake.ArrivalKind;
import org.tipseal.office.officers.Role;
import org.tipseal.office.web.DeskFixture;

/**
 * What working on a case leaves on the disks of the office and of its officer, their folders for
 * temporary files included: no word of it.
 */
class OfficeTracesBrowserIT {
  /** So that no other run's files, and none of the sources, hold this one's marks. */
  private static final String RUN = Long.toString(new SecureRandom().nextLong() >>> 1, 36);

  private static final String FACTS = "MARKFACTS" + RUN;
  private static final String TARGET = "MARKTARGET" + RUN;
  private static final String FILE = "MARKFILE" + RUN;
  private static final String CONTENT = "MARKCONTENT" + RUN;
  private static final String FOLLOW = "MARKFOLLOW" + RUN;
  private static final String CONTACT = "MARKCONTACT" + RUN;

  private static final List<String> MARKS = List.of(FACTS, TARGET, FILE, CONTENT, FOLLOW, CONTACT);

  private static final CaseFilter ALL =
      new CaseFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, true);

  /** The browser writes what it remembers after a while. */
  private static final int FLUSHED_MILLISECONDS = 4000;

  /** Nothing in this test is as large: a larger file is somebody else's. */
  private static final long LARGEST = 32 << 20;

  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

  @TempDir Path folder;

  private final Instant begin = Instant.now();

  @Test
  void noWordOfTheReportIsLeft() throws Exception {
    Path office = Files.createDirectories(folder.resolve("office"));
    Path profile = folder.resolve("profile");
    Path temporary = Files.createDirectories(folder.resolve("browser-temporary"));
    try (DeskFixture desk = new DeskFixture(office)) {
      CaseId id = arrive(desk);
      work(desk, id, profile, temporary);
      takeOut(desk, id);
      assertEquals(List.of(), found(office));
      assertEquals(List.of(), foundInTemporary());
    }
    assertEquals(List.of(), found(office));
    assertEquals(List.of(), found(profile));
    assertEquals(List.of(), found(temporary));
    assertEquals(List.of(), foundInTemporary());
    // The search finds what is there.
    Files.writeString(office.resolve("plain"), "a " + CONTACT + " b");
    assertTrue(found(office).contains(CONTACT + " in plain"));
    Path left = Files.createTempFile("tipseal-traces", "");
    try {
      Files.writeString(left, "a " + FACTS + " b");
      assertEquals(List.of(FACTS + " in " + left.getFileName()), foundInTemporary());
    } finally {
      Files.delete(left);
    }
  }

  private static CaseId arrive(DeskFixture desk) throws Exception {
    try (Arrivals arrivals = desk.arrivals()) {
      TestReporter reporter = arrivals.reporter();
      byte[] pdf = HostileFiles.chinesePdf(CONTENT);
      byte[] marked =
          (new String(pdf, StandardCharsets.ISO_8859_1) + "%" + CONTENT)
              .getBytes(StandardCharsets.ISO_8859_1);
      AttachmentEntry file = reporter.attach(FILE + ".pdf", marked);
      var form = TestReporter.form(FACTS + " happened");
      form.put("target", TARGET).put("mode", "named");
      IdentityPart contact = reporter.identity(CONTACT);
      byte[] body = reporter.report(reporter.payload(form, List.of(file), Optional.of(contact)));
      arrivals.bring(reporter, ArrivalKind.REPORT, 0, body);
      arrivals.bring(
          reporter, ArrivalKind.FOLLOW_UP, 1, reporter.followUp(1, FOLLOW + " was added"));
      return desk.office().desk().list(ALL, 0, 1).get(0).id();
    }
  }

  /** As a package, whose making may not leave anything on the office's disk either. */
  private static void takeOut(DeskFixture desk, CaseId id) {
    Map<String, Object> order = Map.of("purpose", "移送检察院", "withoutTimestamp", true);
    var taken =
        desk.signedIn(Role.SUPERVISOR).post("/api/v1/cases/" + id.value() + "/package", order);
    assertEquals(200, taken.status());
  }

  private static void work(DeskFixture desk, CaseId id, Path profile, Path temporary)
      throws Exception {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("TMPDIR", temporary.toString());
    Look look = Look.desk(Language.ZH);
    try (Playwright playwright = Chromium.driver();
        Visit visit =
            new Visit(
                Chromium.persistent(
                    playwright,
                    profile,
                    new BrowserType.LaunchPersistentContextOptions()
                        .setEnv(environment)
                        .setLocale(look.language().locale())),
                look)) {
      visit.expecting("the server responded with a status of 4");
      Page page = visit.page();
      String token =
          desk.services()
              .access()
              .enrolment()
              .offerDemo(desk.officer(Role.SUPERVISOR).id())
              .token();
      page.navigate(desk.plainUrl() + "/#/demo/" + token);
      assertThat(page.locator("nav.menu")).isVisible();
      page.evaluate("to => { location.hash = to; }", "#/case/" + id.value());
      assertThat(page.locator("main")).containsText(FACTS);
      assertThat(page.locator("main")).containsText(FOLLOW);
      assertThat(page.locator("main")).containsText("另行封缄，本页打不开");
      assertThat(page.locator("main")).not().containsText(CONTACT);
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查看 1").setExact(true))
          .click();
      assertThat(page.locator("main canvas")).isVisible();
      page.waitForTimeout(FLUSHED_MILLISECONDS);
    }
  }

  private static List<String> found(Path where) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(where)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        look(where, file, found);
      }
    }
    return found;
  }

  /** In whatever was written to the folder for temporary files since the test began. */
  private List<String> foundInTemporary() throws IOException {
    List<String> found = new ArrayList<>();
    Files.walkFileTree(
        TEMPORARY,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path into, BasicFileAttributes attributes) {
            return into.equals(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            boolean written = attributes.lastModifiedTime().toInstant().isAfter(begin);
            if (attributes.isRegularFile() && written && attributes.size() < LARGEST) {
              try {
                look(TEMPORARY, file, found);
              } catch (IOException e) {
                // It is gone already.
              }
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  private static void look(Path where, Path file, List<String> found) throws IOException {
    byte[] content = Files.readAllBytes(file);
    MARKS.stream()
        .filter(mark -> Marks.stands(mark, content))
        .forEach(mark -> found.add(mark + " in " + where.relativize(file)));
  }
}
