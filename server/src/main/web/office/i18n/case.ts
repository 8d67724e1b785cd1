import { type Label, label } from "../../i18n/label.ts";

/** A case. */
export const CASE = {
  back: label("返回案件列表", "Back to the cases"),
  none: label("打不开这个案件", "This case cannot be opened"),
  noTarget: label("（未写对象）", "(no name given)"),
  locator: label("回执首组", "Receipt's first group"),
  id: label("案件编号", "Case id"),
  received: label("收到日期", "Received"),
  channel: label("渠道", "Channel"),
  assignee: label("承办人", "Assignee"),
  nobody: label("无人承办", "Nobody"),
  campaign: label("专案", "Campaign"),
  status: label("状态", "Status"),
  mode: label("举报方式", "Mode"),
  language: label("举报人的语言", "The reporter's language"),
  zh: label("中文", "Chinese"),
  en: label("英文", "English"),
  identity: label("身份", "Identity"),
  identityThere: label("另行封缄，本页打不开", "sealed apart; it cannot be opened here"),
  identityNone: label("没有留下", "none was left"),
  excluded: label("举报人指明不得看到本案的人", "Whom the reporter named as not to see it"),
  clocks: label("期限", "Clocks"),
  paused: label("暂停", "paused"),
  report: label("举报内容", "The report"),
  evidence: label("附件", "Attachments"),
  noEvidence: label("没有附件。", "No attachments."),
  conversation: label("往来", "Conversation"),
  noConversation: label("还没有往来。", "Nothing yet."),
  history: label("办理经过", "History"),
  noHistory: label("还没有办理。", "Nothing has been done yet."),
  transfers: label("转办", "Transfers"),
  links: label("串并", "Links"),
  package: label("证据包", "Evidence package"),
  work: label("办理", "Work"),
  mailboxEnded: label(
    "信箱已到期：举报人读不到新的答复。",
    "The mailbox has ended: the reporter cannot read a new answer.",
  ),
  merged: label("已并入", "Merged into"),
} as const;

/** The sections of a report. */
export const SECTIONS = {
  who: label("对象", "Whom it is about"),
  what: label("经过", "What happened"),
  demand: label("诉求", "What is asked for"),
  evidence: label("证据说明", "What the evidence is"),
  manner: label("举报方式与其他", "How it was made"),
} as const;

/** Members of a form that the form's own table does not name. */
export const MEMBERS: Readonly<Record<string, Label>> = {
  language: label("语言", "language"),
  notice: label("所看的通告", "notice it answers"),
  link: label("关联的举报", "linked report"),
  channel: label("所选渠道", "chosen channel"),
  copies: label("抄送", "copies"),
  kind: label("种类", "kind"),
  value: label("内容", "value"),
  note: label("备注", "note"),
  description: label("说明", "description"),
  capturedOn: label("取得日期", "captured on"),
  file: label("文件", "file"),
  lawful: label("声明合法取得", "declared lawful"),
  from: label("从", "from"),
  to: label("到", "to"),
  unknown: label("不清楚", "unknown"),
  overseas: label("境外", "abroad"),
  yes: label("是", "yes"),
  no: label("否", "no"),
};

/** One entry of the conversation. */
export const ENTRIES = {
  "follow-up": label("举报人补充", "The reporter added"),
  reply: label("答复", "Answer"),
  reminder: label("举报人催办", "The reporter pressed for an answer"),
  withdrawal: label("举报人撤回", "The reporter withdrew"),
  decision: label("状态变更（未告知举报人）", "Status set (the reporter was not told)"),
  note: label("内部说明", "Note"),
  number: label("第 {n} 次", "no. {n}"),
  attachments: label("附件 {list}", "attachments {list}"),
} as const;

/** Where an answer is. */
export const DELIVERIES = {
  queued: label("待送出", "waiting to be sent"),
  delivered: label("已送达信箱", "in the mailbox"),
  "too-late": label("未送达：信箱已到期", "not delivered: the mailbox had ended"),
} as const;

/** What the history names. */
export const HISTORY: Readonly<Record<string, Label>> = {
  received: label("收到", "received"),
  answered: label("答复", "answered"),
  decided: label("变更状态", "status set"),
  withdrawn: label("举报人撤回", "withdrawn by the reporter"),
  taken: label("领取", "taken"),
  "given-back": label("交回", "given back"),
  assigned: label("分派", "assigned"),
  recused: label("申请回避", "recused"),
  grouped: label("变更专案", "campaign changed"),
  proposed: label("提请审批", "proposed"),
  approved: label("批准", "approved"),
  disapproved: label("不批准", "refused"),
  extended: label("延长办理期限", "extended"),
  transferred: label("转办", "transferred"),
  merged: label("并案", "merged"),
};

/** Attachments. */
export const ATTACHMENTS = {
  name: label("文件名", "Name"),
  kind: label("种类", "Kind"),
  size: label("大小", "Size"),
  digest: label("SHA-256", "SHA-256"),
  look: label("查看", "Look"),
  open: label("查看", "Show"),
  onlyInPackage: label("只在证据包中", "in the package only"),
  withReport: label("随举报", "with the report"),
  withFollowUp: label("随第 {n} 次补充", "with follow-up {n}"),
} as const;

/** Where a purpose has to be given first. */
export const PURPOSE = {
  title: label("打开前请说明目的", "Say why first"),
  text: label(
    "本渠道要求写明打开案件的目的。它会记入审计日志，本次登录期间有效。不要写举报内容。",
    "This channel asks why a case is opened. The purpose is recorded, and holds until you sign out. Write nothing of the report in it.",
  ),
  purpose: label("目的", "Purpose"),
  open: label("打开案件", "Open the case"),
} as const;
