import { label } from "../../i18n/label.ts";

/** The editor of texts for answers. */
export const TEMPLATES = {
  title: label("答复模板", "Answer templates"),
  text: label(
    "承办人答复时可以套用。中英文都要写；不要写进任何案件的内容。",
    "Handlers can use these in answers. Write both languages, and nothing of any case.",
  ),
  none: label("还没有模板。", "No templates yet."),
  add: label("新增模板", "Add a template"),
  remove: label("删除", "Remove"),
  status: label("用于状态", "For the status"),
  nameZh: label("名称（中文）", "Name (Chinese)"),
  nameEn: label("名称（英文）", "Name (English)"),
  textZh: label("正文（中文）", "Text (Chinese)"),
  textEn: label("正文（英文）", "Text (English)"),
  save: label("保存全部", "Save all"),
  saving: label("正在保存…", "Saving…"),
  saved: label("已保存，立即生效。", "Saved, and in force."),
  template: label("模板 {n}", "Template {n}"),
} as const;
