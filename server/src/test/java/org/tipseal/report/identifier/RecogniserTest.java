package org.tipseal.report.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecogniserTest {
  /** A text, and what is found in it: kind and normal value, in any order of passes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "打开https://Shop.Example/fee，交了钱 | url shop.example/fee",
        "网站（hxxp://shop.example/a/）收费。 | url shop.example/a",
        "https://shop.example收费 | url shop.example",
        "http://例え.example/x | url xn--r8jz45g.example/x",
        "网站是 商城.中国 ，还在 | domain xn--czru2d.xn--fiqs8s",
        "ｓｈｏｐ。ｅｘａｍｐｌｅ 上 | domain shop.example",
        "shop[.]example | domain shop.example",
        "在shop.example和pay.shop.example:8443上 | domain shop.example, url pay.shop.example:8443",
        "见附件 收费页.png 和 list.docx，3.5 万 | ``",
        "底部写着粤 icp 備 ２０２１０１２３４５ 號 | icp 粤ICP备2021012345号",
        "服务器192.0.2.10，还有[2001:db8::1] | ip 2001:db8::1, ip 192.0.2.10",
        "版本号 1.2.3.4 于 12:30:45 发布，std::vector | ``",
        "打13800000000找他 | mobile +8613800000000",
        "+86 138-0000-0000 | mobile +8613800000000",
        "１３８ ００００ ００００ | mobile +8613800000000",
        "①③⑧⓪⓪⓪⓪⓪⓪⓪⓪ | mobile +8613800000000",
        "一三八零零零零〇〇〇〇打过来 | mobile +8613800000000",
        "138\u200b0000\u200b0000 | mobile +8613800000000",
        "13800000000 13900000000 | mobile +8613800000000, mobile +8613900000000",
        "座机 0352-7788110，客服热线95588 | mobile +863527788110, mobile 95588",
        "加qq１２３４５６７８聊 | qq 12345678",
        "QQ群：123456 | qq-group 123456",
        "他的微信是wxid_abcdef123456 | wechat wxid_abcdef123456",
        "微信号：Shop-2024_x，可加 | wechat shop-2024_x",
        "vx：shop_2024 | wechat shop_2024",
        "支付宝账号 pay@example.com | alipay pay@example.com",
        "写信到shop＠example．com | email shop@example.com",
        "打到6200000000000005 | bank-card 6200000000000005",
        "4111 1111 1111 1111 13800000000 | bank-card 4111111111111111, mobile +8613800000000",
        "一共 4111111111111112 次 | ``",
        "ICCID：8986 0000 0000 0000 000 | iccid 8986000000000000000",
        "卡在 89860000000000000000。ICCID：8986 0000 0000 0000 001 | "
            + "iccid 89860000000000000000, iccid 8986000000000000001",
        "顺丰单号：SF1234567890123 | courier SF1234567890123",
        "订单号202601010000000000 | payment-order 202601010000000000",
        "身份证11010119000101009X，110101190001010074 | ``",
        "2026年3月9日至12月31日，共 3000 笔，每笔 12345 元 | ``",
        "用了VIP。QQ不回 | ``",
        "👍 | ``"
      })
  void findsWhatIsThereAndNothingElse(String text, String expected) {
    assertEquals(
        expected,
        Recogniser.find(text).stream()
            .map(found -> found.kind() + " " + found.normal().value())
            .collect(Collectors.joining(", ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "1 ",
        "4-",
        "a",
        "a.",
        "a@",
        "a@a.",
        "-",
        "//x",
        "::",
        "1:",
        "f:",
        "http://",
        "京ICP备",
        "QQ:1 ",
        "wxid_",
        "）",
        "._-",
        "192.0.2.",
        "\ud83d",
        "٣",
        "１",
        "ﷺ",
        "。",
        "a。",
        "商.",
        "一",
        "[.]"
      })
  void hostileTextsTakeNoTime(String part) {
    String text = part.repeat(10_000 / part.length());
    List<Recognised> found =
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Recogniser.find(text + "x@"));
    assertEquals(true, found.size() < 10_000);
  }
}
