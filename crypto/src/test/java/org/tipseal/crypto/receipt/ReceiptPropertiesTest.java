package org.tipseal.crypto.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;

class ReceiptPropertiesTest {
  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @Property(tries = 500)
  void whatIsPrintedReadsBack(@ForAll("receipts") String printed) throws RefusedException {
    ReceiptCode code = ReceiptCode.parse(printed);

    assertEquals(printed, code.format());
    String bare = printed.replace("-", "");
    assertEquals(bare.substring(0, bare.length() - 20), code.locator().value());
  }

  @Property(tries = 100)
  void everyWrongSymbolIsFound(@ForAll("receipts") String printed) {
    String bare = printed.replace("-", "");
    for (int i = 0; i < bare.length(); i++) {
      for (int value = 0; value < SYMBOLS.length(); value++) {
        char wrong = SYMBOLS.charAt(value);
        if (wrong != bare.charAt(i)) {
          StringBuilder typed = new StringBuilder(bare);
          typed.setCharAt(i, wrong);
          assertBadCheck(typed);
        }
      }
    }
  }

  /** All but the swap of 0 with Z, which the protocol states. */
  @Property(tries = 500)
  void everySwapOfNeighboursIsFound(@ForAll("receipts") String printed) throws RefusedException {
    String bare = printed.replace("-", "");
    for (int i = 1; i < bare.length(); i++) {
      StringBuilder typed = new StringBuilder(bare);
      typed.setCharAt(i - 1, bare.charAt(i));
      typed.setCharAt(i, bare.charAt(i - 1));
      String pair = typed.substring(i - 1, i + 1);
      if (pair.equals("0Z") || pair.equals("Z0") || pair.charAt(0) == pair.charAt(1)) {
        ReceiptCode.parse(typed);
      } else {
        assertBadCheck(typed);
      }
    }
  }

  @Property(tries = 1000)
  void anyTextIsReadOrRefusedByName(@ForAll String typed) {
    try {
      ReceiptCode.parse(typed);
    } catch (RefusedException e) {
      assertEquals("receipt", e.defect().wireName().substring(0, 7));
    }
  }

  @Provide
  Arbitrary<String> receipts() {
    Arbitrary<String> locators = symbols().ofMinLength(5).ofMaxLength(12);
    Arbitrary<String> secrets = symbols().ofLength(19);
    return Combinators.combine(locators, secrets)
        .as((locator, secret) -> ReceiptCode.of(new Locator(locator), ReceiptSecret.of(secret)))
        .map(ReceiptCode::format);
  }

  private static StringArbitrary symbols() {
    return Arbitraries.strings().withChars(SYMBOLS);
  }

  private static void assertBadCheck(CharSequence typed) {
    assertEquals(
        Defect.RECEIPT_BAD_CHECK,
        assertThrows(RefusedException.class, () -> ReceiptCode.parse(typed)).defect());
  }
}
