import { label } from "../../i18n/label.ts";

/** An officer's own passkeys. */
export const PASSKEYS = {
  title: label("我的通行密钥", "My passkeys"),
  text: label(
    "通行密钥存放在您的设备或安全密钥里。请至少登记两个：丢了一个，还能用另一个登录。",
    "A passkey lies in a device of yours or on a security key. Have two at least: if one is lost, the other still signs you in.",
  ),
  none: label("您还没有通行密钥。", "You have no passkey yet."),
  name: label("名称", "Name"),
  added: label("登记日期", "Added"),
  first: label("登记账号时建立的", "the one you enrolled with"),
  remove: label("移除", "Remove"),
  removeNamed: label("移除 {name}", "Remove {name}"),
  last: label("最后一个不能移除", "the last one stays"),
  removeText: label(
    "移除以后，它不能再登录，您在别处的会话也会结束。移除会记入审计日志。",
    "It will not sign you in any more, and your sessions elsewhere end. The removal is recorded.",
  ),
  addTitle: label("再登记一个", "Add another one"),
  addText: label(
    "先核对口令和现有的通行密钥，再建立新的：浏览器会依次询问两次。登记会记入审计日志。",
    "Passphrase and a passkey that you have are checked first, then the new one is made: the browser asks twice. It is recorded.",
  ),
  nameHelp: label("例如：保险柜里的安全密钥", "such as: security key in the safe"),
  add: label("登记", "Add it"),
  working: label("请按浏览器提示操作…", "Follow what the browser says…"),
  cancelled: label(
    "没有完成通行密钥的操作，什么都没有改变。请再试一次。",
    "The passkey was not confirmed or made, and nothing has changed. Try again.",
  ),
  done: label("已登记。", "It is added."),
  removed: label("已移除。", "It is removed."),
  cancel: label("取消", "Cancel"),
} as const;
