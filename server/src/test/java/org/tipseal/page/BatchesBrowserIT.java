package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tipseal.cli.TestDeployment;
import org.tipseal.cli.TestDeployment.Outcome;
import org.tipseal.config.TlsFiles;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.office.Agency;
import org.tipseal.office.Arrivals;
import org.tipseal.office.TestReporter;
import org.tipseal.office.batches.BatchBench;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.Role;
import org.tipseal.office.web.DeskFixture;

/**
 * An institution sends a batch by the command line over mutual TLS; officers find it in a queue of
 * its own, read it and note what became of it.
 */
class BatchesBrowserIT {
  private static final String SHARED = "13800138000";

  @TempDir static Path folder;

  private static DeskFixture desk;
  private static Chromium chromium;
  private static TlsFiles client;
  private static Path signingKey;
  private static int port;

  @BeforeAll
  static void start() throws Exception {
    port = PageAgency.freePort();
    String section =
        """
        institutionListener:
          host: 127.0.0.1
          port: %d
          certificate: desk.pem
          key: desk.key
          clientCa: ca.pem
        """
            .formatted(port);
    desk = DeskFixture.with(folder, section);
    chromium = new Chromium();
    client = desk.authority.writeClient(folder, "telecom");
    try (SigningKey key = SigningKey.generate(desk.agency.random)) {
      signingKey = BatchBench.writeSigningKey(key, folder.resolve("signing.pem"));
      BatchBench.writePublicKey(key.verifyingKey(), folder.resolve("signing.pub.pem"));
    }
    Outcome added =
        TestDeployment.run(
            new String(Agency.PASSPHRASE) + "\n",
            "institution",
            "add",
            "telecom-a",
            "--name",
            "虚构通信公司",
            "--certificate",
            client.certificate().toString(),
            "--signing-key",
            folder.resolve("signing.pub.pem").toString(),
            "--category",
            "BG-*",
            "--channel",
            Agency.CYBER,
            "--config",
            folder.resolve("office.yaml").toString());
    assertEquals(0, added.exitCode(), added.err());
  }

  @AfterAll
  static void stop() {
    chromium.close();
    desk.close();
  }

  @ParameterizedTest
  @MethodSource("org.tipseal.page.Look#all")
  void aBatchIsReadAndNotedDone(Look look) throws Exception {
    String name = "2026-11-" + look;
    send(name);
    try (DeskVisit day = DeskVisit.of(desk, chromium, look, Role.HANDLER)) {
      Visit visit = day.visit();
      Page page = day.page();
      day.go("queue", "");
      assertThat(page.locator("main")).not().containsText("<b>r-1</b>");
      day.go("batches", "");
      Locator row = page.locator("main tbody tr").filter(containing(name));
      assertThat(row).containsText("虚构通信公司");
      assertThat(row).containsText(visit.say("待处理", "open"));
      visit.inspect("batches");
      row.getByRole(AriaRole.LINK).click();
      assertThat(page.locator("main tbody tr")).hasCount(2);
      Locator entry = page.locator("main tbody tr").first();
      assertThat(entry).containsText("<b>r-1</b>");
      assertThat(entry).containsText(SHARED);
      assertThat(entry).containsText(visit.say("电话号码", "telephone number"));
      assertThat(entry).containsText("境外卡在本地基站频繁换机");
      visit.inspect("batch");
      String note = visit.say("已转侦查部门核查", "Handed to the investigators");
      page.locator("#batch-note").fill(note);
      visit.press("标记为已处理", "Note it done");
      assertThat(page.locator("main")).containsText(visit.say("标记为已处理。", "noted it done on"));
      assertThat(page.locator("main")).containsText("handler");
      visit.inspect("batch-done");
      day.go("batches", "");
      assertThat(row).containsText(visit.say("已处理", "done"));
      page.reload();
      row.getByRole(AriaRole.LINK).click();
      assertThat(page.locator("#batch-note")).hasValue(note);
    }
  }

  @Test
  void aCaseThatNamesTheSameLeadsToIt() throws Exception {
    send("2026-11-linked");
    try (Arrivals arrivals = desk.arrivals();
        DeskVisit day = DeskVisit.of(desk, chromium, Look.desk(Language.ZH), Role.HANDLER)) {
      var form = TestReporter.form("号码被用来注册账号。");
      form.putArray("identifiers").addObject().put("kind", "mobile").put("value", "+86 " + SHARED);
      var id = arrivals.report(reporter -> reporter.payload(form, List.of()));
      day.go("case", id.value());
      Locator lead = day.page().locator("a[href^='#/batches/']").first();
      assertThat(lead).containsText("第 1 条");
      lead.click();
      assertThat(day.page().locator("main tbody tr").first()).containsText(SHARED);
    }
  }

  @Test
  void anotherChannelsOfficerFindsNone() throws Exception {
    send("2026-11-elsewhere");
    OfficerId elsewhere = desk.officer("elsewhere", Set.of(Role.HANDLER), Set.of(Agency.HEI)).id();
    try (DeskVisit day = DeskVisit.of(desk, chromium, Look.desk(Language.EN), elsewhere)) {
      day.go("batches", "");
      assertThat(day.page().locator("main")).containsText("There are no batches.");
      day.go("batches", "1");
      assertThat(day.page().locator("main")).not().containsText(SHARED);
      assertThat(day.page().getByRole(AriaRole.ALERT)).isVisible();
    }
  }

  private static Locator.FilterOptions containing(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static void send(String name) throws Exception {
    Path file =
        BatchBench.lines(
            folder.resolve("batch.jsonl"),
            BatchBench.entry("<b>r-1</b>", SHARED),
            BatchBench.entry("r-2", "13800138001"));
    List<String> args = new ArrayList<>(List.of("batch", "send", file.toString(), "--batch", name));
    args.addAll(List.of("--to", "https://localhost:" + port, "--agency", Agency.ID.value()));
    args.addAll(List.of("--institution", "telecom-a", "--signing-key", signingKey.toString()));
    args.addAll(List.of("--cert", client.certificate().toString()));
    args.addAll(List.of("--key", client.key().toString()));
    args.addAll(List.of("--ca", folder.resolve("ca.pem").toString(), "--lang", "en"));
    Outcome sent = TestDeployment.run("", args.toArray(String[]::new));
    assertEquals(0, sent.exitCode(), sent.err());
    assertTrue(sent.out().strip().matches("[0-9]+"), sent.out());
  }
}
