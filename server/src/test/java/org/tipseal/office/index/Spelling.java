package org.tipseal.office.index;

import java.net.IDN;
import java.util.List;
import java.util.Random;

/** Writes identifiers the way people do, differently each time. */
final class Spelling {
  private static final String CIRCLED = "⓪①②③④⑤⑥⑦⑧⑨";
  private static final String SPOKEN = "零一二三四五六七八九";

  private final Random random;

  Spelling(Random random) {
    this.random = random;
  }

  /**
   * An identifier.
   *
   * @param kind of the form's kinds
   * @param plain written plainly
   */
  record Made(String kind, String plain) {}

  /** As it stands in the field for it. */
  String alone(Made made) {
    return switch (made.kind()) {
      case "mobile" -> phone(made.plain());
      case "qq", "qq-group" -> pick(made.plain(), wide(made.plain()), split(made.plain(), " "));
      case "wechat" -> pick(made.plain(), upper(made.plain()), wide(made.plain()));
      case "domain" -> domain(made.plain());
      case "bank-card", "iccid" ->
          pick(
              made.plain(),
              groups(made.plain(), " "),
              wide(made.plain()),
              groups(made.plain(), "-"));
      case "icp" -> icp(made.plain());
      case "email" -> pick(made.plain(), upper(made.plain()), wide(made.plain()));
      default ->
          pick(made.plain(), made.plain().toLowerCase(java.util.Locale.ROOT), wide(made.plain()));
    };
  }

  /** As it stands in a sentence. */
  String inSentence(Made made) {
    String value = alone(made);
    return switch (made.kind()) {
      case "mobile" ->
          random.nextInt(4) == 0
              ? "他让我打" + digits(made.plain(), random.nextBoolean() ? CIRCLED : SPOKEN) + "联系。"
              : pick("对方电话是", "打这个手机：", "后来换成 ") + value + pick("，一直有人接。", " 联系。");
      case "qq" -> pick("加他QQ：", "扣扣号 ", "企鹅") + value + "聊的。";
      case "qq-group" -> pick("拉我进了QQ群：", "群号 ") + value + "，里面几百人。";
      case "wechat" -> pick("微信号：", "加微信 ", "vx:", "ＶＸ：") + value + "，备注名常换。";
      case "domain" -> pick("网站是 ", "打开了（", "网址：") + value + pick(" 。", "），要先充值。", "，现在还在。");
      case "bank-card" -> pick("钱打到银行卡 ", "收款卡号：", "") + value + "，户名不对。";
      case "icp" -> pick("页面底部写着", "备案号：") + value + "。";
      case "iccid" -> pick("ICCID：", "SIM卡号") + value + "。";
      case "email" -> pick("写信到", "邮箱 ") + value + "，没有回。";
      case "payment-order" -> pick("订单号：", "交易流水号 ") + value + "，可以查。";
      case "courier" -> pick("快递单号：", "顺丰 ") + value + "寄来的。";
      default -> throw new IllegalArgumentException(made.kind());
    };
  }

  private String phone(String plain) {
    String parts = plain.substring(0, 3) + "%s" + plain.substring(3, 7) + "%s" + plain.substring(7);
    return switch (random.nextInt(8)) {
      case 0 -> plain;
      case 1 -> "+86 " + parts.formatted(" ", " ");
      case 2 -> "+86-" + parts.formatted("-", "-");
      case 3 -> wide(plain);
      case 4 -> "0086" + plain;
      case 5 -> parts.formatted("\u200b", "\u200b");
      case 6 -> parts.formatted("—", "—");
      default -> "８６" + wide(plain);
    };
  }

  private String domain(String plain) {
    boolean ascii = plain.chars().allMatch(c -> c < 128);
    if (!ascii) {
      return switch (random.nextInt(4)) {
        case 0 -> plain;
        case 1 -> IDN.toASCII(plain);
        case 2 -> "http://" + plain + "/";
        default -> upper(IDN.toASCII(plain));
      };
    }
    return switch (random.nextInt(8)) {
      case 0 -> plain;
      case 1 -> upper(plain);
      case 2 -> "https://www." + plain + "/";
      case 3 -> "hxxp://" + plain + "/reg?id=" + random.nextInt(1000);
      case 4 -> wide(plain);
      case 5 -> plain.replace(".", "[.]");
      case 6 -> plain.replace(".", "。");
      default -> "HTTP://" + upper(plain) + ":80";
    };
  }

  private String icp(String plain) {
    return switch (random.nextInt(4)) {
      case 0 -> plain;
      case 1 -> plain.replace("ICP", " icp ").replace("备", "備");
      case 2 -> wide(plain).replace("号", "號");
      default -> plain + "-" + (1 + random.nextInt(9));
    };
  }

  private String pick(String... of) {
    return List.of(of).get(random.nextInt(of.length));
  }

  private String split(String plain, String with) {
    int middle = plain.length() / 2;
    return plain.substring(0, middle) + with + plain.substring(middle);
  }

  private static String groups(String plain, String with) {
    return plain.replaceAll("(.{4})(?=.)", "$1" + with);
  }

  private static String upper(String plain) {
    return plain.toUpperCase(java.util.Locale.ROOT);
  }

  private static String digits(String plain, String alphabet) {
    StringBuilder out = new StringBuilder();
    plain.chars().forEach(c -> out.append(alphabet.charAt(c - '0')));
    return out.toString();
  }

  private static String wide(String plain) {
    StringBuilder out = new StringBuilder();
    plain.chars().forEach(c -> out.append((char) (c > ' ' && c < 127 ? c + 0xFEE0 : c)));
    return out.toString();
  }
}
