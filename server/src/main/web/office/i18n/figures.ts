import { label } from "../../i18n/label.ts";

/** Figures. */
export const FIGURES = {
  title: label("统计", "Figures"),
  from: label("起", "From"),
  to: label("止", "To"),
  publishable: label(
    "可对外公布（隐去小于 5 的数）",
    "To be published (counts under 5 are left out)",
  ),
  publishText: label(
    "只统计已结束的整月。同一时期请只公布一次；不要公布相互重叠的时期，以免相减得出被隐去的数。",
    "Only whole months that are over are counted. Publish a period once, and no periods that overlap: what was left out could be had by subtraction.",
  ),
  show: label("统计", "Count"),
  table: label("导出表格", "Save as table"),
  print: label("打印", "Print"),
  hidden: label("不公布", "left out"),
  nothing: label("没有数据。", "Nothing to count."),
  most: label("最高 {n}", "highest: {n}"),
  asTable: label("以表格查看", "The same as a table"),
  span: label("{from} 至 {to}", "{from} to {to}"),
} as const;

/** Campaigns. */
export const CAMPAIGNS = {
  title: label("专案", "Campaigns"),
  text: label(
    "专案把案件归在一起。结果数字由您填写，可在统计中公布。",
    "A campaign groups cases. You write what came of it; figures can publish that.",
  ),
  none: label("还没有专案。", "There are no campaigns yet."),
  add: label("新建专案", "New campaign"),
  name: label("名称", "Name"),
  notes: label("说明", "Notes"),
  open: label("可以加入案件", "Cases can be put into it"),
  platformsClosed: label("关停平台（个）", "Platforms closed"),
  peopleCaught: label("抓获人数", "People caught"),
  amount: label("涉案金额（元）", "Amount (CNY)"),
  save: label("保存", "Save"),
  saved: label("已保存。", "Saved."),
  cases: label("{n} 件案件", "{n} cases"),
  started: label("始于 {day}", "since {day}"),
} as const;
