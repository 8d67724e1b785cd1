package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.Role;
import org.tipseal.office.web.DeskFixture;

/**
 * An officer's visit to an office that is a demo: he is signed in by a link from the first moment
 * on, and goes where a test sends him by the address.
 */
final class DeskVisit implements AutoCloseable {
  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

  private final Visit visit;

  private DeskVisit(Visit visit) {
    this.visit = visit;
    // A refusal is part of the day: what it says is looked at in the page.
    visit.expecting("the server responded with a status of 4");
  }

  /** In a browser that keeps nothing. */
  static DeskVisit of(DeskFixture desk, Chromium chromium, Look look, Role role) throws Exception {
    return new DeskVisit(new Visit(chromium.browser(), look, true)).signIn(desk, role);
  }

  /** In a window that was opened otherwise. */
  static DeskVisit of(DeskFixture desk, BrowserContext window, Look look, Role role)
      throws Exception {
    return new DeskVisit(new Visit(window, look)).signIn(desk, role);
  }

  /** As an officer that a test has made itself. */
  static DeskVisit of(DeskFixture desk, Chromium chromium, Look look, OfficerId officer)
      throws Exception {
    return new DeskVisit(new Visit(chromium.browser(), look, true)).signIn(desk, officer);
  }

  private DeskVisit signIn(DeskFixture desk, Role role) throws Exception {
    return signIn(desk, desk.officer(role).id());
  }

  private DeskVisit signIn(DeskFixture desk, OfficerId id) throws Exception {
    String token = desk.services().access().enrolment().offerDemo(id).token();
    page().navigate(desk.plainUrl() + "/#/demo/" + token);
    assertThat(page().locator("nav.menu")).isVisible(PATIENTLY);
    return this;
  }

  Visit visit() {
    return visit;
  }

  Page page() {
    return visit.page();
  }

  /** Goes to a view by its address, and waits until it stands there. */
  DeskVisit go(String view, String rest) {
    page().evaluate("to => { location.hash = to; }", "#/" + view + "/" + rest);
    assertThat(page().locator("main h1").first()).isVisible(PATIENTLY);
    return this;
  }

  /** Presses the button that shows an attachment, or hides it again. */
  DeskVisit look(int attachment) {
    page()
        .getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions()
                .setName(visit.say("查看 ", "Show ") + attachment)
                .setExact(true))
        .click();
    return this;
  }

  @Override
  public void close() {
    visit.close();
  }
}
