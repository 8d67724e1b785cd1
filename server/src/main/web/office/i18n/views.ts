import { label } from "../../i18n/label.ts";

/** The names of the views, as the menu has them. */
export const VIEW_NAMES = {
  queue: label("案件", "Cases"),
  case: label("案件", "Case"),
  beside: label("两案对照", "Side by side"),
  graph: label("关系图", "Graph"),
  figures: label("统计", "Figures"),
  campaigns: label("专案", "Campaigns"),
  quarantine: label("隔离区", "Quarantine"),
  batches: label("机构批次", "Batches"),
  templates: label("答复模板", "Answer templates"),
  officers: label("人员", "Officers"),
  sessions: label("会话", "Sessions"),
  audit: label("审计日志", "Audit log"),
  custody: label("身份保管", "Identity custody"),
  passkeys: label("我的通行密钥", "My passkeys"),
  health: label("运行状况", "Health"),
  profile: label("渠道与通告", "Channels and notices"),
  settings: label("日历与设置", "Calendar and settings"),
} as const;
