import { label } from "./label.ts";

/** Where the receipt is entered. */
export const ENTER = {
  title: label("凭回执码查进展", "Follow up with your receipt"),
  lead: label(
    "输入回执码，可以看答复、补充材料、催办或撤回。",
    "With the receipt code you can read answers, add to your report, press for an answer or withdraw it.",
  ),
  code: label("回执码", "Receipt code"),
  help: label(
    "五组，每组五个字符。大小写、空格和短横都不要紧，也可以粘贴。",
    "Five groups of five characters. Capitals, spaces and dashes do not matter; you can paste it.",
  ),
  secret: label(
    "打开答复的那一部分不会离开您的设备。本页不记住回执码，关闭后要重新输入。",
    "The part that opens the answers never leaves your device. This page does not remember the code: it is typed anew each time.",
  ),
  missing: label("还差 {n} 个字符", "Characters still missing: {n}"),
  complete: label("回执码完整，没有发现抄写错误。", "The code is complete; no slip was found."),
  empty: label("请先输入回执码。", "Type the receipt code first."),
  wrongSymbol: label(
    "第 {group} 组第 {place} 个字符“{symbol}”不会出现在回执码里，请对照原件。",
    "Character {place} of group {group}, “{symbol}”, never stands in a receipt: compare it with your copy.",
  ),
  tooLong: label(
    "太长了：回执码是五组，每组五个字符。",
    "Too long: a receipt is five groups of five.",
  ),
  badCheck: label(
    "至少有一个字符抄错了，请逐组对照原件。还没有发送任何内容。",
    "At least one character is wrong: compare it with your copy, group by group. Nothing has been sent.",
  ),
  open: label("打开信箱", "Open the mailbox"),
  lost: label("回执码丢了怎么办", "If you have lost the code"),
  lostText: label(
    "没有人能找回回执码，受理单位也不能。您可以重新举报并说明以前举报过，或打电话询问。打电话时不必说出姓名。",
    "Nobody can recover the code, the agency neither. You can report again and say that you did before, or telephone; you need not give your name.",
  ),
  offices: label("打电话或当面询问", "Telephone, or go there"),
  openingTitle: label("正在打开信箱", "Opening the mailbox"),
  deriving: label(
    "正在用回执码推算密钥，并取回信箱。手机上大约需要一两秒。",
    "Making the keys from the code and fetching the mailbox. On a phone this takes a second or two.",
  ),
  cancel: label("停止", "Stop"),
} as const;

/** When there is nothing for a receipt. */
export const NOT_FOUND = {
  title: label("没有找到这份举报", "There is no such report"),
  lead: label(
    "回执码的写法没有错，但这里没有与它对应的信箱。可能是：",
    "The code is well-formed, but there is no mailbox for it here. It may be that:",
  ),
  typo: label("最前面一组抄错了，恰好没有被检查出来；", "a slip in it happens to pass the check;"),
  expired: label(
    "信箱早已到期，连到期的说明也已删除；",
    "the mailbox ended some time ago, and even the note of that is deleted;",
  ),
  withdrawn: label(
    "举报已被撤回，可能是您自己，也可能是拿到回执码的人；",
    "the report was withdrawn, by you or by somebody who found the code;",
  ),
  elsewhere: label("举报是向别的单位提交的。", "the report was made to another agency."),
  then: label(
    "请核对后再试一次，或打电话询问。打电话时可以说出回执码的第一组，不要说出其余各组。",
    "Check it and try again, or telephone. You may tell them the first group of the code, never the others.",
  ),
} as const;

