import { type Label, label } from "../../i18n/label.ts";

/** The queue. */
export const QUEUE = {
  title: label("案件", "Cases"),
  search: label("检索", "Search"),
  searchHelp: label(
    "账号、网址、电话（任何写法）、名称、回执首组、案件编号",
    "An account, address or number in any spelling, a name, a locator, a case id",
  ),
  find: label("检索", "Find"),
  found: label("“{q}”的检索结果", "Results for “{q}”"),
  clear: label("清除筛选", "Clear"),
  filters: label("筛选", "Filters"),
  any: label("全部{what}", "{what}: any"),
  finished: label("含已办结", "Finished ones, too"),
  total: label("共 {n} 件", "{n} cases"),
  totalOne: label("共 1 件", "1 case"),
  totalOverdue: label("其中逾期 {n} 件", "{n} of them overdue"),
  none: label("没有案件。", "No cases."),
  noneFound: label("没有符合条件的案件。", "No case fits."),
  news: label("有 {n} 件新到或有变化，点此更新", "{n} new or changed: show them"),
  changed: label("列表有变化，点此更新", "The list has changed: show it"),
  page: label("第 {from}–{to} 件，共 {of} 件", "{from}–{to} of {of}"),
  pages: label("翻页", "Pages"),
  before: label("上一页", "Before"),
  after: label("下一页", "After"),
  damaged: label(
    "有 {n} 件案件的记录已损坏，打不开，请立即告知系统管理员：",
    "The records of {n} cases are damaged and cannot be opened. Tell the system administrator at once:",
  ),
  keys: label("下 / 上一件", "next / previous"),
  keyOpen: label("打开", "open"),
  keySearch: label("检索", "search"),
  noTarget: label("（未写对象）", "(no name given)"),
  take: label("领取", "Take"),
  assign: label("分派", "Assign"),
  assignTo: label("分派给", "Assign to"),
  nobody: label("无人", "Nobody"),
  me: label("我", "Me"),
  busy: label("正在办…", "Working…"),
} as const;

/** The columns, and the lists of values to choose from. */
export const COLUMNS = {
  due: label("期限", "Due"),
  target: label("对象", "About"),
  status: label("状态", "Status"),
  category: label("类别", "Category"),
  channel: label("渠道", "Channel"),
  assignee: label("承办人", "Assignee"),
  campaign: label("专案", "Campaign"),
  received: label("收到", "Received"),
  region: label("地区", "Region"),
  signs: label("提示", "Signs"),
  act: label("操作", "Action"),
} as const;

/** Piles. */
export const PILE_NAMES = {
  overdue: label("逾期", "Overdue"),
  unanswered: label("待回应", "Unanswered"),
  urgent: label("紧急", "Urgent"),
  linked: label("有串并", "Linked"),
  proposed: label("待审批", "To approve"),
} as const;

/** What a row shows in plain sight, in words. */
export const SIGNS = {
  overdueBy: label("逾期 {n} 天", "{n} days overdue"),
  overdueByOne: label("逾期 1 天", "1 day overdue"),
  overdue: label("已逾期", "overdue"),
  today: label("今天到期", "due today"),
  inDays: label("还有 {n} 天", "{n} days left"),
  tomorrow: label("明天到期", "due tomorrow"),
  noClock: label("无期限", "no clock"),
  urgent: label("紧急", "urgent"),
  unanswered: label("举报人待回应", "reporter waits"),
  followUps: label("补充 {n} 次", "{n} follow-ups"),
  followUp: label("补充 1 次", "1 follow-up"),
  reminded: label("{day} 催办", "reminded {day}"),
  linked: label("串并 {n}", "{n} linked"),
  proposed: label("待审批", "to approve"),
  mailboxEnded: label("信箱已到期", "mailbox ended"),
  transferred: label("已转往{channel}（{day}）", "handed to {channel} ({day})"),
  merged: label("已并案", "merged"),
} as const;

/** How the report was made. */
export const MODES: Readonly<Record<string, Label>> = {
  anonymous: label("匿名", "anonymous"),
  confidential: label("保密", "confidential"),
  named: label("实名", "named"),
};
