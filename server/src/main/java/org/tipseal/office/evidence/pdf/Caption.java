package org.tipseal.office.evidence.pdf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the report says besides the tables' own labels, in both languages. */
enum Caption {
  TITLE("证据包报告", "Evidence package: report"),
  EXPORT("导出", "Export"),
  AGENCY("受理单位", "agency"),
  OFFICER("导出人", "officer"),
  TIME("导出时间（UTC）", "time of export (UTC)"),
  PURPOSE("用途", "purpose"),
  ROOT("根密钥指纹", "fingerprint of the root key"),
  TIMESTAMP("时间戳", "timestamp"),
  TIMESTAMPED("由时间戳机构签发，见 manifest.tsr。", "By an authority, in manifest.tsr."),
  NOT_TIMESTAMPED("没有时间戳：导出时间只有本单位自己的记录。", "None: the time of export is the agency's own word."),
  CHECKING("核验", "checking"),
  CHECK_WITH(
      "用 tipseal verify 可离线核验本证据包是否完整、是否由本单位签发。",
      "tipseal verify checks offline that this package is whole and the agency's."),
  CASE("案件", "Case"),
  CASE_ID("案件编号", "case"),
  STATUS("状态", "status"),
  REWARD("奖励", "reward"),
  RECEIVED("接收日期", "received"),
  CHANNELS("渠道", "channels"),
  LOCATOR("回执编号（公开部分）", "locator of the receipt"),
  LINKS("关联代码", "link codes"),
  REMINDED("最近催办", "last reminder"),
  IDENTITY("身份信息", "identity"),
  IDENTITY_SEALED("单独加密保存，不在本证据包内。", "Sealed apart; it is not in this package."),
  REPORT("举报内容", "Report"),
  OTHER("表格之外的内容", "beyond the form"),
  ATTACHMENTS("附件", "Attachments"),
  NO_ATTACHMENTS("没有附件。", "None."),
  ATTACHMENT("附件", "attachment"),
  PATH("包内文件", "file in this package"),
  NAME("原文件名", "name as sent"),
  TYPE("类型和大小", "type and size"),
  KIND("证据种类", "kind of evidence"),
  DESCRIPTION("说明", "description"),
  CAPTURED("取得日期", "captured on"),
  ORIGINAL("去除元数据前的 SHA-256", "SHA-256 before metadata were removed"),
  FOLLOW_UP("补充", "follow-up"),
  CONVERSATION("往来", "Conversation"),
  NO_CONVERSATION("没有往来。", "Nothing."),
  REPLY("答复", "answer"),
  REMINDER("举报人催办", "reminder by the reporter"),
  WITHDRAWAL("举报人撤回", "withdrawn by the reporter"),
  DECISION("决定（未告知举报人）", "decision, the reporter was not told"),
  RETALIATION("举报人反映遭到打击报复，关联代码", "the reporter tells of retaliation, link code"),
  HISTORY("办理记录", "History"),
  NO_HISTORY("没有办理记录。", "Nothing."),
  ANSWERED("答复举报人", "the reporter was answered"),
  DECIDED("设定状态，未告知举报人", "a status was set, the reporter was not told"),
  WITHDRAWN("举报人撤回", "withdrawn by the reporter"),
  TAKEN("承办人接办", "taken by an officer"),
  GIVEN_BACK("承办人退回", "given back"),
  ASSIGNED("分派", "assigned"),
  RECUSED("承办人回避", "an officer recused himself"),
  GROUPED("编入或移出专案", "put into a campaign, or taken out"),
  PROPOSED("提请审批", "a status was proposed"),
  APPROVED("审批同意", "approved"),
  DISAPPROVED("审批不同意", "not approved"),
  EXTENDED("延长办结期限", "the clock was extended"),
  TRANSFERRED("转办", "transferred"),
  COMMAND("办公室命令行", "a command at the office's machine"),
  CLOCKS("期限", "Clocks"),
  NO_CLOCKS("没有正在计算的期限。", "None runs."),
  PAUSED("暂停", "paused"),
  OVERDUE("已逾期", "overdue"),
  YES("是", "yes"),
  NO("否", "no"),
  BYTES("字节", "bytes"),
  SUBSTITUTES(
      "方框内的 U+ 编号是没有字形或不可见的字符；所有文字按书写时的先后次序排列。原文见 report.json。",
      "A number U+ in a box is a character without a glyph, or an invisible one; all text stands in the order in which"
          + " it was written. report.json has it as it is.");

  private final String zh;
  private final String en;

  Caption(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** What a history entry's word means, if it is known. */
  static Optional<Caption> of(String wireName) {
    String name = wireName.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(values()).filter(caption -> caption.name().equals(name)).findFirst();
  }

  /** Both languages, Chinese first. */
  String both() {
    return zh + " " + en;
  }

  /** Both, one line each. */
  String lines() {
    return zh + "\n" + en;
  }
}
