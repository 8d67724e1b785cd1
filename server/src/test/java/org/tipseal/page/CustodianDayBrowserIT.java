package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.officers.Role;

/**
 * A custodian's day: he is told what is so today, that the identity key is whole and in one hand,
 * and reaches nothing of any case.
 */
@ExtendWith(Stage.Given.class)
class CustodianDayBrowserIT {

  @ParameterizedTest
  @MethodSource("org.tipseal.page.Look#all")
  void heReadsWhatIsSoAndReachesNoCase(Look look, Stage stage) throws Exception {
    String target = "Custody" + look.word();
    stage.send(target);
    CaseId id = new Desk(stage.agency().desk()).awaitCase(target);
    try (OfficeVisit day =
        new OfficeVisit(stage, look, Role.CUSTODIAN, Set.of("yunxi-cyber")).enrol().signIn()) {
      Page page = day.page();
      day.visit().at("身份保管", "Identity custody");
      assertEquals(1, page.locator("nav.menu a").count());
      assertThat(page.locator("main"))
          .containsText(day.visit().say("身份密钥目前是完整的一份", "Today the identity key is whole"));
      day.visit().inspect("office-custody");

      page.navigate(page.url().replaceFirst("#.*", "#/case/" + id));
      day.visit().at("没有这个页面", "There is no such page");
      assertThat(page.locator("body")).not().containsText(target);
      assertEquals(403, page.request().get(address(page, "/api/v1/cases/" + id)).status());
      assertEquals(403, page.request().get(address(page, "/api/v1/cases")).status());
      day.visit().inspect("office-no-view");
      page.goBack();
      day.visit().at("身份保管", "Identity custody");
      day.lockAndUnlock("身份密钥").signOut();
    }
  }

  private static String address(Page page, String path) {
    return page.url().replaceFirst("/#.*", path);
  }
}
