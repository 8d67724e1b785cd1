import { label } from "./label.ts";

/** Adding to a report. */
export const ADD = {
  title: label("补充材料", "Add to the report"),
  lead: label(
    "写下要补充的，或附上文件。内容会在您的设备上加密，交给收到原举报的单位。",
    "Write what you want to add, or attach files. It is sealed on your device for whoever got the report.",
  ),
  text: label("补充的内容", "What you want to add"),
  textHelp: label(
    "不要写自己的姓名、电话和住址。",
    "Do not write your own name, telephone or address.",
  ),
  send: label("加密并发送", "Seal and send"),
  nothing: label("请写几句，或附上文件。", "Write something, or attach a file."),
  unsettled: label(
    "还有 {n} 个文件没有处理好，请在上面看一看。",
    "Files that are not ready yet: {n}. Look at them above.",
  ),
  channels: label("补充给谁", "Who gets it"),
  channelsHelp: label(
    "本页查不到当初收到举报的单位：记录被改动，或该单位已不在这里。请自己选，不要选被举报的单位。",
    "Who got the report cannot be told: the record was altered, or they are no longer here. Choose yourself, and not the unit that you reported.",
  ),
  chooseChannel: label("请至少选一个单位。", "Choose at least one office."),
  lost: label(
    "写的内容只在本页里，关闭或刷新页面就会消失。",
    "What you write is in this page alone: it is gone when you close or reload the page.",
  ),
} as const;

/** Withdrawing a report. */
export const WITHDRAW = {
  title: label("撤回这份举报？", "Withdraw this report?"),
  gone: label(
    "信箱和里面的答复立即删除，回执码从此无效。",
    "The mailbox and its answers are deleted at once, and the code is good for nothing.",
  ),
  told: label(
    "受理单位会知道您撤回了。已经收到的内容，它仍可依职权继续核查。",
    "The agency learns that you withdrew. What it has received it may go on looking into.",
  ),
  never: label(
    "撤回之后无法恢复，也不会再收到答复。",
    "It cannot be undone, and no answer will come.",
  ),
  forced: label(
    "如果有人逼您撤回，请先不要撤回，返回后点“遭到打击报复”。",
    "If somebody is forcing you, do not withdraw: go back and choose “I am being retaliated against”.",
  ),
  sure: label("确定撤回，不能恢复", "Yes, withdraw it for good"),
  keep: label("不撤回，返回", "Keep it and go back"),
  withdrawing: label("正在撤回…", "Withdrawing…"),
  done: label("举报已撤回", "The report is withdrawn"),
  doneText: label(
    "信箱已删除，回执码不再有效，可以毁掉。以后仍可重新举报。",
    "The mailbox is deleted and the code is good for nothing: you can destroy it. You can report again at any time.",
  ),
} as const;

/** Telling of retaliation. */
export const RETALIATION = {
  title: label("遭到打击报复", "Retaliation"),
  first: label(
    "现在就告诉收到原举报的单位，标为紧急，排在所有案件之前。",
    "Whoever got your report is told at once. It is marked urgent and comes before every other case.",
  ),
  second: label(
    "然后另写一份举报，写明是谁、做了什么。",
    "Then you write a new report: who does it, and what they did.",
  ),
  link: label(
    "两份举报里有同一个随机的关联码。只有受理单位能看出它们有关，您不必说出姓名。",
    "Both hold the same random link code. Only the agency can tell that they belong together, and you need not name yourself.",
  ),
  text: label("急着要说的（可不填）", "What cannot wait (optional)"),
  textHelp: label(
    "比如您现在是否安全。详细经过写在下一步的新举报里。",
    "For example, whether you are safe now. What happened in detail belongs into the new report.",
  ),
  tell: label("告诉受理单位，然后写新举报", "Tell them, then write the report"),
  tellOnly: label("告诉受理单位", "Tell them"),
  inside: label("怀疑是受理单位的人泄露的？", "Do you suspect somebody inside that office?"),
  insideText: label(
    "那就不要告诉原来的单位，也不要关联。另写一份举报，交给别的单位，例如纪检监察部门。",
    "Then do not tell that office and do not link the two. Write a separate report and give it to another body, such as discipline inspection.",
  ),
  separate: label("不告诉、不关联，另写举报", "Write a separate report, unlinked"),
  toldTitle: label("受理单位会先看到它", "They will see it first"),
  toldText: label(
    "紧急标记已送达。现在请写新的举报；关联码已经放好，不用您填。",
    "The urgent mark has arrived. Now write the new report; the link code is in it already.",
  ),
  closedText: label(
    "紧急标记已送达。这里目前不接受新的举报，请同时打电话：",
    "The urgent mark has arrived. No new reports are taken here at present, so please telephone as well:",
  ),
  write: label("写新的举报", "Write the new report"),
  later: label("返回信箱", "Back to the mailbox"),
} as const;
