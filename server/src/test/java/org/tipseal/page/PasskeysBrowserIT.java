package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditFilter;
import org.tipseal.office.officers.Role;

/**
 * Several passkeys of one officer: he adds a second one on another authenticator, loses the first,
 * signs in with the second and removes the first. The last one stays.
 */
@ExtendWith(Stage.Given.class)
class PasskeysBrowserIT {

  @ParameterizedTest
  @MethodSource("org.tipseal.page.Look#crossed")
  void aSecondOneOpensWhenTheFirstIsLost(Look look, Stage stage) throws Exception {
    String name = look.language().say("保险柜里的那把", "The one in the safe");
    try (OfficeVisit day =
        new OfficeVisit(stage, look, "two keys", Role.HANDLER, Set.of("yunxi-cyber")).arrive()) {
      Page page = day.page();
      page.locator("a.who").click();
      day.visit().at("我的通行密钥", "My passkeys");
      Locator rows = page.locator("tbody tr");
      assertThat(rows).hasCount(1);
      assertThat(removals(day)).hasCount(0);

      page.locator("#passkey-name").fill(name);
      page.locator("#add-passphrase").fill("not the passphrase");
      day.pressExactly("登记", "Add it");
      assertThat(page.getByRole(AriaRole.ALERT))
          .containsText(day.visit().say("口令或通行密钥不对", "passphrase or the passkey is wrong"));
      day.visit().inspect("office-passkeys-refused");

      // The first one answers to confirm, the second to be made.
      var unused = day.passkey().keyForTheNext();
      page.locator("#add-passphrase").fill(OfficeVisit.PASSPHRASE);
      day.pressExactly("登记", "Add it");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText(day.visit().say("已登记", "added"));
      assertThat(rows).hasCount(2);
      assertThat(rows.last()).containsText(name);
      day.visit().inspect("office-passkeys");

      day.passkey().lose();
      day.signOut().signIn();
      day.visit().at("我的通行密钥", "My passkeys");
      removals(day).first().click();
      page.locator("#remove-passphrase").fill(OfficeVisit.PASSPHRASE);
      day.visit().inspect("office-passkey-removal");
      page.locator("dialog .button.danger").click();
      assertThat(page.getByRole(AriaRole.ALERT)).containsText(day.visit().say("已移除", "removed"));
      assertThat(rows).hasCount(1);
      assertThat(rows).containsText(name);
      assertThat(removals(day)).hasCount(0);
      day.lockAndUnlock(name);
      assertEquals(
          List.of(AuditAction.PASSKEY_REMOVED, AuditAction.PASSKEY_ADDED), recorded(stage, day));
    }
  }

  /** A new link is for whoever has forgotten the passphrase, too: the authenticator is the same. */
  @ParameterizedTest
  @MethodSource("org.tipseal.page.Look#crossed")
  void whoEnrolsAnewDoesSoOnTheSameAuthenticator(Look look, Stage stage) throws Exception {
    try (OfficeVisit day =
        new OfficeVisit(stage, look, "again", Role.HANDLER, Set.of("yunxi-cyber")).arrive()) {
      day.signOut().arrive();
      day.visit().at("案件", "Cases");
    }
  }

  private static Locator removals(OfficeVisit day) {
    return day.page()
        .locator("tbody")
        .getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions()
                .setName(Pattern.compile(day.visit().say("移除", "Remove"))));
  }

  /** What he did to his passkeys, the newest first. */
  private static List<AuditAction> recorded(Stage stage, OfficeVisit day) throws Exception {
    AuditFilter his = new AuditFilter(Optional.empty(), Optional.of(day.id()), Optional.empty());
    Set<AuditAction> of = Set.of(AuditAction.PASSKEY_ADDED, AuditAction.PASSKEY_REMOVED);
    return stage.agency().services().audit().page(his, Long.MAX_VALUE, 100).entries().stream()
        .map(entry -> entry.event().action())
        .filter(of::contains)
        .toList();
  }
}
