import { type Label, label } from "../../i18n/label.ts";

/** Answering, and setting a status. */
export const ANSWER = {
  title: label("答复与状态", "Answer and status"),
  status: label("状态", "Status"),
  keep: label("不变（{status}）", "unchanged ({status})"),
  reason: label("理由", "Reason"),
  finding: label("结论", "Finding"),
  choose: label("请选择", "Choose"),
  template: label("套用模板", "Use a template"),
  text: label("给举报人的话", "Words to the reporter"),
  help: label(
    "举报人使用{language}。不要复述举报内容：看到他屏幕的人会因此知道他举报了什么。",
    "The reporter uses {language}. Do not repeat the report: whoever sees the reporter's screen would learn what was reported.",
  ),
  silent: label(
    "不写字也可以，举报人只看到状态。",
    "Words may be left out; the reporter then sees the status alone.",
  ),
  count: label("{n} / 4000", "{n} / 4000"),
  send: label("发出", "Send"),
  sending: label("正在处理…", "Working…"),
  sent: label("第 {n} 次答复已签封，等待送达。", "Answer {n} is sealed and waits to be delivered."),
  set: label("状态已变更，未告知举报人。", "The status is set; the reporter was not told."),
  proposed: label(
    "已提请审批，批准后生效。",
    "Proposed. It takes effect once a second person approves.",
  ),
  none: label("目前没有可以变更的状态。", "No status can be set now."),
} as const;

/** The warning that an answer repeats the report. */
export const REPEATS = {
  title: label("这段文字重复了举报内容", "This text repeats the report"),
  text: label(
    "下面的片段与举报一致。信箱被别人看到时，它们会暴露举报人。请改写；确有必要时，输入“{word}”再发出。",
    "The passages below are also in the report. Whoever sees the mailbox could tell from them who reported. Write it otherwise; if it has to be, type “{word}” and send.",
  ),
  word: label("仍然发出", "send anyway"),
  type: label("输入“{word}”以确认", "Type “{word}” to confirm"),
} as const;

/** What a status is called when it is to be set. */
export const STATUS_ACTS: Readonly<Record<string, Label>> = {
  S20: label("签收", "Acknowledge"),
  S25: label("要求补充", "Ask for more"),
  S30: label("受理", "Accept"),
  S50: label("不予受理", "Decline"),
  S60: label("开始办理", "Work on it"),
  S65: label("立案", "Open a formal case"),
  S70: label("暂存待查", "Put on hold"),
  S80: label("办结", "Close"),
  S85: label("复核", "Review"),
  R10: label("符合奖励条件", "Eligible for a reward"),
  R20: label("决定奖励", "Decide the reward"),
  R30: label("通知领取奖励", "Reward to be claimed"),
  R40: label("奖励已领取", "Reward claimed"),
};

/** What else is done with a case. */
export const ACTS = {
  cancel: label("取消", "Cancel"),
  take: label("领取本案", "Take the case"),
  giveBack: label("交回本案", "Give the case back"),
  assign: label("分派", "Assign"),
  extend: label("延长办理期限", "Extend the time to complete"),
  extendText: label(
    "办理期限只能延长一次。延长会记入经过。",
    "The time to complete can be extended once only. It is recorded in the history.",
  ),
  extendDo: label("延长", "Extend"),
  recuse: label("申请回避", "Declare a conflict"),
  recuseText: label(
    "回避以后，您再也打不开本案，检索、串并、导出都看不到它；本案会回到无人承办。您自己无法撤销。",
    "From then on you cannot open this case, nor find it by search, links or export; it goes back to nobody. You cannot undo this yourself.",
  ),
  recuseConfirm: label(
    "我与本案有利害关系，申请回避",
    "I have a conflict of interest in this case",
  ),
  recuseDo: label("回避", "Declare it"),
  transfer: label("转办", "Transfer"),
  transferTo: label("转给哪个渠道", "To which channel"),
  tell: label("是否告诉举报人转到哪里", "Is the reporter told where it goes?"),
  tellYes: label("告诉", "Yes, tell"),
  tellYesHelp: label(
    "举报人会在信箱里看到渠道的名称，便于以后询问。",
    "The reporter sees the channel's name in the mailbox and can ask there later.",
  ),
  tellNo: label("不告诉", "No, do not tell"),
  tellNoHelp: label(
    "只显示“已转办”。如果名称会让看到屏幕的人猜到举报了谁（例如纪检、监委，或被举报单位的上级），请选这一项。",
    "The mailbox says “transferred” and no more. Choose this if the name would let somebody at the screen guess who was reported, such as a discipline inspection body or the superior of the unit.",
  ),
  note: label("给接收渠道人员的说明（可不填）", "Note to that channel's officers (optional)"),
  transferText: label(
    "转办后本渠道只保留“已转办”这一事实，不能再打开内容；举报人的回执码继续有效。",
    "After it, this channel keeps only that it was transferred and cannot open it any more. The reporter's receipt goes on working.",
  ),
  transferDo: label("转办", "Transfer"),
  transferProposed: label(
    "转办已提请审批。",
    "The transfer is proposed and waits for a second person.",
  ),
  proposal: label("待审批", "To approve"),
  proposalBy: label("{name} 于 {day} 提请", "proposed by {name} on {day}"),
  approve: label("批准", "Approve"),
  refuse: label("不批准", "Refuse"),
  refuseNote: label(
    "不批准的理由（承办人会看到，可不填）",
    "Why it is refused (the handler reads it; optional)",
  ),
  toldWhere: label("举报人会看到转到哪个渠道。", "The reporter will be told to which channel."),
  notTold: label("举报人只会看到“已转办”。", "The reporter will read “transferred” and no more."),
  noteToChannel: label("给接收渠道人员的说明", "Note to that channel's officers"),
  waits: label("等待审批人决定。", "Waits for a supervisor."),
} as const;
