import { label } from "./label.ts";

/** The single-file page: it is opened from a disk, with or without a network. */
export const SINGLE = {
  lead: label(
    "这是单文件网页：断网也能填写和加密。联网时可以直接发送；不联网就保存成封缄文件，另找机会交上。",
    "This is the single-file page: it fills in and seals without a network. With one it can send directly; without one, save a sealed file and hand it in some other way.",
  ),
  which: label("向哪个单位举报", "Which agency"),
  address: label("服务器地址", "Address of the server"),
  addressHelp: label("如 https://report.example", "Such as https://report.example"),
  fingerprint: label("印制通告上的指纹", "Fingerprint on the printed notice"),
  open: label("打开", "Open"),
  badAddress: label("地址应以 https:// 开头。", "The address has to begin with https://."),
  other: label(
    "这个地址的指纹与您输入的不同。请核对通告，不要在这里举报。",
    "The fingerprint at this address is not the one you typed. Check the notice; do not report here.",
  ),
  offline: label("没有网络时", "Without a network"),
  profileHelp: label(
    "请先在能联网的设备上打开“服务器地址/api/v1/profile”，存成文件带过来，再在这里选择它。",
    "On a device with a network, open “server address/api/v1/profile”, save it as a file, bring it here and choose it.",
  ),
  profile: label("选择密钥文件", "Choose the file of keys"),
  embedded: label(
    "没有连上服务器，正在使用本文件自带的密钥。您可以填写并保存为封缄文件。",
    "The server cannot be reached; the keys that came with this file are used. You can fill in the form and save a sealed file.",
  ),
} as const;

/** Saving a sealed file instead of sending. */
export const SEALED = {
  save: label("保存为封缄文件", "Save as a sealed file"),
  noFiles: label(
    "封缄文件里不能带附件。请移除文件，或联网后直接发送；也可以先交文字，以后凭回执码补交。",
    "A sealed file holds no attachments. Remove the files, or send with a connection; or hand in the text now and add the files later with the receipt.",
  ),
  sealing: label("正在加密…", "Sealing…"),
  stamp: label(
    "正在计算防滥用的印记，可能要几秒到一分钟…",
    "Working out the stamp that keeps abuse away; it takes seconds, a minute at most…",
  ),
  title: label("已封缄", "Sealed"),
  download: label("保存文件", "Save the file"),
  step1: label("保存这个文件。", "Save this file."),
  step2: label(
    "用任何浏览器（不运行脚本也行）打开受理单位的网页，在“交上封缄文件”处交上它。",
    "Open the agency's page in any browser, with or without scripts, and hand the file in where it says “Hand in a sealed file”.",
  ),
  step3: label(
    "把得到的五个字符填在下面，就得到完整的回执码。",
    "Type the five characters that you get below: together they make the receipt code.",
  ),
  keep: label(
    "如果现在不能交，请抄下这四组字符：没有它们就无法查看答复。",
    "If you cannot hand it in now, write these four groups down: without them the answers cannot be read.",
  ),
  locator: label("得到的五个字符", "The five characters"),
  join: label("生成回执码", "Make the receipt code"),
} as const;
