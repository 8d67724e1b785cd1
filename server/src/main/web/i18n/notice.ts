import { label } from "./label.ts";

/** The first view. */
export const NOTICE = {
  lead: label(
    "您写的内容会先在自己的设备上加密，只有受理单位能打开。我们的服务器看不到内容，也不记录您是谁。",
    "What you write is sealed on your own device first, and only the agency can open it. Our server cannot read it and does not record who you are.",
  ),
  report: label("我要举报", "Make a report"),
  follow: label("凭回执码查进展", "Follow up with a receipt"),
  closed: label(
    "这里目前不接受新的举报。已经举报的，仍可凭回执码查看答复、补充材料。",
    "No new reports are taken here at present. Earlier reports can still be followed up with their receipt.",
  ),
  before: label("开始之前", "Before you begin"),
  own: label(
    "请用自己的手机或电脑，不要用单位的设备、账号或无线网。",
    "Use your own phone or computer, never your employer's device, account or network.",
  ),
  few: label(
    "想一想：有多少人知道您要写的事？知道的人越少，写得越要笼统。",
    "How many people know what you are about to write? The fewer they are, the less detail you should give.",
  ),
  tor: label(
    "网络运营者能看到您打开过本页，但看不到内容。如果这也不能让人知道，请用 Tor 浏览器。",
    "Whoever runs your network can see that you opened this page, though not what you wrote. If even that is too much, use Tor Browser.",
  ),
  steps: label("举报之后会怎样", "What happens to a report"),
  step1: label(
    "您填写、核对，内容在本机加密后发出。",
    "You write and check; it is sealed here and sent.",
  ),
  step2: label(
    "您得到一个回执码。请抄下来：它无法找回，也是唯一的凭证。",
    "You get a receipt code. Write it down: it cannot be recovered and is your only proof.",
  ),
  step3: label(
    "承办人在内网打开举报，核查后答复。",
    "A case handler opens it inside the agency, looks into it and answers.",
  ),
  step4: label(
    "{n} 天内凭回执码查看答复、补充材料；逾期未答复可以催办。",
    "For {n} days you can read answers and add to it with the code, and press for an answer that is overdue.",
  ),
  takes: label("受理范围", "What is taken here"),
  takesAll: label("各类别及说明", "All categories, explained"),
  asks: label("请尽量写明", "Please include"),
  states: label("说明", "Please note"),
  basis: label("依据", "Basis"),
  issuer: label("发布单位", "Issued by"),
  period: label("受理时间", "Open"),
  noEnd: label("长期", "no end"),
  reward: label("奖励办法", "Reward policy"),
  fictional: label(
    "虚构演示：请勿提交真实举报",
    "Fictional, for demonstration: send no real report",
  ),
  ended: label("已停止受理新的举报", "No longer open for new reports"),
  offices: label("受理单位", "Offices"),
  limits: label("它保护不了什么", "What it does not protect against"),
  limit1: label(
    "有人在看您的屏幕，或您的设备被装了监控软件。",
    "Somebody who watches your screen, or software that spies on your device.",
  ),
  limit2: label(
    "举报内容本身暴露了您：只有您知道的细节、您的口吻、您的岗位。",
    "A report that gives you away by itself: details that only you know, your way of writing, your post.",
  ),
  limit3: label(
    "受理单位内部有权看举报的人泄露内容。除非您自己写明，他也不知道您是谁。",
    "A handler who leaks what he may read. Unless you say so yourself, even he does not learn who you are.",
  ),
  limit4: label(
    "冒充的网站。请核对下面的指纹。",
    "A site that only pretends to be this one. Compare the fingerprint below.",
  ),
  fingerprint: label("本单位的指纹", "This agency's fingerprint"),
  fingerprintHelp: label(
    "与张贴或印制的通告上的指纹逐组对照。只要有一处不同，就不要在这里举报。",
    "Compare it, group by group, with the one on the printed notice. If anything differs, do not report here.",
  ),
} as const;
