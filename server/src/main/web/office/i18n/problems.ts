import { type Label, label } from "../../i18n/label.ts";
import type { OfficeProblem } from "../api/problem.ts";

/** What the office cannot say itself, and what it says too shortly for its officers. */
const TEXTS: Readonly<Record<string, Label>> = {
  unreachable: label(
    "连不上办公端服务器。请检查网络后再试；您写的内容还在。",
    "The office cannot be reached. Check the connection and try again; what you wrote is still here.",
  ),
  "bad-answer": label(
    "服务器的回答不合规范。请再试一次；若仍如此，请告知系统管理员。",
    "The server's answer made no sense. Try again; if it stays so, tell the system administrator.",
  ),
};

const FAULT = label(
  "没有成功（{problem}）。请再试一次；若仍如此，请告知系统管理员。",
  "That did not work ({problem}). Try again; if it stays so, tell the system administrator.",
);

/** What an officer reads when something was refused; its brace is {@link OfficeProblem.problem}. */
export function problemText(problem: OfficeProblem): Label {
  return TEXTS[problem.problem] ?? problem.title ?? FAULT;
}
