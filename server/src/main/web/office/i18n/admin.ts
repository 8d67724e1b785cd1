import { label } from "../../i18n/label.ts";

/** The calendar and the settings of the desk. */
export const SETTINGS = {
  title: label("日历与设置", "Calendar and settings"),
  calendar: label("工作日", "Working days"),
  calendarText: label(
    "按工作日计算的期限以此为准。请每年按国务院办公厅的通知填写节假日和调休上班日。",
    "Terms in working days go by this. Fill in holidays and make-up days every year, from the notice of the General Office of the State Council.",
  ),
  weekend: label("周末", "Weekend"),
  holidays: label("节假日", "Holidays"),
  makeUpDays: label("调休上班日", "Make-up working days"),
  makeUpText: label("本是周末、但要上班的日子。", "Days of a weekend on which people work."),
  from: label("从", "From"),
  to: label("到（含当日）", "To (included)"),
  add: label("添加", "Add"),
  remove: label("删除 {day}", "Remove {day}"),
  none: label("没有。", "None."),
  channels: label("各渠道", "Channels"),
  channel: label("渠道", "Channel"),
  purpose: label("打开案件前要写明目的", "Opening a case asks for a purpose"),
  approvals: label("须经审批的状态", "Statuses that a supervisor approves"),
  save: label("保存", "Save"),
  saving: label("正在保存…", "Saving…"),
  saved: label(
    "已保存，立即生效；案件的期限随之重新计算。",
    "Saved, and in force; the terms of cases follow.",
  ),
} as const;

/** The days of a week. */
export const WEEKDAYS = {
  MONDAY: label("星期一", "Monday"),
  TUESDAY: label("星期二", "Tuesday"),
  WEDNESDAY: label("星期三", "Wednesday"),
  THURSDAY: label("星期四", "Thursday"),
  FRIDAY: label("星期五", "Friday"),
  SATURDAY: label("星期六", "Saturday"),
  SUNDAY: label("星期日", "Sunday"),
} as const;

/** How the office is. */
export const HEALTH = {
  title: label("运行状况", "Health"),
  again: label("刷新", "Look again"),
  drop: label("接收服务器：", "The drop: "),
  connected: label("已连接，自 {since} 起", "Connected since {since}"),
  awaySince: label("自 {since} 起未连接。", "Not connected since {since}."),
  heard: label("最后一次收到数据：{heard}", "Last heard from: {heard}"),
  notHeard: label("本次启动后尚未收到数据", "Nothing was heard since the office started"),
  index: label("检索索引：", "Search index: "),
  indexWhole: label("完整", "whole"),
  indexBehind: label("尚余 {n} 件案件未收录", "{n} cases are not in it yet"),
  indexOrdered: label("正在按指令重建，", "It is made anew, as was ordered: "),
  indexVersion: label(
    "识别规则已变，正在自动重建，",
    "The way identifiers are recognised has changed, so it is made anew: ",
  ),
  away: label(
    "办公端照常工作，连上后自动补取举报、送出答复。",
    "The office goes on working; when the line is back it takes reports and delivers answers by itself.",
  ),
  counts: label("数量", "Counts"),
  unfinished: label("未办结案件", "Cases not finished"),
  finished: label("已办结案件", "Cases finished"),
  queuedReplies: label("等待送出的答复", "Answers waiting to be delivered"),
  quarantined: label("隔离件", "In quarantine"),
  endings: label("到期", "What ends when"),
  what: label("事项", "What"),
  lastDay: label("最后一天", "Last day"),
  soon: label("请尽快处理", "See to it soon"),
  epochs: label("收件密钥的周期", "Epochs of intake keys"),
  epochsText: label(
    "密钥自动提前生成；周期结束且举报全部入库后自动销毁。",
    "Keys are made ahead by themselves, and destroyed by themselves when an epoch is over and its reports are in the archive.",
  ),
  epoch: label("周期", "Epoch"),
  from: label("第一天", "First day"),
  to: label("最后一天", "Last day"),
  channels: label("渠道数", "Channels"),
  backup: label("最近的备份", "Last backup"),
  noBackup: label("没有备份记录", "No backup is on record"),
} as const;

/** What ends. */
export const ENDINGS = {
  delegation: label("根密钥对办公端的委托", "The root's delegation to the office"),
  epochs: label("已生成的收件密钥和公开资料", "Intake keys made so far, and the profile"),
  "drop-certificate": label("连接接收服务器的证书", "Certificate for the line to the drop"),
  "desk-certificate": label("本页面的证书", "Certificate of this page"),
} as const;
