package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From the notice to the receipt with the keyboard alone, always seeing where one is. */
@ExtendWith(Stage.Given.class)
class KeyboardBrowserIT {
  private static final int MOST_TABS = 60;
  private static final String HAS_A_RING =
      "(one) => { const s = getComputedStyle(one);"
          + " return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0)"
          + " || s.boxShadow !== 'none'; }";

  @TempDir Path folder;

  @Test
  void reachesTheReceipt(Stage stage) throws Exception {
    Path picture = Files.writeString(folder.resolve("fees.txt"), "fees");
    try (Visit visit = stage.visit(Look.desk(Language.EN))) {
      Page page = visit.page();
      ReportForm form = new ReportForm(visit);
      assertThat(page.locator(".fingerprint")).isVisible();
      press(page, button(page, "Make a report"), "Enter");
      form.at("什么事", "What it is about");
      type(page, page.getByLabel("Search"), "card-league");
      press(page, button(page, "Illicit card-league platform"), "Enter");
      press(page, button(page, "Next"), "Enter");
      form.at("经过", "What happened");
      type(page, form.box("事实经过", "what happened"), "The platform sells SIM cards in other names.");
      type(page, form.box("诉求", "what you ask for"), "Please look into it.");
      press(page, button(page, "Next"), "Space");
      form.at("对象", "Who");
      type(page, form.box("举报对象", "whom or what you report"), "KEYBOARD");
      press(page, button(page, "Next"), "Enter");
      form.at("证据", "Evidence");
      FileChooser chooser =
          page.waitForFileChooser(() -> press(page, button(page, "Choose files"), "Enter"));
      chooser.setFiles(picture);
      press(page, page.getByLabel("I know that it may hold"), "Space");
      press(page, button(page, "Next"), "Enter");
      form.at("提交方式", "How to send it");
      press(page, page.locator("input[name=declaration]"), "Space");
      press(page, button(page, "Check it"), "Enter");
      form.at("请再看一遍", "Please read it once more");
      press(page, button(page, "Seal and send"), "Enter");
      form.at("举报已送达", "Your report has been taken");
      String receipt = form.receipt();
      type(page, page.getByLabel("Type the last group"), receipt.substring(receipt.length() - 5));
      page.keyboard().press("Enter");
      form.at("完成", "Done");
    }
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static void press(Page page, Locator control, String key) {
    tabTo(page, control);
    page.keyboard().press(key);
  }

  private static void type(Page page, Locator control, String text) {
    tabTo(page, control);
    page.keyboard().type(text);
  }

  private static void tabTo(Page page, Locator control) {
    control.waitFor();
    for (int tabs = 0; tabs < MOST_TABS; tabs++) {
      page.keyboard().press("Tab");
      if ((boolean) control.evaluate("(one) => one === document.activeElement")) {
        assertTrue((boolean) control.evaluate(HAS_A_RING), "the focus is seen on " + control);
        return;
      }
    }
    throw new AssertionError("cannot be reached with Tab: " + control);
  }
}
