import type { GapCode } from "../report/gaps.ts";
import { type Label, label } from "./label.ts";

/** The report form. */
export const REPORT = {
  progress: label("第 {n} 步，共 {of} 步", "Step {n} of {of}"),
  steps: label("填写步骤", "Steps"),
  check: label("去核对", "Check it"),
  other: label("更换类别", "Choose another category"),
  chosen: label("已选类别", "Category"),
  search: label("搜索类别，如“刷卡”“裸聊”", "Search, for example “SIM card”"),
  none: label(
    "没有找到。请换个说法，或选“其他”。",
    "Nothing found. Try other words, or choose “other”.",
  ),
  lost: label(
    "您填写的内容只在本页里，关闭或刷新页面就会消失。",
    "What you write is in this page alone: it is gone when you close or reload the page.",
  ),
  count: label("{count} / {max} 字", "{count} of {max} characters"),
  more: label("补充情况（可不填）", "More about it (optional)"),
  found: label(
    "如果是对方的（不是您自己的），点一下加入清单：",
    "If these are theirs, not yours, tap to add them:",
  ),
  add: label("添加一项", "Add one"),
  addMark: label("添加账号、网址等", "Add an account or address"),
  kind: label("种类", "Kind"),
  value: label("内容", "What it is"),
  note: label("备注（可不填）", "Note (optional)"),
  from: label("从", "From"),
  to: label("到", "To"),
  precision: label("知道到", "Known to"),
  precisionDay: label("某日", "the day"),
  precisionMonth: label("某月", "the month"),
  precisionUnknown: label("不清楚", "unknown"),
  regionCode: label("六位行政区划代码（知道时填）", "Six-digit area code, if you know it"),
  overseas: label("境外", "Abroad"),
  recipients: label("交给谁", "Who gets it"),
  recipientsHelp: label(
    "根据您的选择建议如下；由您决定。被举报的单位不要选。",
    "This is suggested from what you chose; you decide. Do not choose the unit you report.",
  ),
  primary: label("由谁办理", "Who handles it"),
  suggested: label("建议", "suggested"),
  copies: label("同时抄送（可不选）", "Copies (optional)"),
  unsettled: label(
    "还有 {n} 个文件需要您处理：等它清理完，或决定是否按原样发送。",
    "{n} of the files still need you: wait until they are cleaned, or decide whether to send them as they are.",
  ),
  copyTo: label("抄送：", "Copy to"),
  changeRecipients: label("更改", "Change"),
  noRecipient: label(
    "目前没有可以接收这份举报的单位，请打电话询问。",
    "No office can take this report at present. Please telephone.",
  ),
  forward: label(
    "涉及第三方支付：受理单位可能把账号、订单号转给支付机构核查，不会转交您写的经过。",
    "A payment firm is involved: the agency may pass account and order numbers on to it, never your account of what happened.",
  ),
  contactIntro: label(
    "只填您愿意让对方知道的。单独加密存放。",
    "Only what you are willing to give. It is sealed apart.",
  ),
  declare: label("我声明以上属实", "I declare this to be true"),
} as const;

/** The steps of the form. */
export const STEPS = {
  category: label("什么事", "What it is about"),
  what: label("经过", "What happened"),
  who: label("对象", "Who"),
  evidence: label("证据", "Evidence"),
  send: label("提交方式", "How to send it"),
} as const;

/** What stands in the way of a field. */
export const GAPS: Readonly<Record<GapCode, Label>> = {
  missing: label("请填写这一项。", "Please fill this in."),
  "no-target": label(
    "请写出举报对象的名称，或在下面至少填一个账号、网址等标识。",
    "Give a name, or at least one account, address or other mark below.",
  ),
  declaration: label("请勾选真实性声明。", "Please tick the declaration."),
  "too-short": label(
    "再多写一点：至少 {min} 字，现在 {count} 字。",
    "A little more, please: at least {min} characters; there are {count}.",
  ),
  "too-long": label(
    "太长了：最多 {max} 字，现在 {count} 字。",
    "Too long: at most {max} characters; there are {count}.",
  ),
  "too-many": label("最多 {max} 项。", "There can be at most {max}."),
  "not-a-choice": label("请从列表中选择。", "Choose one from the list."),
  "not-a-number": label("请填数字，如 1200.50。", "Give a number, such as 1200.50."),
  "not-whole": label("请填整数。", "Give a whole number."),
  "not-a-day": label("请填日期，如 2026-03-09。", "Give a date, such as 2026-03-09."),
  "not-a-region": label("请填六位代码，如 110000。", "Give six digits, such as 110000."),
  negative: label("不能小于 0。", "It cannot be less than 0."),
  "too-large": label("数字太大。", "The number is too large."),
  "file-twice": label("有两个文件同名，请改名。", "Two files have the same name: rename one."),
};
