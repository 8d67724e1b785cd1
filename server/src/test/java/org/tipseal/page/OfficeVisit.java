package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.Role;

/**
 * One officer's visit to the office, in a browser window with a passkey of its own. Whoever tests
 * the day of a role begins here: {@code enrol()}, {@code signIn()}, then the views.
 */
final class OfficeVisit implements AutoCloseable {
  static final String PASSPHRASE = "lantern gravel thirteen";

  private static final double PATIENCE_MILLISECONDS = 30_000;

  private final Stage stage;
  private final String url;
  private final Visit visit;
  private final VirtualPasskey passkey;
  private final String name;
  private final OfficerId id;

  /**
   * Opens a window for a new officer, who has not enrolled yet.
   *
   * @param look also part of his name, so that every look has an officer of its own
   * @param channels that he works on
   */
  OfficeVisit(Stage stage, Look look, Role role, Set<String> channels) throws Exception {
    this(stage, look, role.wireName(), role, channels);
  }

  /**
   * Opens a window for a new officer of a test that is not his role's only one.
   *
   * @param called how his name begins
   */
  OfficeVisit(Stage stage, Look look, String called, Role role, Set<String> channels)
      throws Exception {
    this(stage, stage.chromium().browser(), stage.deskUrl(), look, called, role, channels);
  }

  /**
   * The same with another browser.
   *
   * @param url where it reaches the office
   */
  OfficeVisit(
      Stage stage,
      Browser browser,
      String url,
      Look look,
      String called,
      Role role,
      Set<String> channels)
      throws Exception {
    this.stage = stage;
    this.url = url;
    name = called + " " + look;
    id = stage.officer(name, Set.of(role), channels);
    visit = new Visit(browser, look, true);
    // A refusal is part of the day: what it says is looked at in the page.
    visit.expecting("the server responded with a status of 4");
    passkey = VirtualPasskey.giveTo(visit.page());
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
  }

  Visit visit() {
    return visit;
  }

  Page page() {
    return visit.page();
  }

  String name() {
    return name;
  }

  OfficerId id() {
    return id;
  }

  /** What he enrols with. */
  VirtualPasskey passkey() {
    return passkey;
  }

  /** Enrols without a slip, and signs in: where a day begins that is not about getting in. */
  OfficeVisit arrive() throws Exception {
    page().navigate(url + stage.enrolment(id));
    visit.at("登记账号", "Enrol");
    page().locator("#passphrase").fill(PASSPHRASE);
    page().locator("#again").fill(PASSPHRASE);
    visit.press("建立通行密钥", "Make the passkey");
    visit.press("登录", "Sign in");
    return signIn();
  }

  /** Follows the link to enrol, with a slip on the way. */
  OfficeVisit enrol() throws Exception {
    page().navigate(url + stage.enrolment(id));
    visit.at("登记账号", "Enrol");
    Locator passphrase = page().locator("#passphrase");
    Locator again = page().locator("#again");
    passphrase.fill("too short");
    again.fill("another");
    visit.press("建立通行密钥", "Make the passkey");
    assertThat(page().locator("#passphrase-error")).isVisible();
    assertThat(page().locator("#again-error")).isVisible();
    visit.inspect("office-enrol");
    passphrase.fill(PASSPHRASE);
    again.fill(PASSPHRASE);
    visit.press("建立通行密钥", "Make the passkey");
    assertThat(page().getByText(visit.say("已登记。请登录。", "You are enrolled. Sign in now.")))
        .isVisible();
    visit.press("登录", "Sign in");
    visit.at("登录", "Sign in");
    return this;
  }

  /** Signs in with passphrase and passkey. */
  OfficeVisit signIn() {
    type(PASSPHRASE);
    assertThat(page().locator("nav.menu")).isVisible();
    // The page goes to its first view by itself; an address given before that would be lost.
    page().waitForURL(Pattern.compile("#/[a-z]"));
    return this;
  }

  /** Tries a wrong passphrase, and sees that it says so and no more. */
  OfficeVisit signInWrongly() throws IOException {
    type("not the passphrase");
    assertThat(page().getByRole(AriaRole.ALERT)).isVisible();
    visit.inspect("office-sign-in-wrong");
    return this;
  }

  private void type(String passphrase) {
    page().locator("#name").fill(name);
    page().locator("#passphrase").fill(passphrase);
    visit.press("下一步", "Next");
  }

  /** Goes to a view by the menu. */
  OfficeVisit go(String zh, String en) {
    page()
        .locator("nav.menu")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(visit.say(zh, en)))
        .click();
    visit.at(zh, en);
    return this;
  }

  /** Opens a case by its address, anew even if it is the one that is shown. */
  OfficeVisit open(CaseId id, String target) {
    page().navigate(url + "/#/case/" + id);
    page().reload();
    visit.at(target, target);
    return this;
  }

  /** Presses a button with exactly this name. */
  OfficeVisit pressExactly(String zh, String en) {
    page()
        .getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(visit.say(zh, en)).setExact(true))
        .click();
    return this;
  }

  /** Locks the page and opens it again; what was shown must be gone in between. */
  OfficeVisit lockAndUnlock(String secret) throws IOException {
    visit.press("锁定", "Lock");
    visit.at("已锁定", "Locked");
    assertThat(page().locator("body")).not().containsText(secret);
    visit.inspect("office-locked");
    visit.press("解锁", "Unlock");
    assertThat(page().locator("nav.menu")).isVisible();
    return this;
  }

  /** Signs out. */
  OfficeVisit signOut() {
    visit.press("退出", "Sign out");
    visit.at("登录", "Sign in");
    return this;
  }

  @Override
  public void close() {
    visit.close();
  }
}
