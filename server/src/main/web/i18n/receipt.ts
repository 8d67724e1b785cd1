import { label } from "./label.ts";

/** The receipt. */
export const RECEIPT = {
  title: label("举报已送达", "Your report has been taken"),
  lead: label(
    "请现在就抄下这个回执码。它是您查看答复的唯一凭证，没有人能替您找回。",
    "Write this receipt code down now. It is the only way to the answers, and nobody can recover it for you.",
  ),
  code: label("回执码", "Receipt code"),
  qr: label("回执码的二维码", "The receipt code as a QR code"),
  keep: label(
    "抄在纸上最稳妥。拍照或截图可能会同步到云端；复制后，别的应用可能读到。",
    "Paper is safest. A photo or screenshot may be synchronised to a cloud; what is copied may be read by other apps.",
  ),
  holds: label(
    "拿到回执码的人能看到答复，但看不到您的举报。",
    "Whoever finds the code can read the answers, never your report.",
  ),
  print: label("打印", "Print"),
  proof: label(
    "请输入最后一组五个字符，确认已经抄好",
    "Type the last group of five, to show that you have it",
  ),
  wrong: label(
    "与最后一组不符，请对照您抄下的再输一次。",
    "That is not the last group. Compare it with your copy and type it again.",
  ),
  done: label("我抄好了", "I have it"),
  doneTitle: label("完成", "Done"),
  doneLead: label(
    "本页已不再保留您的举报和回执码。现在可以关闭，或点右上角“快速离开”。",
    "This page no longer holds your report or your code. You can close it now, or choose “Leave now” above.",
  ),
  then1: label(
    "几天后凭回执码回来看看；{n} 天内都可以补充材料。",
    "Come back with the code in a few days; you can add to the report for {n} days.",
  ),
  then2: label(
    "不要用单位的设备或网络查看。",
    "Do not use your employer's device or network for it.",
  ),
  then3: label(
    "不要和任何人谈起这份举报。遇到打击报复，可以凭回执码告诉受理单位。",
    "Talk to nobody about it. If somebody retaliates, tell the agency with the code.",
  ),
} as const;
