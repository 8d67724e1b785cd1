import { type Label, label } from "../../i18n/label.ts";
import type { Schemas } from "../api/contract.ts";

/** The audit administrator's view. */
export const AUDIT = {
  title: label("审计日志", "Audit log"),
  text: label(
    "每一条都在动作发生之前写入，签名、逐条链接、加密保存。其中没有举报的内容。您的查看也会被记录。",
    "Each entry was written before what it tells of was done; it is signed, chained to the one before it, and sealed. None holds what a report says. That you read it is recorded, too.",
  ),
  filters: label("筛选", "Filters"),
  anyAction: label("所有动作", "Any action"),
  action: label("动作", "Action"),
  officer: label("人员编号", "Officer's id"),
  subject: label("对象", "Subject"),
  subjectHint: label("案件编号、人员编号、设置名称", "a case id, an officer's id, a setting"),
  apply: label("筛选", "Apply"),
  clear: label("清除", "Clear"),
  number: label("序号", "No."),
  time: label("时间（UTC）", "Time (UTC)"),
  who: label("何人", "Who"),
  what: label("何事", "What"),
  details: label("细节", "Details"),
  office: label("系统或命令", "the office or a command"),
  none: label("没有符合条件的记录。", "No entry matches."),
  noneYet: label(
    "这一段中没有符合条件的记录，可继续查找更早的。",
    "None among these; there may be earlier ones.",
  ),
  earlier: label("更早的", "Earlier ones"),
  newest: label("最新的", "The newest"),
  damaged: label("有 {n} 条无法打开，请校验日志。", "{n} entries cannot be opened. Check the log."),
  onlyHim: label("只看此人", "Only this officer"),
  onlyThis: label("只看此对象", "Only this subject"),
} as const;

/** The export of the head, and the check. */
export const AUDIT_CHECK = {
  headTitle: label("导出摘要", "Export the head"),
  headText: label(
    "摘要是一份很小的签名文件，说明日志写到了哪里。请保存到本机构系统管理人员无法改动的地方，例如审计专用 U 盘、纸质打印或上级单位。以后凭它可以发现日志被截短、改写或退回。",
    "The head is a small signed file that says how far the log has come. Keep it where nobody who administers this office can change it: a stick in the auditor's safe, on paper, at a superior agency. With it, whatever is cut off, rewritten or set back later is found.",
  ),
  exportHead: label("导出摘要", "Export the head"),
  exporting: label("正在导出…", "Exporting…"),
  saveHead: label("保存摘要文件", "Save the head"),
  checkTitle: label("校验日志", "Check the log"),
  checkText: label(
    "逐条核对签名、链接和内容，并与 Redis 中的摘要以及您选择的已导出摘要比对。",
    "Every entry's signature, chain and seal is checked, and the whole is compared with the head in Redis and with the exported heads that you choose.",
  ),
  heads: label("以前导出的摘要（可多选）", "Heads that were exported before"),
  check: label("校验", "Check"),
  checking: label("正在校验…", "Checking…"),
  good: label(
    "日志完整：第 {first} 条至第 {last} 条，{heads} 份摘要一致。",
    "The log is whole: entries {first} to {last}; {heads} heads agree.",
  ),
  bad: label("日志与本机构所写的不符：", "The log is not what the office wrote:"),
  pruned: label(
    "第 {n} 条及以前的因超过保存期限已删除，并有签名说明。",
    "Entries through {n} were removed for their age, and the office signed that.",
  ),
  older: label(
    "有 {n} 份摘要对应的记录已因超过保存期限删除，无法比对。",
    "{n} of the heads are of entries that were removed for their age; nothing can be said of them.",
  ),
  entry: label("第 {n} 条起", "from entry {n} on"),
} as const;

/** What a check can find. */
export const FLAWS: Readonly<Record<string, Label>> = {
  "changed-entry": label("被改动", "was changed"),
  "removed-entry": label("缺失", "is missing"),
  reordered: label("次序被改", "is not where it belongs"),
  "foreign-signature": label(
    "签名密钥不属于本机构",
    "is signed with a key that is not the office's",
  ),
  unreadable: label("无法用归档密钥打开", "does not open with the archive key"),
  torn: label("末尾残缺", "is torn"),
  "cut-tail": label("末尾被截去", "was cut off, with what came after it"),
  "rewound-store": label(
    "日志与 Redis 一同被退回或重写",
    "was set back or written anew, with Redis",
  ),
  "head-missing": label("Redis 中没有摘要", "Redis has no head"),
  "head-forged": label("不是本机构签名的摘要", "is no head that this office signed"),
  "pruned-forged": label(
    "超期删除说明不是本机构签名的",
    "the note of what was pruned is not signed by this office",
  ),
};

/** Every action, in the words of those who read them. */
export const ACTIONS: Readonly<Record<Schemas["AuditAction"], Label>> = {
  "office-started": label("系统启动", "office started"),
  "signed-in": label("登录", "signed in"),
  "sign-in-refused": label("登录被拒", "sign-in refused"),
  "signed-out": label("退出或锁定", "signed out or locked"),
  "officer-added": label("新增人员", "officer added"),
  "officer-changed": label("变更人员", "officer changed"),
  "enrolment-offered": label("发出注册链接", "enrolment offered"),
  enrolled: label("完成注册", "enrolled"),
  "passkey-added": label("登记通行密钥", "passkey added"),
  "passkey-removed": label("移除通行密钥", "passkey removed"),
  "session-revoked": label("强制下线", "session ended by an administrator"),
  "access-refused": label("越权被拒", "access refused"),
  searched: label("检索", "searched"),
  "purpose-given": label("写明打开目的", "purpose given"),
  "case-opened": label("打开案件", "case opened"),
  "attachment-opened": label("查看附件", "attachment opened"),
  "identity-taken": label("取出身份密封件", "identity part taken out"),
  answered: label("答复或改变状态", "answered"),
  extended: label("延期", "clock extended"),
  assigned: label("分派", "assigned"),
  recused: label("回避", "recused"),
  proposed: label("提请审批", "proposed"),
  approved: label("批准", "approved"),
  disapproved: label("不批准", "disapproved"),
  transferred: label("转办", "transferred"),
  merged: label("并案", "merged"),
  grouped: label("编入专案", "put into a campaign"),
  "campaign-changed": label("变更专案", "campaign changed"),
  "links-seen": label("查看串并关系", "links looked at"),
  exported: label("导出证据包", "evidence package exported"),
  "figures-seen": label("查看统计", "figures looked at"),
  "quarantine-seen": label("查看隔离区", "quarantine looked at"),
  "batch-taken": label("接收机构批次", "batch taken in"),
  "batch-opened": label("打开机构批次", "batch opened"),
  "batch-done": label("机构批次办结", "batch noted done"),
  configured: label("变更设置", "settings changed"),
  published: label("发布", "published"),
  "keys-rolled": label("接收密钥轮换", "intake keys rolled"),
  "backed-up": label("备份", "backup made"),
  restored: label("从备份恢复", "restored from a backup"),
  "index-renewed": label("重建检索索引", "search index made anew"),
  "audit-read": label("查看审计日志", "audit log read"),
  "audit-checked": label("校验审计日志", "audit log checked"),
  "audit-head-exported": label("导出审计摘要", "audit head exported"),
  "audit-mended": label("日志异常，已留痕续写", "audit log was not as left"),
  "audit-pruned": label("删除超期日志", "old entries removed"),
};
