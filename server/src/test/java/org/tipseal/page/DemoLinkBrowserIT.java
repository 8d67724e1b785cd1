package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tipseal.office.officers.Role;
import org.tipseal.office.web.DeskFixture;

/** A demo's one-time link: it signs in once, says so the second time, and is nothing elsewhere. */
@ExtendWith(Stage.Given.class)
class DemoLinkBrowserIT {
  @TempDir static Path folder;
  private static DeskFixture demo;

  @BeforeAll
  static void start() {
    demo = new DeskFixture(folder);
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @ParameterizedTest
  @MethodSource("org.tipseal.page.Look#crossed")
  void itSignsInOnce(Look look, Stage stage) throws Exception {
    String token =
        demo.services().access().enrolment().offerDemo(demo.officer(Role.SUPERVISOR).id()).token();
    String link = demo.plainUrl() + "/#/demo/" + token;
    try (Visit visit = visit(stage, look)) {
      Page page = visit.page();
      page.navigate(link);
      visit.at("案件", "Cases");
      assertThat(page.locator(".bar-top"))
          .containsText(visit.say("虚构演示，不是真实案件", "nothing here is real"));
      visit.inspect("office-demo");
    }
    try (Visit visit = visit(stage, look)) {
      visit.page().navigate(link);
      visit.at("进入演示", "Enter the demonstration");
      assertThat(visit.page().getByRole(AriaRole.ALERT))
          .containsText(visit.say("这个链接已经用过", "This link has been used"));
      visit.inspect("office-demo-used");
      visit.press("登录", "Sign in");
      visit.at("登录", "Sign in");
    }
  }

  /** No office but a demo has such links, whatever stands in them. */
  @ParameterizedTest
  @MethodSource("org.tipseal.page.Look#crossed")
  void itIsNothingElsewhere(Look look, Stage stage) throws Exception {
    try (Visit visit = visit(stage, look)) {
      visit.page().navigate("http://localhost:" + stage.agency().deskPort() + "/#/demo/0123456789");
      visit.at("进入演示", "Enter the demonstration");
      assertThat(visit.page().getByRole(AriaRole.ALERT))
          .containsText(visit.say("这里不是演示", "This is no demonstration"));
      visit.inspect("office-no-demo");
    }
  }

  private static Visit visit(Stage stage, Look look) {
    return new Visit(stage.chromium().browser(), look, true)
        .expecting("the server responded with a status of 4");
  }
}
