package org.tipseal.report.identifier;

import java.util.List;
import java.util.regex.Pattern;

/** The words before a number or a name that tell what it is. */
final class Labels {
  /** What may stand between a label and its value. */
  private static final String GAP =
      "(?:号码|账号|帐号|账户|编号|名称|包名|号|id|no\\.?)? {0,2}(?:[:是为=#(（「“【] ?)?$";

  private static final int REACH = 20;

  private record Label(List<String> kinds, Pattern words) {
    static Label of(String words, String... kinds) {
      return new Label(
          List.of(kinds),
          Pattern.compile(
              "(?:" + words + ")" + GAP, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
  }

  /** The more telling ones first. */
  private static final List<Label> ALL =
      List.of(
          Label.of("q+群|扣扣群|群号码?|qq ?group", "qq-group", "qq"),
          Label.of("qq|扣扣|企鹅", "qq", "wechat"),
          Label.of("微信|薇信|威信|加微|加v|v信|wechat|weixin|(?:^|[^a-z])[vw]x", "wechat", "qq"),
          Label.of("支付宝|alipay", "alipay"),
          Label.of("iccid|sim ?卡", "iccid"),
          Label.of("订单|交易单?|流水|支付单|转账单|商户单|order", "payment-order", "courier"),
          Label.of("快递单?|运单|物流单?|包裹|顺丰|圆通|中通|申通|韵达|极兔|邮政|ems|单号", "courier", "payment-order"),
          Label.of("银行卡|储蓄卡|信用卡|卡号|账户|card", "bank-card"),
          Label.of("电话|手机|热线|座机|tel|phone|call", "mobile"),
          Label.of("app|应用|软件", "app"));

  private Labels() {}

  /** The kinds that the words before a place tell of, the likeliest first. */
  static List<String> before(String text, int place) {
    String before = text.substring(Math.max(0, place - REACH), place);
    for (Label label : ALL) {
      if (label.words().matcher(before).find()) {
        return label.kinds();
      }
    }
    return List.of();
  }
}
