import { type Label, label } from "../../i18n/label.ts";

/** The administration of officers. */
export const OFFICERS = {
  title: label("人员", "Officers"),
  text: label(
    "在此新增人员、分配角色和渠道、停用账号。更改自对方的下一次操作起生效，并记入审计日志。",
    "Here officers are made, given roles and channels, and disabled. A change holds from the officer's next step on, and goes into the audit log.",
  ),
  none: label("还没有人员。", "There is no officer yet."),
  name: label("姓名", "Name"),
  roles: label("角色", "Roles"),
  channels: label("渠道", "Channels"),
  state: label("状态", "State"),
  active: label("可登录", "can sign in"),
  notEnrolled: label("未登记", "not enrolled"),
  disabled: label("已停用", "disabled"),
  add: label("新增人员", "Add an officer"),
  make: label("新增", "Add"),
  nameHelp: label(
    "同事认得的名字，单位内不重名。它会印在页面和导出件的水印里。",
    "As colleagues know him or her; nobody else's. It stands in the mark on screens and in exports.",
  ),
  rolesHelp: label(
    "三类管理员互相排斥，也不得兼任其他角色。",
    "An administrator has no other role besides.",
  ),
  channelsHelp: label(
    "承办人和审批人只能接触所选渠道的案件。",
    "A case handler or supervisor reaches the cases of these channels only.",
  ),
  change: label("更改", "Change"),
  changeTitle: label("更改人员", "Change an officer"),
  save: label("保存", "Save"),
  cancel: label("取消", "Cancel"),
  refuse: label(
    "停用：不得登录，现有会话立即结束",
    "Disable: no signing in, and sessions end at once",
  ),
  enrol: label("登记链接", "Link to enrol"),
  linkTitle: label("登记链接", "Link to enrol"),
  linkFor: label("仅供本人使用：", "For this officer alone: "),
  linkText: label(
    "链接只显示这一次，使用一次即失效，三天后过期。请当面或经可靠途径交给本人；拿到链接的人就能以其名义登记。",
    "The link is shown this once, works once, and ends after three days. Hand it over in person or by a way that you trust: whoever has it enrols as this officer.",
  ),
  until: label("有效期至", "Works until"),
  copy: label("复制链接", "Copy the link"),
  copied: label("已复制", "Copied"),
  done: label("知道了", "Done"),
  added: label("已新增。", "Added."),
  saved: label("已保存。", "Saved."),
} as const;

/** Who is signed in. */
export const SESSIONS = {
  title: label("会话", "Sessions"),
  text: label(
    "此刻登录的人员。结束会话后，对方须重新登录；要长期拒绝，请在“人员”中停用。",
    "Who is signed in now. To end a session makes the officer sign in again; to keep somebody out, disable him or her under Officers.",
  ),
  officer: label("人员", "Officer"),
  since: label("登录时间", "Since"),
  lastSeen: label("最近操作", "Last seen"),
  locked: label("已锁定", "locked"),
  open: label("使用中", "open"),
  state: label("状态", "State"),
  end: label("结束会话", "End the session"),
  refresh: label("刷新", "Refresh"),
} as const;

/** Roles by their names. */
export const ROLES: Readonly<Record<string, Label>> = {
  handler: label("承办人", "Case handler"),
  supervisor: label("审批人", "Supervisor"),
  custodian: label("身份保管人", "Identity custodian"),
  "system-administrator": label("系统管理员", "System administrator"),
  "security-administrator": label("安全管理员", "Security administrator"),
  "audit-administrator": label("审计管理员", "Audit administrator"),
};
