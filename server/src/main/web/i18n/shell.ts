import { label } from "./label.ts";

/** What stands around every view, and what several of them say. */
export const SHELL = {
  exit: label("快速离开", "Leave now"),
  exitHelp: label(
    "立即换成无关的网页；连按两次 Esc 也可以",
    "Puts another page in place of this one at once; so does pressing Esc twice",
  ),
  language: label("English", "中文"),
  skip: label("跳到正文", "Skip to the content"),
  danger: label(
    "如果有人正处于危险之中，请立即拨打 110。",
    "If anyone is in danger now, call 110.",
  ),
  foot: label(
    "本页不使用 Cookie，不保存您填写的内容，不加载任何第三方内容。",
    "This page sets no cookie, keeps nothing you write, and loads nothing from anybody else.",
  ),
  back: label("返回", "Back"),
  next: label("下一步", "Next"),
  home: label("返回首页", "Back to the first page"),
  retry: label("再试一次", "Try again"),
  yes: label("是", "Yes"),
  no: label("否", "No"),
  unsaid: label("不填", "No answer"),
  required: label("必填", "required"),
  opening: label("正在核对本页的密钥…", "Checking this agency's keys…"),
  notOpened: label("暂时打不开", "It cannot be opened just now"),
  waiting: label("连接中断，{n} 秒后再试", "No connection. Trying again in {n} s"),
  copied: label("已复制", "Copied"),
  copy: label("复制", "Copy"),
  colon: label("：", ": "),
  remove: label("移除", "Remove"),
} as const;
