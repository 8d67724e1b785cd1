import { type Label, label } from "../../i18n/label.ts";

/** Links of a case, and the graph. */
export const LINKS = {
  none: label("没有其他案件与本案有相同的标识。", "No other case shares anything with this one."),
  hidden: label("另有 {n} 件不在您的办理范围内。", "{n} more are out of your reach."),
  more: label("相同的案件较多，只列出前面一部分。", "There are many; only the first are listed."),
  beside: label("对照", "Side by side"),
  besideOf: label("与“{target}”对照", "Side by side with “{target}”"),
  moreShared: label("另有 {n} 项相同", "{n} more in common"),
  earlier: label("早于本案", "earlier"),
  later: label("晚于本案", "later"),
  merge: label("并入此案", "Merge into it"),
  mergeTitle: label("并入更早的案件", "Merge into an earlier case"),
  mergeText: label(
    "本案将并入 {parent}，随该案办理，不能撤销。举报人会收到“并案”状态，回执继续有效；此后该案每次变更状态，本案举报人会自动收到同样的状态，但看不到给别人的话；要对他说的话，仍在本案发出。最早的举报保留其顺序。",
    "This case will be merged into {parent} and follow it; this cannot be undone. The reporter is told “merged” and the receipt goes on working. From then on each new status of that case is told to this reporter too, without what was written to somebody else; what is for this reporter is still written here. The earliest report keeps its place.",
  ),
  mergeNow: label("确认并案", "Merge"),
  cancel: label("取消", "Cancel"),
  mergedHere: label("已并入本案", "Merged into this case"),
  batches: label("机构批次中有相同的标识：", "Batches of institutions name the same:"),
  batchEntry: label("批次 {batch} 第 {entry} 条", "batch {batch} entry {entry}"),
  graph: label("关系图", "Graph"),
  campaign: label("所属专案", "Campaign"),
  noCampaign: label("不属于任何专案", "none"),
  target: label("举报对象", "target"),
  named: label("{kind}：", "{kind}: "),
} as const;

/** Two cases side by side. */
export const BESIDE = {
  title: label("两案对照", "Two cases side by side"),
  text: label(
    "相同的内容有标记。全角、半角写法不同的视为相同。",
    "What both say in the same words is marked; full-width and half-width characters count as the same.",
  ),
  back: label("返回案件", "Back to the case"),
  shared: label("共同的标识", "What both name"),
  member: label("项目", "Part of the form"),
  same: label("相同", "same"),
  silent: label("未填写", "not said"),
  onlySame: label("只看相同的", "Only what is the same"),
  nothing: label("没有逐字相同的内容。", "Nothing is said in the same words."),
} as const;

/** The graph's view. */
export const GRAPH = {
  title: label("关系图", "Graph of links"),
  text: label(
    "只画出您可以打开的案件。方向键移动，加号、减号缩放，0 还原。",
    "Only cases that you may open are drawn. Arrow keys move it, plus and minus zoom, 0 shows all.",
  ),
  back: label("返回案件", "Back to the case"),
  legend: label("图例", "What the boxes are"),
  depth: label("展开层数", "Depth"),
  zoomIn: label("放大", "Zoom in"),
  zoomOut: label("缩小", "Zoom out"),
  all: label("还原", "Show all"),
  left: label("左移", "Left"),
  right: label("右移", "Right"),
  up: label("上移", "Up"),
  down: label("下移", "Down"),
  expand: label("从这里展开", "Go on from here"),
  open: label("打开案件", "Open the case"),
  picture: label("导出图片", "Save as picture"),
  table: label("导出表格", "Save as table"),
  more: label("有一部分没有画出。", "Something was left out."),
  hidden: label(
    "{n} 件案件不在您的办理范围内，或尚未填写打开目的。",
    "{n} cases are out of your reach, or you have not said why you open them.",
  ),
  asTable: label("以表格查看", "The same as a table"),
  case: label("案件", "Case"),
  what: label("其中提到", "What is named in it"),
  kind: label("种类", "Kind"),
  chosen: label("选中：{name}", "Chosen: {name}"),
} as const;

/** The places in the chain. */
export const LANES: Readonly<Record<string, Label>> = {
  upstream: label("上游", "Upstream"),
  midstream: label("中游", "Midstream"),
  downstream: label("下游", "Downstream"),
  none: label("未标明", "Not said"),
};

/** What nodes are. */
export const NODES: Readonly<Record<string, Label>> = {
  case: label("案件", "case"),
  person: label("人员", "person"),
  account: label("账号", "account"),
  platform: label("平台", "platform"),
  money: label("资金", "money"),
  device: label("设备", "device"),
  other: label("其他", "other"),
};
