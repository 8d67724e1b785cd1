package org.tipseal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tipseal officer …} beside a running office, in both languages. */
class OfficerCommandTest {
  @TempDir static Path folder;
  private static TestDeployment deployment;

  @BeforeAll
  static void start() throws Exception {
    deployment = new TestDeployment(folder.resolve("agency"));
    deployment.startOffice();
  }

  @AfterAll
  static void stop() {
    deployment.close();
  }

  private static TestDeployment.Outcome officer(String... args) {
    List<String> all = new ArrayList<>(List.of("officer"));
    all.addAll(List.of(args));
    return deployment.atDesk("", all.toArray(String[]::new));
  }

  @Test
  void anOfficerIsMadeListedChangedDisabledAndEnrolledAnew() {
    TestDeployment.Outcome added =
        officer("add", "甲", "--role", "security-administrator", "--lang", "en");
    assertEquals(0, added.exitCode(), added.err());
    assertTrue(
        added.out().strip().matches("https://localhost:[0-9]+/#/enrol/[A-Za-z0-9_-]{43}"),
        added.out());
    assertTrue(added.err().contains("for 甲 alone"), added.err());

    assertTrue(officer("list", "--lang", "zh").out().contains("甲  安全管理员    未登记"));
    TestDeployment.Outcome last = officer("disable", "甲", "--lang", "zh");
    assertEquals(2, last.exitCode());
    assertTrue(last.err().contains("最后一名安全管理员"), last.err());

    assertEquals(0, officer("add", "乙", "--role", "security-administrator").exitCode());
    assertEquals(0, officer("disable", "甲").exitCode());
    TestDeployment.Outcome list = officer("list", "--lang", "en");
    assertTrue(list.out().contains("甲  security administrator    disabled"), list.out());
    assertEquals(0, officer("enable", "甲").exitCode());
    TestDeployment.Outcome changed =
        officer("change", "甲", "--role", "handler", "--role", "custodian", "--json");
    assertTrue(
        changed.out().replaceAll("\\s", "").contains("\"roles\":[\"handler\",\"custodian\"]"),
        changed.out());
    TestDeployment.Outcome link = officer("enrol", "甲", "--lang", "zh");
    assertTrue(link.out().contains("/#/enrol/"), link.out());
    assertTrue(link.err().contains("仅供甲本人使用"), link.err());
  }

  @Test
  void whatCannotBeIsRefusedInWords() {
    assertEquals(5, officer("enrol", "nobody").exitCode());
    TestDeployment.Outcome both =
        officer("add", "丙", "--role", "handler", "--role", "audit-administrator", "--lang", "en");
    assertEquals(2, both.exitCode());
    assertTrue(both.err().contains("exclude each other"), both.err());
    TestDeployment.Outcome demo =
        officer("add", "丁", "--role", "handler", "--demo", "--lang", "en");
    assertEquals(2, demo.exitCode());
    assertTrue(demo.err().contains("desk.demoSignIn"), demo.err());
  }
}
