package org.tipseal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tipseal.report.json.DomainLoader;

/** Walks the routing table, rule by rule. */
class RoutingTest {
  private static final Domain DOMAIN = DomainLoader.bundled();
  private final Routing routing = DOMAIN.routing();

  @ParameterizedTest
  @CsvSource({
    "PR-03, DISCIPLINE, ''",
    "HE-01, POLICE_HEI, ''",
    "HE-02, POLICE_HEI, ''",
    "HE-03, POLICE_HEI, ''",
    "HE-04, POLICE_HEI, ''",
    "HE-05, POLICE_HEI, ''",
    "HE-06, POLICE_HEI, ''",
    "HE-07, POLICE_HEI, ''",
    "HE-08, POLICE_HEI, ''",
    "PR-01, POLICE_HEI, ''",
    "PR-02, POLICE_HEI, ''",
    "FN-01, POLICE_CYBER, POLICE_ECON",
    "FN-02, POLICE_CYBER, POLICE_ECON",
    "BG-01, POLICE_CYBER, POLICE_ECON",
    "FR-01, POLICE_CYBER, POLICE_ECON",
    "FR-03, POLICE_CYBER, POLICE_ECON",
    "PI-01, POLICE_CYBER, ''",
    "PI-02, POLICE_CYBER, ''",
    "PI-03, POLICE_CYBER, ''",
    "PI-04, POLICE_CYBER, ''",
    "BG-02, POLICE_CYBER, ''",
    "BG-03, POLICE_CYBER, ''",
    "BG-04, POLICE_CYBER, ''",
    "BG-05, POLICE_CYBER, ''",
    "BG-06, POLICE_CYBER, ''",
    "BG-07, POLICE_CYBER, ''",
    "BG-09, POLICE_CYBER, ''",
    "FR-02, POLICE_CYBER, ''",
    "FR-04, POLICE_CYBER, ''",
    "FR-05, POLICE_CYBER, ''",
    "BG-08, POLICE_CYBER, CAC",
    "RG-04, CAC, ''",
    "RG-05, CAC, ''",
    "FN-03, SAMR, ''",
    "RG-02, SAMR, ''",
    "RG-03, SAMR, ''",
    "FN-04, POLICE_ECON, ''",
    "RG-01, FILING, ''",
    "OT-99, DUTY, ''",
  })
  void sendsEachCategoryWhereItBelongs(String category, String primary, String copies) {
    Suggestion suggestion = routing.suggest(RoutingFacts.ofCategory(category));

    assertEquals(primary, suggestion.primary());
    assertEquals(copies.isEmpty() ? List.of() : List.of(copies), suggestion.copies());
    assertEquals(List.of(), suggestion.forward());
    assertEquals(category.equals("PR-03"), suggestion.excludeNamedUnit());
  }

  static Stream<String> flags() {
    return DOMAIN.filing().flags().stream().map(Option::code);
  }

  @ParameterizedTest
  @MethodSource("flags")
  void aFilingFlagAddsTheFilingAuthorityToWhateverElseApplies(String flag) {
    Suggestion suggestion =
        routing.suggest(new RoutingFacts("BG-01", Set.of(flag), Set.of(), Map.of()));

    assertEquals("POLICE_CYBER", suggestion.primary());
    assertEquals(List.of("POLICE_ECON", "FILING"), suggestion.copies());
  }

  @Test
  void aFilingFlagAloneLeavesTheReportWithTheDutyChannel() {
    Suggestion suggestion =
        routing.suggest(new RoutingFacts("OT-99", Set.of("FORGED"), Set.of(), Map.of()));

    assertEquals("DUTY", suggestion.primary());
    assertEquals(List.of("FILING"), suggestion.copies());
  }

  @Test
  void aFilingReportWithAFlagIsNotCopiedToItsOwnChannel() {
    Suggestion suggestion =
        routing.suggest(new RoutingFacts("RG-01", Set.of("BORROWED"), Set.of(), Map.of()));

    assertEquals("FILING", suggestion.primary());
    assertEquals(List.of(), suggestion.copies());
  }

  @Test
  void thirdPartyPaymentIsNeverARecipient() {
    for (Category category : DOMAIN.categories()) {
      Suggestion suggestion =
          routing.suggest(
              new RoutingFacts(
                  category.code(),
                  Set.of("FORGED"),
                  Set.of("alipay", "payment-order"),
                  Map.of("settlement", Set.of("wechat-pay"))));

      assertEquals(List.of("PAYMENT"), suggestion.forward());
      assertTrue(routing.kind(suggestion.primary()).orElseThrow().recipient());
      suggestion.copies().forEach(copy -> assertTrue(routing.kind(copy).orElseThrow().recipient()));
    }
    assertFalse(routing.kind("PAYMENT").orElseThrow().recipient());
  }

  @Test
  void aBankTransferIsNoThirdPartyPayment() {
    Suggestion suggestion =
        routing.suggest(
            new RoutingFacts(
                "FN-03", Set.of(), Set.of(), Map.of("settlement", Set.of("bank-transfer"))));

    assertEquals(List.of(), suggestion.forward());
  }
}
