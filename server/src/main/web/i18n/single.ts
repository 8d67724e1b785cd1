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
} as const;
