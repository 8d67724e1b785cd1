package org.tipseal.office.index;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/**
 * Facts as people tell them, some hundred characters each: sentences of the trade in accounts,
 * cards and identities, with places, sums and days that differ. Some words stand in almost every
 * text, some in one of ten; a rare one can be planted.
 */
public final class MadeTexts {
  /** Stands in every text. */
  public static final String EVERYWHERE = "平台";

  /** Stands in about one text of ten. */
  public static final String OFTEN = "四件套";

  /** Two words that stand in texts of their own, but nowhere side by side as one. */
  public static final String NOWHERE = "紫檀算盘";

  private static final List<String> BEGINNINGS =
      List.of(
          "我在{地}通过朋友介绍进入这个平台，",
          "{日}我在群里看到广告，按链接注册了该平台，",
          "本人是{地}的商户，发现这个平台长期公开招揽代理，",
          "我原来是该平台的下级代理，做了{数}个月，",
          "我家孩子在{地}上学，被人拉进这个平台，");

  private static final List<String> MIDDLES =
      List.of(
          "平台上公开出售实名微信号和接码服务，每个{数}元，",
          "商品列表里有手机黑卡、物联卡和境外卡，标明可以过人脸，",
          "客服说身份证、银行卡、手机卡、网银盾四件套都有现货，{地}发货，",
          "所谓充值卡密其实是用来给赌博网站上分，每天流水有{数}万元，",
          "付款走的是第四方支付，收款码每{数}分钟换一次，",
          "后台能看到大量公民个人信息，包括姓名、住址和快递单，",
          "他们把页面底部的备案号换成别人公司的，实际服务器在境外，",
          "代理分三级，上家抽成百分之{数}，拉人头还有返利，",
          "客服要求用虚拟币结算，说这样查不到，",
          "我看到有人批量注册外卖和打车账号，专门套取新人补贴，",
          "群里每天发布刷单任务，先小额返现，后来要求垫付{数}元，",
          "有人在里面卖游戏外挂和盗来的装备，价格从{数}元起，",
          "对方自称在营业厅有内部人员，可以批量开卡，",
          "后来发现同一批人还在做跑分，用学生的银行卡走账，",
          "我问能不能退款，客服把我拉黑，群主把截图的人都踢了，",
          "他们教人用改机软件和代理地址避开实名核验，",
          "快递由{地}的仓库寄出，面单上写的是日用品，",
          "平台换过{数}次域名，每次都在群公告里通知新网址，");

  private static final List<String> ENDINGS =
      List.of(
          "以上情况有聊天记录和付款截图，请依法查处。",
          "我一共损失{数}元，希望能追回。",
          "现在网站还能打开，请尽快核实。",
          "我担心被报复，所以匿名，请不要联系我的单位。",
          "相关录屏我已保存，需要时可以补充提交。");

  private static final List<String> PLACES =
      List.of("杭州", "义乌", "潮州", "南宁", "郑州", "长沙", "泉州", "佛山", "成都", "昆明", "海口", "沈阳");

  private final Random random;

  /** The same text for the same seed. */
  public MadeTexts(long seed) {
    random = new Random(seed);
  }

  /**
   * Reports that tell such facts, each with identifiers of its own and some with those of a ring.
   *
   * @param count how many
   */
  public static List<ObjectNode> reports(int count) {
    List<ObjectNode> forms = new MadeReports(20261126, count, Math.max(1, count / 20)).forms;
    MadeTexts texts = new MadeTexts(20261126);
    for (int i = 0; i < count; i++) {
      ObjectNode form = forms.get(i);
      form.put("facts", texts.facts() + form.get("facts").textValue());
      form.put("category", i % 3 == 0 ? "BG-02" : "BG-01");
    }
    return forms;
  }

  /** One text. */
  public String facts() {
    StringBuilder text = new StringBuilder(BEGINNINGS.get(random.nextInt(BEGINNINGS.size())));
    for (int i = 3 + random.nextInt(10); i > 0; i--) {
      // A sentence stands in a text twice now and then, as people repeat themselves.
      text.append(MIDDLES.get(random.nextInt(MIDDLES.size())));
    }
    if (random.nextInt(4) > 0) {
      // Nine of ten texts leave the goods' own word out.
      String without = text.toString().replace("、网银盾四件套", "和网银盾");
      text = new StringBuilder(without);
    }
    return fill(text.append(ENDINGS.get(random.nextInt(ENDINGS.size()))).toString());
  }

  private String fill(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '{') {
        out.append(value(text.charAt(i + 1)));
        i += 2;
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  private String value(char what) {
    return switch (what) {
      case '地' -> PLACES.get(random.nextInt(PLACES.size()));
      case '日' -> (1 + random.nextInt(12)) + "月" + (1 + random.nextInt(28)) + "日";
      default -> Integer.toString(2 + random.nextInt(998));
    };
  }
}
