import { label } from "../../i18n/label.ts";

/** The batches of institutions. */
export const BATCHES = {
  title: label("机构批次", "Batches of institutions"),
  text: label(
    "已登记的机构签名报送的批次，与举报人的举报分开存放，不进入案件列表。",
    "What known institutions sent, signed. It is kept apart from reporters' reports and never stands among the cases.",
  ),
  none: label("没有批次。", "There are no batches."),
  number: label("编号", "Number"),
  institution: label("机构", "Institution"),
  id: label("机构的批次编号", "Its own id"),
  made: label("生成日期", "Made"),
  received: label("收到日期", "Received"),
  entries: label("条目", "Entries"),
  state: label("状态", "State"),
  open: label("待处理", "open"),
  done: label("已处理", "done"),
  doneOn: label("{name} 于 {day} 标记为已处理。", "{name} noted it done on {day}."),
  note: label("处理结果（可不填）", "What became of it (optional)"),
  noteDone: label("标记为已处理", "Note it done"),
  batch: label("批次 {n}", "Batch {n}"),
  back: label("返回批次列表", "Back to the batches"),
  entry: label("序号", "Entry"),
  reference: label("机构的编号", "Reference"),
  category: label("类别", "Category"),
  identifiers: label("标识", "Identifiers"),
  facts: label("情况", "Facts"),
  days: label("日期", "Days"),
} as const;
