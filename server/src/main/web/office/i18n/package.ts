import { label } from "../../i18n/label.ts";

/** Taking the evidence package out of the office. */
export const PACKAGE = {
  title: label("证据包", "Evidence package"),
  text: label(
    "举报、附件和清单打成一个签名的 ZIP。导出的目的和您的姓名会写入证据包，并记入审计日志。",
    "The report, its attachments and a manifest in one signed ZIP. The purpose and your name go into it, and on record.",
  ),
  ask: label("导出证据包", "Export the package"),
  purpose: label("导出目的", "Purpose"),
  warning: label(
    "证据包离开本系统后不再受保护。只存到允许的介质，用完即删。",
    "Outside this system nothing protects it. Keep it on permitted media only, and delete it after use.",
  ),
  without: label(
    "可信时间戳暂时取不到时，不带时间戳也导出",
    "Export without a timestamp where none can be had",
  ),
  go: label("导出", "Export"),
  making: label("正在生成…", "Making it…"),
  done: label(
    "浏览器正在保存，进度见浏览器的下载列表。没有下载完的文件打不开，请重新导出。",
    "Your browser is saving it; its list of downloads shows how far it is. A file that is not whole does not open: export it again.",
  ),
  close: label("关闭", "Close"),
} as const;
