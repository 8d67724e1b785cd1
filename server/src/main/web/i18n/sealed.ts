import { label } from "./label.ts";

/** Saving a sealed file instead of sending. */
export const SEALED = {
  save: label("保存为封缄文件", "Save as a sealed file"),
  noFiles: label(
    "封缄文件里不能带附件。请移除文件，或联网后直接发送；也可以先交文字，以后凭回执码补交。",
    "A sealed file holds no attachments. Remove the files, or send with a connection; or hand in the text now and add the files later with the receipt.",
  ),
  sealing: label("正在封缄", "Sealing"),
  stamp: label(
    "正在计算防滥用的印记，通常几秒，慢的设备要一两分钟。",
    "Working out the stamp that keeps abuse away: seconds as a rule, a minute or two on a slow device.",
  ),
  failed: label("没有封缄成功", "It was not sealed"),
  title: label("已封缄，还没有交上", "Sealed, not handed in yet"),
  download: label("保存文件", "Save the file"),
  saved: label("已保存；可以再存一次", "Saved; save it once more"),
  fileName: label("report.tipseal", "report.tipseal"),
  steps: label("接下来", "What to do now"),
  step1: label("保存这个文件。", "Save this file."),
  step2: label(
    "用任何浏览器（不运行脚本也行）打开受理单位的网页，在“交上封缄文件”处交上它；请在 {until} 之前。",
    "Open the agency's page in any browser, with or without scripts, and hand the file in where it says “Hand in a sealed file”, by {until}.",
  ),
  step3: label(
    "把得到的五个字符填在下面，就得到完整的回执码。",
    "Type the five characters that you get below: together they make the receipt code.",
  ),
  part: label("保密部分", "Secret part"),
  keep: label(
    "如果不能马上交上，请抄下保密部分的五组字符：没有它们就无法查看答复。以后可以用本网页的“拼成回执码”把它们与得到的五个字符合在一起。",
    "If you cannot hand it in right away, write the five groups of the secret part down: without them the answers cannot be read. Later, “Make up a receipt” in this page puts them together with the five characters.",
  ),
  locator: label("得到的五个字符", "The five characters"),
  join: label("拼成回执码", "Make up a receipt"),
  joinLead: label(
    "封缄文件交上以后，把您抄下的保密部分与得到的五个字符合成回执码。",
    "Once the sealed file is handed in, the secret part that you kept and the five characters make the receipt code.",
  ),
  madeTitle: label("完整的回执码", "The whole receipt code"),
} as const;
