package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.redis.MovedTime;
import org.tipseal.redis.TestRedis;

/**
 * An office that falls silent: what the reporter reads when the answer is overdue, when the mailbox
 * has ended, and when even the note of that is deleted. The drop's clock is moved, and that of its
 * Redis.
 */
class MailboxEndsBrowserIT {
  private static final int ANSWER_DAYS = 14;
  private static final int MAILBOX_DAYS = 30;

  /** Puts a worker's clock forward, as that of the whole device would be. */
  private static final String FORWARD =
      """
      (days) => {
        const Real = Date;
        globalThis.Date = class extends Real {
          constructor(...given) {
            super(...(given.length === 0 ? [Real.now() + days * 864e5] : given));
          }
        };
      }
      """;

  @TempDir Path folder;

  private final ShiftedClock clock = new ShiftedClock();
  private final Map<Language, String> unanswered = new EnumMap<>(Language.class);
  private final Map<Language, String> answered = new EnumMap<>(Language.class);
  private PageAgency agency;
  private Chromium chromium;

  @Test
  void aReporterLearnsWhatHappened() throws Exception {
    MovedTime time = new MovedTime(folder);
    try (TestRedis redis = TestRedis.start(time.environment());
        PageAgency made =
            new PageAgency(
                folder.resolve("agency"), clock, ANSWER_DAYS, MAILBOX_DAYS, "uri: " + redis.uri());
        Chromium browser = new Chromium()) {
      agency = made;
      chromium = browser;
      send();
      agency.stopOffice();
      pass(time, ANSWER_DAYS + 1);
      for (Look look : looks().toList()) {
        overdue(look);
      }
      pass(time, MAILBOX_DAYS + 1);
      for (Look look : looks().toList()) {
        ended(look);
      }
      pass(time, 2 * MAILBOX_DAYS + 1);
      for (Look look : looks().toList()) {
        forgotten(look);
      }
    }
  }

  private static Stream<Look> looks() {
    return Stream.of(Look.phone(Language.ZH), Look.desk(Language.EN));
  }

  private void send() throws Exception {
    Desk office = new Desk(agency.desk());
    for (Language language : Language.values()) {
      CommandLineReporter reporter = new CommandLineReporter(agency, clock);
      unanswered.put(language, reporter.send("Silent" + language));
      answered.put(language, reporter.send("Answered" + language));
      office.awaitCase("Silent" + language);
      office.answer(office.awaitCase("Answered" + language), "S20", "已签收。");
    }
  }

  private void pass(MovedTime time, int days) {
    time.move(days);
    clock.set(Duration.ofDays(days));
  }

  private void overdue(Look look) throws Exception {
    try (Visit visit = visit(look)) {
      MailboxPages mailbox = new MailboxPages(visit).begin();
      // A reminder says on which day it was made.
      visit.page().workers().forEach(worker -> worker.evaluate(FORWARD, ANSWER_DAYS + 1));
      mailbox.type(unanswered.get(look.language())).open();
      Locator main = visit.page().locator("main");
      assertThat(main).containsText(visit.say("答复已经逾期", "The answer is overdue"));
      assertThat(main)
          .containsText(
              visit.say(
                  "已经超过 " + ANSWER_DAYS + " 天没有人答复",
                  "Nobody has answered for more than " + ANSWER_DAYS + " days"));
      assertThat(main).containsText("000-00000001");
      visit.inspect("mailbox-overdue");
      visit.press("催办", "Press for an answer");
      assertThat(main).containsText(visit.say("催办已送达", "The reminder has arrived"));
      assertThat(main).containsText(visit.say("今天已经催办过", "You have pressed for an answer today"));
      assertThat(visit.page().getByRole(AriaRole.BUTTON).filter(named(visit, "催办", "Press for")))
          .hasCount(0);
      visit.inspect("mailbox-reminded");
    }
  }

  private void ended(Look look) throws Exception {
    try (Visit visit = visit(look)) {
      open(visit, unanswered, "信箱已经到期", "The mailbox has ended");
      Locator main = visit.page().locator("main");
      assertThat(main).containsText(visit.say("受理单位还欠您一个答复", "still owed you an answer"));
      assertThat(main).containsText(visit.say("内容已全部删除", "has been deleted"));
      assertThat(main).containsText("000-00000001");
      visit.inspect("mailbox-ended-overdue");
    }
    try (Visit visit = visit(look)) {
      open(visit, answered, "信箱已经到期", "The mailbox has ended");
      Locator main = visit.page().locator("main");
      assertThat(main).containsText(visit.say("受理单位已经答复过", "the agency had answered"));
      visit.inspect("mailbox-ended-answered");
    }
  }

  private void forgotten(Look look) throws Exception {
    try (Visit visit = visit(look)) {
      open(visit, unanswered, "没有找到这份举报", "There is no such report");
      assertThat(visit.page().locator("main"))
          .containsText(visit.say("连到期的说明也已删除", "even the note of that is deleted"));
    }
  }

  private Visit visit(Look look) {
    // A mailbox that is no more is answered with an error, which the page puts into words.
    Visit visit =
        new Visit(chromium.browser(), look, true)
            .expecting("the server responded with a status of 4");
    visit.page().navigate("http://localhost:" + agency.plainPort() + "/");
    return visit;
  }

  private static void open(Visit visit, Map<Language, String> receipts, String zh, String en) {
    new MailboxPages(visit).begin().type(receipts.get(visit.look().language()));
    visit.press("打开信箱", "Open the mailbox");
    visit.at(zh, en);
  }

  private static Locator.FilterOptions named(Visit visit, String zh, String en) {
    return new Locator.FilterOptions().setHasText(visit.say(zh, en));
  }
}