/** What the mailbox says. */
export const READ = {
  title: label("您的举报", "Your report"),
  now: label("现在的状态", "Status now"),
  unknown: label("状态 {code}", "status {code}"),
  waiting: label("等待答复", "Waiting for an answer"),
  waitingText: label(
    "还没有答复。受理单位应在举报后 {n} 天内答复。",
    "There is no answer yet. The agency owes you one within {n} days of the report.",
  ),
  clockRuns: label(
    "受理单位应在每次答复后 {n} 天内再次答复，直到办结。",
    "Until the case is closed, the agency owes you the next answer within {n} days of the last.",
  ),
  overdue: label("答复已经逾期", "The answer is overdue"),
  overdueText: label(
    "已经超过 {n} 天没有人答复。您可以催办，也可以打电话或当面询问：",
    "Nobody has answered for more than {n} days. You can press for an answer, or telephone or go there:",
  ),
  callHelp: label(
    "打电话时不必说出姓名。可以说出回执码的第一组，不要说出其余各组。",
    "You need not give your name. You may tell them the first group of the code, never the others.",
  ),
  remind: label("催办", "Press for an answer"),
  reminding: label("正在送出催办…", "Sending the reminder…"),
  remindedToday: label(
    "今天已经催办过，明天可以再催。",
    "You have pressed for an answer today; you can do so again tomorrow.",
  ),
  facts: label("情况", "Where it stands"),
  acknowledged: label("受理单位收到", "The agency has it"),
  acknowledgedOn: label(
    "{day}，有受理单位的签名为证",
    "since {day}, as the agency's signature proves",
  ),
  notAcknowledged: label(
    "还没有：举报已存入服务器，等待受理单位取走",
    "not yet: it is stored at the server and waits to be taken",
  ),
  life: label("信箱保留", "The mailbox is kept"),
  days: label(
    "还有 {n} 天；受理单位每次答复后重新计算",
    "for {n} more days, counted anew after every answer",
  ),
  oneDay: label(
    "还有 1 天；受理单位每次答复后重新计算",
    "for 1 more day, counted anew after every answer",
  ),
  lastDay: label(
    "今天是最后一天；之后内容全部删除",
    "today is the last day; then all of it is deleted",
  ),
  added: label("您的补充", "What you added"),
  addedTimes: label("{n} 次", "{n} times"),
  addedOnce: label("1 次", "once"),
  addedNever: label("没有", "nothing"),
  recipients: label("收到举报的单位", "Sent to"),
  answers: label("进展", "What has happened"),
  answer: label("第 {n} 次答复", "Answer {n}"),
  reason: label("原因", "Reason"),
  finding: label("结论", "Finding"),
  channel: label("转到", "Handed to"),
  noText: label("没有附文字。", "Without further words."),
  received: label("受理单位收到举报", "The agency received the report"),
  sent: label("举报已送达服务器", "The report was taken by the server"),
  again: label("重新读取", "Read again"),
  readingAgain: label("正在重新读取…", "Reading again…"),
  readDone: label("已重新读取。", "Read again just now."),
  followedUp: label(
    "补充的内容已送达，只有受理单位能打开。",
    "What you added has arrived; only the agency can open it.",
  ),
  reminded: label("催办已送达。", "The reminder has arrived."),
  add: label("补充材料", "Add to the report"),
  more: label("其他", "Other matters"),
  retaliation: label("遭到打击报复", "I am being retaliated against"),
  withdraw: label("撤回举报", "Withdraw the report"),
  leave: label("看完了，离开信箱", "Done: leave the mailbox"),
  leaveHelp: label(
    "离开后，本页不再保留回执码和答复。",
    "This page then holds neither the code nor the answers.",
  ),
} as const;

/** When something in the mailbox is not genuine. */
export const NOT_GENUINE = {
  title: label("有内容被改动或伪造，没有显示", "Something was altered or forged and is not shown"),
  acknowledgement: label(
    "受理单位的收件证明不是它签发的。",
    "The proof that the agency received the report was not signed by it.",
  ),
  reply: label(
    "第 {n} 次答复不是受理单位签发的，或在途中被改动、缺失、调换。它和后面的都没有显示。",
    "Answer {n} was not signed by the agency, or was altered, left out or swapped on its way. It and those after it are not shown.",
  ),
  before: label("下面显示的 {n} 次答复是真实的。", "Those that are shown below ({n}) are genuine."),
  then: label(
    "不要相信这个服务器给您的其他说法，也不要照做。请换一个网络重新读取；如果还是这样，请打电话告诉受理单位：",
    "Believe nothing else that this server tells you, and do nothing it asks. Read again over another network; if it stays so, telephone the agency:",
  ),
  code: label("技术名称", "Technical name"),
} as const;

/** A mailbox that has ended. */
export const ENDED = {
  title: label("信箱已经到期", "The mailbox has ended"),
  answered: label("到期之前，受理单位已经答复过。", "Before its end the agency had answered."),
  overdue: label(
    "到期时，受理单位还欠您一个答复。",
    "At its end the agency still owed you an answer.",
  ),
  gone: label(
    "按照规定，信箱里的内容已全部删除，没有人能找回。再过一段时间，这条说明也会删除。",
    "As announced, all of its content has been deleted and nobody can bring it back. This note, too, is deleted some time later.",
  ),
  call: label(
    "请打电话或当面询问，可以说出回执码的第一组；也可以重新举报，并写明以前举报过：",
    "Telephone or go there; you may tell them the first group of the code. Or report again, and say that you did before:",
  ),
  ask: label("还想询问，请找：", "If you want to ask more:"),
} as const;
