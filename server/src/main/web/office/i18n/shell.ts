import { label } from "../../i18n/label.ts";

/** What stands around every view. */
export const SHELL = {
  office: label("办公端", "Office"),
  views: label("功能", "Views"),
  lock: label("锁定", "Lock"),
  signOut: label("退出", "Sign out"),
  demo: label("虚构演示，不是真实案件", "A demonstration: nothing here is real"),
  skip: label("跳到正文", "Skip to the content"),
  opening: label("正在打开…", "Opening…"),
  retry: label("再试一次", "Try again"),
  noView: label("没有这个页面", "There is no such page"),
  noViewText: label(
    "它不存在，或者不在您的权限之内。",
    "It does not exist, or it is not within your rights.",
  ),
  nothing: label("没有可用的功能", "Nothing to do here"),
  nothingText: label(
    "您的账号目前没有任何权限。请联系安全管理员。",
    "Your account has no rights at present. Ask the security administrator.",
  ),
  custodian: label("身份保管", "Identity custody"),
} as const;

/** The names of roles. */
export const ROLES = {
  handler: label("承办人", "handler"),
  supervisor: label("审批人", "supervisor"),
  custodian: label("身份保管人", "custodian"),
  "system-administrator": label("系统管理员", "system administrator"),
  "security-administrator": label("安全管理员", "security administrator"),
  "audit-administrator": label("审计管理员", "audit administrator"),
} as const;
