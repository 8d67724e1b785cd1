import type { Trouble } from "../worker/messages.ts";
import { type Label, label } from "./label.ts";

const UNREACHABLE = label(
  "连不上服务器。请检查网络后再试；您填写的内容还在。",
  "The server cannot be reached. Check your connection and try again; nothing you wrote is lost.",
);
const BUSY = label(
  "服务器暂时繁忙。请稍后再试；您填写的内容还在。",
  "The server is busy just now. Try again later; nothing you wrote is lost.",
);
const FAULT = label(
  "本页出了差错，没有发送任何内容。请再试一次；若仍不行，请换一个浏览器。",
  "Something went wrong in this page and nothing was sent. Try again; if it fails again, use another browser.",
);
const NOT_TRUSTED = label(
  "收到的密钥与本单位的指纹不符，已停止。请不要在这里举报，并告知受理单位。",
  "The keys that arrived do not match this agency's fingerprint, so it was stopped. Do not report here, and tell the agency.",
);
const OUTDATED = label(
  "本单位的密钥已过期或尚未更新。请核对您设备上的日期，稍后再试。",
  "The agency's keys have expired or were not renewed. Check the date on your device and try again later.",
);
const FORGED = label(
  "收到的内容不是受理单位签发的，或在途中被改动，已拒绝显示。",
  "What arrived was not signed by the agency, or was altered on its way, and is not shown.",
);

const FAILED: Readonly<Record<string, Label>> = {
  unreachable: UNREACHABLE,
  busy: BUSY,
  "bad-answer": label(
    "服务器的回答不合规范，已停止。请稍后再试。",
    "The server's answer made no sense, so it was stopped. Try again later.",
  ),
  "drop-refused": label(
    "服务器没有接受（{detail}）。请修改后再试，或稍后再来。",
    "The server did not take it ({detail}). Change it and try again, or come back later.",
  ),
  "mailbox-not-found": label(
    "没有与这个回执码对应的举报。可能是抄错了，也可能已到期或已撤回。",
    "There is no report for this receipt. It may be mistyped, or the report has expired or was withdrawn.",
  ),
  "mailbox-ended": label("这个信箱已经到期。", "This mailbox has ended."),
  "file-changed": label(
    "文件“{detail}”在发送过程中被改动。请移除后重新添加。",
    "The file “{detail}” was changed while it was being sent. Remove it and add it again.",
  ),
  "file-unreadable": label(
    "无法读取文件“{detail}”。请移除后重新添加。",
    "The file “{detail}” cannot be read. Remove it and add it again.",
  ),
  "file-too-large": label(
    "文件“{detail}”超过了可接受的大小。请截取需要的部分。",
    "The file “{detail}” is larger than the agency takes. Cut out the part that matters.",
  ),
  "too-many-files": label("最多 64 个文件。", "There can be 64 files at most."),
  "too-long": label(
    "文字太长，装不进一次举报。请把一部分放进文件里作为附件。",
    "The text is too long for one report. Put part of it into a file and attach it.",
  ),
  "no-such-channel": label(
    "所选的受理单位目前不接受举报。请改选。",
    "The chosen office takes no reports at present. Choose another one.",
  ),
  "no-channel": label(
    "当初收到举报的单位都已不在本平台。请打电话询问。",
    "None of the offices that got the report is here any more. Please telephone.",
  ),
  "reminder-not-due": label(
    "今天已经催办过，或尚未到期。",
    "A reminder was sent today, or is not due yet.",
  ),
  "number-taken": label(
    "另一台设备刚刚补充过内容。请再试一次。",
    "Another device has just added something. Try again.",
  ),
  stopped: label("已停止。", "Stopped."),
};

/** Refusals that say more than that something was forged or altered. */
const REFUSED: Readonly<Record<string, Label>> = {
  "root-mismatch": NOT_TRUSTED,
  "delegation-forged": NOT_TRUSTED,
  "charter-forged": NOT_TRUSTED,
  "charter-mismatch": NOT_TRUSTED,
  "charter-older": NOT_TRUSTED,
  "agency-mismatch": NOT_TRUSTED,
  "profile-forged": NOT_TRUSTED,
  "profile-malformed": NOT_TRUSTED,
  "profile-older": NOT_TRUSTED,
  "fingerprint-malformed": NOT_TRUSTED,
  "delegation-expired": OUTDATED,
  "profile-expired": OUTDATED,
  "expired-epoch": OUTDATED,
  "receipt-bad-character": label(
    "回执码里有不该出现的字符。它只由数字和字母组成。",
    "There is a character that no receipt has: it is made of digits and letters.",
  ),
  "receipt-bad-length": label(
    "回执码应是五组、每组五个字符。",
    "A receipt has five groups of five characters.",
  ),
  "receipt-bad-check": label(
    "有一处抄错了，请对照原件逐组检查。",
    "There is a slip somewhere: compare it with your copy, group by group.",
  ),
};

/** What a reporter reads when a wish was not done. */
export function troubleText(trouble: Trouble): Label {
  switch (trouble.kind) {
    case "fault":
      return FAULT;
    case "failed":
      return FAILED[trouble.reason] ?? FAULT;
    case "refused":
      return REFUSED[trouble.defect] ?? FORGED;
  }
}

/** What stands in the braces of a trouble's text. */
export function troubleDetail(trouble: Trouble): string {
  return trouble.kind === "failed" ? (trouble.detail ?? "") : "";
}
