import { label } from "../../i18n/label.ts";

/** What is said around evidence that is shown. */
export const VIEWER = {
  previous: label("上一页", "Previous page"),
  next: label("下一页", "Next page"),
  smaller: label("缩小", "Smaller"),
  larger: label("放大", "Larger"),
  fit: label("适合宽度", "Fit the width"),
  turn: label("向右转", "Turn to the right"),
  tools: label("查看工具", "Viewing"),
  page: label("第 {page} / {pages} 页", "Page {page} of {pages}"),
  picture: label("{name}，第 {page} / {pages} 页", "{name}, page {page} of {pages}"),
  keys: label(
    "按键：← → 翻页，+ − 缩放，0 适合宽度，R 旋转",
    "Keys: ← → turn pages, + − zoom, 0 fits the width, R turns it",
  ),
  drawing: label("正在画出…", "Drawing…"),
  pixelsOnly: label(
    "这里看到的只是在隔离环境中画出的像素；原件在证据包中。",
    "What you see are pixels, drawn in isolation; the original is in the evidence package.",
  ),
  incomplete: label(
    "这一页有内容过大或无法解读，没有画出。完整内容在证据包中。",
    "Something on this page is too large or cannot be read and was left out. All of it is in the evidence package.",
  ),
  morePages: label(
    "这份文件还有更多页，这里只能翻到第 {pages} 页。",
    "This file has more pages; here one can leaf to page {pages}.",
  ),
  cannotPlay: label(
    "浏览器无法播放这个文件：格式不受支持，或文件已损坏。原件在证据包中。",
    "The browser cannot play this file: it is of a format that it does not know, or damaged. The original is in the evidence package.",
  ),
} as const;

/** Why evidence is not shown. */
export const NOT_SHOWN = {
  "only-in-package": label(
    "这类文件不在这里打开，只在证据包中。",
    "Files of this kind are not opened here; they are in the evidence package only.",
  ),
  "too-large-file": label(
    "文件为 {size}，超过这里可以画出的 {most}。原件在证据包中。",
    "The file has {size}; at most {most} are drawn here. The original is in the evidence package.",
  ),
  "too-large": label(
    "这张图片自称 {width} × {height} 像素，远超正常图片，没有解码：可能是用来耗尽内存的“炸弹”。原件在证据包中。",
    "This image says that it has {width} × {height} pixels, far more than a picture has, and was not decoded: it may be a bomb that is to exhaust the memory. The original is in the evidence package.",
  ),
  unreadable: label(
    "文件已损坏，或者不是它看上去的那种文件，画不出来。原件在证据包中。",
    "The file is damaged, or not of the kind that it looks like, and cannot be drawn. The original is in the evidence package.",
  ),
  locked: label(
    "这份 PDF 设有密码，画不出来。原件在证据包中。",
    "This PDF is locked with a password and cannot be drawn. The original is in the evidence package.",
  ),
  "too-slow": label(
    "{seconds} 秒内没有画完，已经停止：文件可能已损坏，也可能是故意做成这样的“炸弹”。原件在证据包中。",
    "It was not drawn within {seconds} seconds and was stopped: the file may be damaged, or a bomb made to be so. The original is in the evidence package.",
  ),
} as const;
