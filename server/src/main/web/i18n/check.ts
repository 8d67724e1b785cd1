import { label } from "./label.ts";

/** The last look before sealing. */
export const CHECK = {
  title: label("请再看一遍", "Please read it once more"),
  lead: label(
    "下面就是会发出去的全部内容。点“加密并发送”之前，什么都没有离开您的设备。",
    "This is everything that will be sent. Nothing has left your device before you choose “Seal and send”.",
  ),
  send: label("加密并发送", "Seal and send"),
  edit: label("修改", "Change"),
  gaps: label("还差这些，补上才能发送：", "This is still missing before it can be sent:"),
  warnings: label("请留意这些地方", "Look at these places once more"),
  warningsHelp: label(
    "它们可能暴露您的身份，也可能只是写错了。是否修改由您决定。",
    "They may give you away, or may just be slips. Whether you change them is up to you.",
  ),
  to: label("发给", "Sent to"),
  what: label("内容", "What is sent"),
  identity: label("您的身份（单独加密）", "Who you are (sealed apart)"),
  anonymous: label(
    "匿名：不含任何姓名、电话或地址。",
    "Anonymous: no name, telephone or address is in it.",
  ),
  files: label("文件", "Files"),
  noFiles: label("没有附带文件。", "No files."),
  language: label("答复所用语言", "Language of the answers"),
  zh: label("中文", "Chinese"),
  en: label("英文", "English"),
  notice: label("所依据的通告", "Under the notice"),
  link: label("与前一份举报的关联码", "Link to the earlier report"),
  own: label(
    "最后想一想：除了您，还有谁知道这些细节？",
    "A last thought: who else but you knows these details?",
  ),
} as const;

/** What is said of a piece of evidence. */
export const EVIDENCE_LINE = {
  cleaned: label(
    "已去除元数据；保留了原件的校验值，请留好原件。",
    "Metadata was taken out; the original's digest is kept, so keep the original.",
  ),
  original: label("按原样发送。", "Sent as it is."),
  lawful: label("合法取得", "lawfully obtained"),
} as const;
