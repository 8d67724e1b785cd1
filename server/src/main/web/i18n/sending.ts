import { label } from "./label.ts";

/** While something is sealed and sent. */
export const SENDING = {
  title: label("正在加密并发送", "Sealing and sending"),
  stay: label("请不要关闭本页。", "Please keep this page open."),
  starting: label("开始…", "Starting…"),
  profile: label("核对受理单位的密钥…", "Checking the agency's keys…"),
  keys: label("生成回执码的密钥…", "Making the receipt's keys…"),
  challenge: label("完成一道防滥用的计算…", "Solving a small puzzle that keeps abuse away…"),
  stamp: label("计算防滥用的印记…", "Working out the stamp that keeps abuse away…"),
  reading: label("读取文件 {name}…", "Reading {name}…"),
  uploading: label("加密并上传 {name}…", "Sealing and uploading {name}…"),
  sealing: label("加密举报…", "Sealing the report…"),
  sending: label("送出…", "Handing it in…"),
  stop: label("停止", "Stop"),
  interrupted: label("没有发完", "It was not sent to the end"),
  kept: label(
    "已上传的部分还在，可以接着发；您填写的内容也都在。",
    "What was uploaded is kept and can go on from there; all that you wrote is here.",
  ),
  goOn: label("接着发送", "Go on"),
  change: label("返回修改", "Go back and change it"),
  progress: label("进度", "Progress"),
} as const;
