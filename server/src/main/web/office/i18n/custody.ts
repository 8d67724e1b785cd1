import { label } from "../../i18n/label.ts";

/** What a custodian of the identity key reads. */
export const CUSTODY = {
  title: label("身份保管", "Identity custody"),
  what: label(
    "举报人若留下姓名和联系方式，它们另行封缄，与举报内容分开。承办人和审批人都打不开。",
    "Where a reporter has left a name and ways to be reached, these are sealed apart from the report. Neither handlers nor supervisors can open them.",
  ),
  you: label(
    "您是身份保管人。身份密钥目前是完整的一份，由一人保管；多人共同开启的功能还没有。",
    "You are a custodian. Today the identity key is whole and has one holder; that several must agree is not built yet.",
  ),
  today: label("目前的情况", "What there is today"),
  kept: label(
    "身份部分原样封存在案卷里，案件页只显示“有”或“没有”。",
    "Identities lie sealed in the case files; a case's page says only whether there is one.",
  ),
  notYet: label(
    "在本页申请、批准和打开身份的功能还没有。需要时，由密钥的持有人按本单位制度用命令行打开；不要把密钥或它的口令交给任何人。",
    "To ask for, approve and open an identity in this page is not possible yet. If it is needed, whoever holds the key opens it by command, under your agency's rules; give the key and its passphrase to nobody.",
  ),
} as const;
