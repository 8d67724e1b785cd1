package org.tipseal.page;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** The follow-up views as a person goes through them. */
final class MailboxPages {
  private final Visit visit;
  private final Page page;

  MailboxPages(Visit visit) {
    this.visit = visit;
    this.page = visit.page();
  }

  /** From the notice to where a receipt is entered. */
  MailboxPages begin() {
    visit.press("凭回执码查进展", "Follow up with a receipt");
    visit.at("凭回执码查进展", "Follow up with your receipt");
    return this;
  }

  /** Types a receipt, key by key. */
  MailboxPages type(String receipt) {
    page.getByLabel(visit.say("回执码", "Receipt code")).pressSequentially(receipt);
    return this;
  }

  /** Opens the mailbox of the receipt that was typed. */
  MailboxPages open() {
    visit.press("打开信箱", "Open the mailbox");
    visit.at("您的举报", "Your report");
    return this;
  }

  /** Adds words and a file that cannot be cleaned, up to the point where they are sent. */
  MailboxPages add(String text, Path file) {
    visit.press("补充材料", "Add to the report");
    visit.at("补充材料", "Add to the report");
    page.getByLabel(visit.say("补充的内容", "What you want to add")).fill(text);
    new ReportForm(visit).attach(file);
    page.getByLabel(visit.say("我知道里面可能有", "I know that it may hold")).check();
    return this;
  }

  /** Sends what was added. */
  MailboxPages send() {
    visit.press("加密并发送", "Seal and send");
    page.getByText(visit.say("补充的内容已送达", "What you added has arrived")).waitFor();
    return this;
  }
}
