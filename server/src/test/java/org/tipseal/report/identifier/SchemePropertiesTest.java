package org.tipseal.report.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SchemePropertiesTest {
  /** A value, and the same value as other people write it. */
  record Spelled(Scheme scheme, String plain, String spelled) {}

  @Property
  void theNormalFormIsItsOwnNormalForm(@ForAll Scheme scheme, @ForAll String text) {
    NormalIdentifier once = scheme.normalise(text);

    assertEquals(once, scheme.normalise(once.value()));
  }

  @Property
  void theNormalFormOfWhatLooksLikeAnIdentifierIsItsOwn(
      @ForAll Scheme scheme, @ForAll("likely") String text) {
    NormalIdentifier once = scheme.normalise(text);

    assertEquals(once, scheme.normalise(once.value()));
  }

  @Property
  void widthBlanksAndDashesDoNotMatter(@ForAll("numbers") Spelled number) {
    assertEquals(
        number.scheme().normalise(number.plain()), number.scheme().normalise(number.spelled()));
  }

  @Property
  void widthAndCaseOfAHostDoNotMatter(@ForAll("hosts") Spelled host) {
    assertEquals(Scheme.WEB.normalise(host.plain()), Scheme.WEB.normalise(host.spelled()));
    assertEquals(
        Scheme.WEB.normalise(host.plain()).keys(),
        Scheme.WEB.normalise("https://WWW." + host.spelled() + "/").keys());
  }

  @Example
  void nothingIsAnIdentifierToo() {
    for (Scheme scheme : Scheme.values()) {
      assertEquals("", scheme.normalise(" \u3000\u200B").value());
    }
  }

  @Provide
  Arbitrary<String> likely() {
    return Arbitraries.strings()
        .withChars("0189aAfFx:/.@-+%?#[]号备京ICP群： ．。－＠１\u200B")
        .ofMaxLength(30);
  }

  @Provide
  Arbitrary<Spelled> numbers() {
    Arbitrary<Scheme> scheme =
        Arbitraries.of(
            Scheme.QQ,
            Scheme.QQ_GROUP,
            Scheme.BANK_CARD,
            Scheme.ICCID,
            Scheme.NUMBER,
            Scheme.PHONE);
    Arbitrary<String> digits = Arbitraries.strings().numeric().ofMinLength(5).ofMaxLength(20);
    Arbitrary<List<String>> between =
        Arbitraries.of("", " ", "-", "\u3000", "－", "\u2014", "\u200B").list().ofSize(20);
    return Combinators.combine(scheme, digits, between, Arbitraries.of(true, false))
        .as((s, d, gaps, wide) -> new Spelled(s, d, spell(d, gaps, wide)));
  }

  @Provide
  Arbitrary<Spelled> hosts() {
    Arbitrary<String> label =
        Arbitraries.strings().withCharRange('a', 'z').numeric().ofMinLength(1).ofMaxLength(12);
    Arbitrary<List<String>> noGaps = Arbitraries.just("").list().ofSize(40);
    return Combinators.combine(label, Arbitraries.of(true, false), noGaps)
        .as(
            (l, wide, gaps) -> {
              String host = "a" + l + ".example";
              return new Spelled(
                  Scheme.WEB, host, spell(host.toUpperCase(Locale.ROOT), gaps, wide));
            });
  }

  private static String spell(String plain, List<String> gaps, boolean wide) {
    StringBuilder spelled = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      spelled.append(wide ? (char) (c + 0xFEE0) : c);
      spelled.append(i == plain.length() - 1 ? "" : gaps.get(i));
    }
    return spelled.toString();
  }
}
