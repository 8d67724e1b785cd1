package org.tipseal.office.evidence;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tipseal.office.cases.AttachmentView;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseSummary;
import org.tipseal.office.cases.CaseView;
import org.tipseal.office.cases.ClockView;
import org.tipseal.office.cases.ConversationEntry;
import org.tipseal.office.cases.Delivery;
import org.tipseal.office.cases.HistoryEntry;
import org.tipseal.office.evidence.format.Mark;
import org.tipseal.office.officers.OfficerId;

/** A case as the desk would show it, made up for tests. */
public final class TestCase {
  /** The case. */
  public static final CaseId ID = new CaseId("7K3D9QXA2M4PTT0B");

  /** The text of its report. */
  public static final String FACTS =
      "该平台以“卡盟”名义批量出售手机黑卡，对外报价每张二十五元，客服称“要多少有多少”。"
          + "二〇二六年三月起，我在群里看到多次交易，付款走第三方支付，收货地址写的是快递代收点。\n"
          + "第二段：繁體字、生僻字“㐀䶵”和标点——“引号”、《书名号》、……都应当原样保留。";

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private TestCase() {}

  /** The form of a report with something in each part. */
  public static ObjectNode form(String facts) {
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    form.put("category", "BG-02");
    form.put("region", "140200");
    form.put("target", "速达卡盟");
    form.putArray("identifiers").addObject().put("kind", "qq").put("value", "３８２９１");
    form.put("facts", facts);
    form.putObject("dates").put("from", "2026-03").put("to", "unknown");
    form.put("known", "witnessed");
    form.put("ongoing", true);
    form.put("demand", "请求查处该平台的非法经营行为。");
    form.put("mode", "anonymous");
    form.put("declaration", true);
    form.putObject("extra").put("unitPrice", 25).putArray("commodity").add("sim").add("wechat");
    form.put("unknownMember", "表格之外的一句话");
    return form;
  }

  /** A case with one attachment, or none. */
  public static CaseView view(ObjectNode form, List<AttachmentView> attachments) {
    return new CaseView(
        new CaseSummary(
            ID,
            "S60",
            Optional.empty(),
            "BG-02",
            "140200",
            "anonymous",
            "速达卡盟",
            List.of("cyber-demo"),
            "cyber-demo",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            DAY,
            Optional.of(DAY.plusDays(30)),
            Optional.of("FEEDBACK"),
            false,
            1,
            true,
            false,
            List.of(),
            Optional.empty(),
            false),
        "7K3D9",
        form,
        attachments,
        false,
        List.of(
            new ConversationEntry.Reply(
                DAY.plusDays(1),
                1,
                "S20",
                Optional.empty(),
                Optional.of("已收到，正在核查。"),
                Delivery.DELIVERED),
            new ConversationEntry.FollowUp(
                DAY.plusDays(2), 1, Optional.empty(), "补充：对方换了新的网址。", 0)),
        List.of(new ClockView("FEEDBACK", DAY.plusDays(30), false, false)),
        List.of("S65", "S70", "S80"),
        List.of(
            new HistoryEntry(
                DAY.plusDays(1),
                "answered",
                Optional.of("S20"),
                Optional.of(new OfficerId("A1B2C3D4E5")),
                Map.of(),
                Optional.of("给同事的话"))),
        Optional.empty());
  }

  /** An officer's mark. */
  public static Mark mark(String purpose) {
    return new Mark(
        ID, new OfficerId("A1B2C3D4E5"), "测试承办人", purpose, Instant.parse("2026-11-26T08:30:15Z"));
  }
}
