package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tipseal.office.officers.Role;

/**
 * A security administrator's day: she makes an officer and gets his link, changes what he is,
 * refuses him, and looks who is signed in.
 */
@ExtendWith(Stage.Given.class)
class SecurityDayBrowserIT {
  /** Within which a page looks whether its session goes on. */
  private static final long LOOK_MILLISECONDS = 20_000;

  @ParameterizedTest
  @MethodSource("org.tipseal.page.Look#all")
  void fromANewOfficerToTheEndOfASession(Look look, Stage stage) throws Exception {
    String name = "newcomer " + look;
    try (OfficeVisit day = new OfficeVisit(stage, look, Role.SECURITY_ADMINISTRATOR, Set.of());
        OfficeVisit other = new OfficeVisit(stage, look, Role.AUDIT_ADMINISTRATOR, Set.of())) {
      day.enrol().signIn();
      day.visit().at("人员", "Officers");
      add(day, name);
      change(day, name);
      other.page().clock().install();
      other.enrol().signIn();
      endSession(day, other);
      day.signOut();
    }
  }

  private static void add(OfficeVisit day, String name) throws Exception {
    Page page = day.page();
    page.locator("#add-name").fill(name);
    page.locator("#add-audit-administrator").check();
    page.locator("#add-handler").check();
    // The two exclude each other, so that the later choice holds alone.
    assertThat(page.locator("#add-audit-administrator")).not().isChecked();
    page.locator("#add-yunxi-cyber").check();
    day.visit().press("新增", "Add");
    Locator link = page.locator("#enrolment-link");
    assertThat(link).containsText("/#/enrol/");
    day.visit().inspect("office-officers-link");
    day.visit().press("知道了", "Done");
    assertThat(row(page, name)).containsText(day.visit().say("未登记", "not enrolled"));
    day.visit().inspect("office-officers");
    page.locator("#add-name").fill(name);
    page.locator("#add-handler").check();
    day.visit().press("新增", "Add");
    assertThat(page.getByRole(AriaRole.ALERT))
        .containsText(day.visit().say("已有同名人员", "Another officer has this name"));
  }

  private static void change(OfficeVisit day, String name) throws Exception {
    Page page = day.page();
    row(page, name)
        .getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName(day.visit().say("更改 " + name, "Change " + name)))
        .click();
    page.locator("#change-supervisor").check();
    page.locator("#change-disabled").check();
    day.visit().inspect("office-officers-change");
    day.visit().press("保存", "Save");
    assertThat(row(page, name)).containsText(day.visit().say("已停用", "disabled"));
    assertThat(row(page, name)).containsText(day.visit().say("审批人", "Supervisor"));
  }

  /** Whose session was ended is shown nothing any more, though he touches nothing. */
  private static void endSession(OfficeVisit day, OfficeVisit other) throws Exception {
    day.go("会话", "Sessions");
    Locator session = row(day.page(), other.name());
    day.visit().inspect("office-sessions");
    session.getByRole(AriaRole.BUTTON).click();
    assertThat(session).hasCount(0);
    other.page().clock().fastForward(LOOK_MILLISECONDS);
    other.visit().at("登录", "Sign in");
    assertThat(other.page().locator("main"))
        .containsText(other.visit().say("登录已失效", "Your session has ended"));
    other.visit().inspect("office-session-ended");
  }

  private static Locator row(Page page, String name) {
    return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
  }
}
