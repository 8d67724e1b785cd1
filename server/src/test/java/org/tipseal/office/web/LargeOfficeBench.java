package org.tipseal.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.office.Agency;
import org.tipseal.office.Bench;
import org.tipseal.office.ManyCases;
import org.tipseal.office.index.MadeTexts;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.Role;

/**
 * How long queue and search take at many cases, as an officer's browser sees it: over TLS, against
 * a running office with a Redis of its own. Run by {@code deploy/bench-office} and never with the
 * tests: how fast it is, is no matter of passing or failing; that the right cases are found is.
 */
class LargeOfficeBench {
  private static final int CASES = Integer.getInteger("tipseal.bench.cases", 100_000);
  private static final int WARM = 30;
  private static final int RUNS = 100;

  @TempDir Path folder;

  @Test
  void queueAndSearch() throws Exception {
    Agency agency = new Agency();
    ManyCases many = new ManyCases(agency, CASES);
    try (DeskFixture desk = new DeskFixture(folder, agency, many::store)) {
      DeskClient supervisor =
          signedIn(desk, "benchmark", Role.SUPERVISOR, Set.of(Agency.CYBER, Agency.HEI));
      DeskClient handler = signedIn(desk, "few cases", Role.HANDLER, Set.of(Agency.HEI));
      assertEquals(CASES, total(supervisor, ""));
      long few = total(handler, "");
      assertTrue(few < CASES / 100);
      Bench.say("office", "cases", "%d, of which the handler has %d", CASES, few);
      queue(supervisor);
      search(many, supervisor, "search", false);
      search(many, handler, "few", true);
    }
  }

  private static void queue(DeskClient client) throws Exception {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("first page", "");
    pages.put("by channel", "?channel=cyber");
    pages.put("by category", "?category=BG-01");
    pages.put("by status", "?status=S10");
    pages.put("unassigned", "?assignee=nobody");
    pages.put("overdue", "?only=overdue");
    pages.put("unanswered", "?only=unanswered");
    pages.put("urgent", "?only=urgent");
    pages.put("linked", "?only=linked");
    pages.put("finished too", "?finished=true");
    pages.put("page in the middle", "?offset=" + CASES / 2);
    for (Map.Entry<String, String> page : pages.entrySet()) {
      measure(client, "queue", page.getKey(), page.getValue());
    }
  }

  private static void search(ManyCases many, DeskClient client, String part, boolean few)
      throws Exception {
    String identifier = "";
    for (int i = CASES / 2; identifier.isEmpty(); i++) {
      if (few == ManyCases.isOfFew(i) && many.forms.get(i).path("identifiers").size() > 0) {
        identifier = many.forms.get(i).path("identifiers").path(0).path("value").textValue();
      }
    }
    assertTrue(total(client, q(identifier)) >= 1, identifier);
    measure(client, part, "an identifier", q(identifier));
    word(many, client, part, "a rare word", ManyCases.RARE_WORD, few);
    word(many, client, part, "a word of every tenth", MadeTexts.OFTEN, few);
    word(many, client, part, "a word of every case", MadeTexts.EVERYWHERE, few);
    word(many, client, part, "three words in a row", "平台上公开出售实名微信号", few);
    word(many, client, part, "a word of no case", MadeTexts.NOWHERE, few);
    measure(client, part, "a number of no case", q("13900139000"));
  }

  /** A filter may claim a case in ten thousand that does not hold the word, and never hides one. */
  private static void word(
      ManyCases many, DeskClient client, String part, String what, String word, boolean few)
      throws Exception {
    long holding = many.holding(word, few);
    long found = total(client, q(word));
    assertTrue(found >= holding && found <= holding + CASES / 1000, found + " of " + holding);
    measure(client, part, what + " (" + found + ")", q(word));
  }

  private static DeskClient signedIn(
      DeskFixture desk, String name, Role role, Set<String> channels) {
    OfficerId id = desk.officer(name, Set.of(role), channels).id();
    return desk.signedInOverTls(id);
  }

  private static String q(String words) {
    return "?finished=true&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private static long total(DeskClient client, String query) {
    JsonNode page = client.get("/api/v1/cases" + query).json();
    return page.path("total").asLong();
  }

  private static void measure(DeskClient client, String part, String what, String query)
      throws Exception {
    Bench.times(
        part,
        what,
        WARM,
        RUNS,
        () -> {
          if (client.get("/api/v1/cases" + query).status() != 200) {
            throw new IllegalStateException(query);
          }
        });
  }
}
