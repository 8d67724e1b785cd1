import { label } from "../../i18n/label.ts";

/** Signing in, enrolling, unlocking. */
export const SIGN_IN = {
  title: label("登录", "Sign in"),
  name: label("姓名", "Name"),
  passphrase: label("口令", "Passphrase"),
  next: label("下一步", "Next"),
  checking: label("正在核对…", "Checking…"),
  passkey: label("使用通行密钥", "Use the passkey"),
  passkeyText: label(
    "口令正确。请按浏览器提示，用您登记的通行密钥确认。",
    "The passphrase is right. Now confirm with the passkey that you enrolled; the browser asks for it.",
  ),
  passkeyCancelled: label(
    "没有完成通行密钥的确认。请再试一次；若没有通行密钥，请找安全管理员重新登记。",
    "The passkey was not confirmed. Try again; without a passkey, ask the security administrator for a new link.",
  ),
  passkeyMissing: label(
    "这个浏览器不支持通行密钥，或页面不是通过 HTTPS 打开的。",
    "This browser has no passkeys, or the page was not opened over HTTPS.",
  ),
  other: label("换一个人登录", "Sign in as somebody else"),
  lost: label("登录已失效，请重新登录。", "Your session has ended. Sign in again."),
  out: label("已退出。", "You are signed out."),
  warning: label(
    "内部系统。您打开、检索、导出、答复的每一件事都会记入审计日志；屏幕上的水印就是您本人。",
    "An internal system. Whatever you open, search for, export or answer is recorded; the mark on the screen names you.",
  ),
} as const;

/** Enrolling by a link. */
export const ENROL = {
  title: label("登记账号", "Enrol"),
  hello: label("您好，", "Hello, "),
  text: label(
    "请设置口令，然后在这台设备或安全密钥上建立通行密钥。以后登录，两样都要。",
    "Choose a passphrase, then make a passkey on this device or on a security key. You need both to sign in.",
  ),
  rule: label(
    "至少 12 个字符。建议用几个不相干的词语。",
    "At least 12 characters. A few unrelated words are best.",
  ),
  again: label("再输一次口令", "The passphrase again"),
  short: label("口令太短，至少 12 个字符。", "Too short: at least 12 characters."),
  different: label("两次输入的口令不一样。", "The two are not the same."),
  make: label("建立通行密钥", "Make the passkey"),
  making: label("请按浏览器提示操作…", "Follow what the browser says…"),
  cancelled: label("没有建立通行密钥。请再试一次。", "No passkey was made. Try again."),
  done: label("已登记。请登录。", "You are enrolled. Sign in now."),
} as const;

/** A session that is locked. */
export const LOCKED = {
  title: label("已锁定", "Locked"),
  text: label(
    "内容已从屏幕上移除。请用通行密钥解锁，继续您离开前的工作。",
    "The content has been taken off the screen. Unlock with your passkey to go on where you left.",
  ),
  unlock: label("解锁", "Unlock"),
} as const;

/** A demo's one-time link. */
export const DEMO = {
  title: label("进入演示", "Enter the demonstration"),
  entering: label("正在进入演示…", "Entering the demonstration…"),
  used: label(
    "这个链接已经用过，或者已过期。演示链接只能用一次，重新启动演示会给出新的。",
    "This link has been used, or its time is over. A demonstration's link works once; starting the demonstration again gives new ones.",
  ),
  none: label(
    "这里不是演示，没有这样的链接。请用口令和通行密钥登录。",
    "This is no demonstration, so there are no such links. Sign in with passphrase and passkey.",
  ),
} as const;
