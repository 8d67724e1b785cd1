import { label } from "../../i18n/label.ts";

/** What a custodian of the identity key reads. */
export const CUSTODY = {
  title: label("身份保管", "Identity custody"),
  what: label(
    "举报人若留下姓名和联系方式，它们另行封缄，与举报内容分开。承办人和审批人都打不开。",
    "Where a reporter has left a name and ways to be reached, these are sealed apart from the report. Neither handlers nor supervisors can open them.",
  ),
  you: label(
    "您是身份保管人，持有身份密钥的一份。",
    "You are a custodian: you hold a share of the identity key.",
  ),
  today: label("目前的情况", "What there is today"),
  kept: label(
    "身份部分原样封存在案卷里，案件页只显示“有”或“没有”。",
    "Identities lie sealed in the case files; a case's page says only whether there is one.",
  ),
  notYet: label(
    "在本页申请、批准和打开身份的功能还没有。需要时，请按本单位制度在场办理，不要把份额交给任何人。",
    "To ask for, approve and open an identity in this page is not possible yet. If it is needed, follow your agency's rules in person, and give your share to nobody.",
  ),
} as const;
