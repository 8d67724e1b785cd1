package org.tipseal.report.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      WEB | HTTPS://Shop.Example:443/Fee/?a=1#top | shop.example/Fee?a=1
      WEB | hxxp://shop[.]example | shop.example
      WEB | ｓｈｏｐ．ｅｘａｍｐｌｅ | shop.example
      WEB | shop。example。 | shop.example
      WEB | user:secret@shop.example | shop.example
      WEB | 例え.example | xn--r8jz45g.example
      WEB | XN--R8JZ45G.EXAMPLE/ | xn--r8jz45g.example
      WEB | shop.example:8443/x | shop.example:8443/x
      WEB | 192.0.2.10/pay | 192.0.2.10/pay
      IP | 192.0.2.010 | 192.0.2.10
      IP | １９２。０。２。１０ | 192.0.2.10
      IP | 192.0.2.10:8080 | 192.0.2.10
      IP | 2001:DB8:0:0:0:0:0:1 | 2001:db8::1
      IP | [2001:db8::0:1]:443 | 2001:db8::1
      IP | ::ffff:192.0.2.10 | 192.0.2.10
      IP | fe80::1%eth0 | fe80::1
      IP | 0:0:0:0:0:0:0:0 | ::
      IP | 2001:db8:0:1:1:1:1:1 | 2001:db8:0:1:1:1:1:1
      ICP | 京ICP备12345678号-1 | 京ICP备12345678号-1
      ICP | 京 icp 備 １２３４５６７８ 號 － 1 | 京ICP备12345678号-1
      ICP | 粤ICP备2021012345 | 粤ICP备2021012345号
      ICP | 京ICP证030173号 | 京ICP证030173号
      PHONE | 138 0000 0000 | +8613800000000
      PHONE | +86-138-0000-0000 | +8613800000000
      PHONE | 0086 13800000000 | +8613800000000
      PHONE | 8613800000000 | +8613800000000
      PHONE | (0352) 778-8110 | +863527788110
      PHONE | +86 0352 7788110 | +863527788110
      PHONE | +44 20 7946 0000 | +442079460000
      PHONE | 电话:１３８０００００００0 | +8613800000000
      PHONE | 95588 | 95588
      QQ | QQ:12 345 | 12345
      QQ_GROUP | QQ群 123-456 | 123456
      WECHAT | 微信号:WXID_Example-1 | wxid_example-1
      ACCOUNT | 支付宝:Pay@Example.COM | pay@example.com
      ACCOUNT | 138-0000-0000 | +8613800000000
      EMAIL | mailto:Shop@EXAMPLE.com | shop@example.com
      EMAIL | shop＠例え.example | shop@xn--r8jz45g.example
      BANK_CARD | 4111 1111-1111 1111 | 4111111111111111
      ICCID | 8986 0000 0000 0000 0000F | 89860000000000000000
      NUMBER | ex 0000-0000 0cn | EX000000000CN
      NAME | Com.Example.Shop | com.example.shop
      """)
  void bringsSpellingsToOne(Scheme scheme, String spelling, String normal) {
    assertEquals(normal, scheme.normalise(spelling).value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      WEB | not a host | FORM
      IP | 192.0.2.256 | FORM
      IP | 1::2::3 | FORM
      IP | 1:2:3:4:5:6:7:8:9 | FORM
      ICP | 备案号 | FORM
      PHONE | abc | FORM
      PHONE | 12345678901234567890 | LENGTH
      QQ | 1234 | LENGTH
      QQ | 1234567890123 | LENGTH
      QQ | 12a45 | FORM
      WECHAT | 1 | FORM
      EMAIL | shop at example | FORM
      BANK_CARD | 4111 1111 1111 1112 | CHECK_DIGIT
      BANK_CARD | 41111111111 | LENGTH
      ICCID | 898600000000000000 | LENGTH
      ICCID | 89860000000000000002 | CHECK_DIGIT
      NUMBER | * | FORM
      """)
  void oddValuesAreKeptWithAHint(Scheme scheme, String spelling, Oddity oddity) {
    NormalIdentifier normal = scheme.normalise(spelling);

    assertEquals(Optional.of(oddity), normal.oddity());
    assertEquals(
        spelling.equals("*"), normal.keys().isEmpty(), () -> "odd values match each other too");
  }

  @Test
  void anAddressMatchesByHostAndByPath() {
    Set<String> page = Scheme.WEB.normalise("https://www.shop.example/fee").keys();

    assertEquals(Set.of("web:shop.example", "web:shop.example/fee"), page);
    assertTrue(page.containsAll(Scheme.WEB.normalise("shop.example").keys()));
    assertEquals(
        Scheme.IP.normalise("192.0.2.10").keys(), Scheme.WEB.normalise("http://192.0.2.10").keys());
  }

  @Test
  void sitesOfOneFiledSubjectShareAKey() {
    assertEquals(
        Set.of("icp:京ICP备12345678号", "icp:京ICP备12345678号-2"),
        Scheme.ICP.normalise("京ICP备12345678号-2").keys());
  }

  @Test
  void anAccountMatchesTheTelephoneOrAddressItIsNamedBy() {
    assertTrue(
        Scheme.ACCOUNT
            .normalise("13800000000")
            .keys()
            .containsAll(Scheme.PHONE.normalise("+86 138 0000 0000").keys()));
    assertTrue(
        Scheme.ACCOUNT
            .normalise("pay@example.com")
            .keys()
            .containsAll(Scheme.EMAIL.normalise("PAY@example.com").keys()));
  }

  @Test
  void aSimCardMatchesWithAndWithoutItsCheckDigit() {
    assertEquals(
        Scheme.ICCID.normalise("8986000000000000000").keys(),
        Scheme.ICCID.normalise("8986 0000 0000 0000 0000").keys());
  }

  @Test
  void differentKindsOfTheSameDigitsDoNotMatch() {
    assertFalse(
        Scheme.QQ.normalise("123456").keys().equals(Scheme.QQ_GROUP.normalise("123456").keys()));
  }

  @Test
  void neverPrintsTheValue() {
    assertFalse(Scheme.QQ.normalise("123456").toString().contains("123456"));
  }
}
