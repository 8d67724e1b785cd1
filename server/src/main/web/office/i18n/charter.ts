import { label } from "../../i18n/label.ts";

/** Channels and notices: their forms, what changes, and how they come in force. */
export const CHARTER = {
  title: label("渠道与通告", "Channels and notices"),
  text: label(
    "举报人在页面上看到的渠道、通告和承诺的期限，都由离线保管的根密钥签名，办公端自己改不了。请在这里修改，核对有哪些变化，再下载、签名、上传。",
    "The channels, notices and promised days that reporters see are signed by the root key, which is kept offline; the office alone cannot change them. Edit them here, look at what changes, then download, sign and upload.",
  ),
  serial: label("第 {n} 版草稿", "Draft of number {n}"),
  overtaken: label(
    "您编辑期间，新的一版已经生效。您的草稿是从旧版改的。",
    "Something newer came in force while you were editing. Your draft began from the older one.",
  ),
  startOver: label(
    "放弃草稿，从现行内容重新开始",
    "Drop the draft and begin from what is in force",
  ),
  keepMine: label("保留我的草稿", "Keep my draft"),
  restart: label("放弃全部修改", "Drop all changes"),
  back: label("返回渠道与通告", "Back to channels and notices"),
  done: label("完成", "Done"),
  inChinese: label("（中文）", " (Chinese)"),
  inEnglish: label("（英文）", " (English)"),
  choose: label("请选择…", "Choose…"),
  edit: label("编辑", "Edit"),
  remove: label("删除", "Remove"),
  up: label("上移", "Move up"),
  state: label("状态", "State"),
  isNew: label("新增", "New"),
  isChanged: label("已修改", "Changed"),
  wrong: label("{n} 处错误", "{n} wrong"),
  unnamed: label("（尚未命名）", "(no name yet)"),
  keep: label("不删除", "Keep it"),
} as const;

/** The agency's own texts and promises. */
export const AGENCY = {
  title: label("单位名称与期限", "Agency and terms"),
  name: label("单位名称", "Name of the agency"),
  answerDays: label("答复期限（天）", "Days to answer"),
  answerHelp: label(
    "向举报人承诺：最迟多少天内有答复。逾期举报人会看到，并可催办。",
    "Promised to reporters: an answer within so many days. Later than that, the reporter sees it and can remind.",
  ),
  mailboxDays: label("信箱期限（天）", "Days of a mailbox"),
  mailboxHelp: label(
    "举报人凭凭证可以查看答复、补充材料的天数。",
    "For so many days a reporter can read answers and add to a report.",
  ),
  attachments: label("单个附件上限（MiB）", "Largest attachment (MiB)"),
  line: label(
    "答复期限 {answer} 天 · 信箱期限 {mailbox} 天 · 单个附件上限 {size} MiB",
    "Answer within {answer} days · mailbox for {mailbox} days · attachments up to {size} MiB",
  ),
} as const;

/** The channels. */
export const CHANNELS = {
  title: label("渠道", "Channels"),
  add: label("添加渠道", "Add a channel"),
  one: label("渠道", "Channel"),
  name: label("名称", "Name"),
  kind: label("种类", "Kind"),
  kindHelp: label(
    "种类决定哪些类别的举报建议送到这里。",
    "The kind decides which categories of reports are suggested to go here.",
  ),
  takes: label("受理的类别：", "Takes: "),
  copies: label("收到抄送的类别：", "Gets a copy of: "),
  takesRest: label(
    "按类别没有直接送到这里的；由别的条件或举报人自己选择。",
    "No category comes here by itself: other conditions, or the reporter, choose it.",
  ),
  excludes: label(
    "举报人可以不选某个渠道。反映内部人员的举报，不会送给被举报的单位。",
    "Reporters can leave a channel out. A report about a unit's own people does not go to that unit.",
  ),
  id: label("编号", "Code"),
  idHelp: label(
    "人员的权限和案件都按编号对应，生效后不能更改。用字母、数字和短横，如 yunxi-cyber。",
    "Officers' channels and cases go by it; it stays once it is in force. Letters, digits and dashes, such as yunxi-cyber.",
  ),
  region: label("地区", "Region"),
  everywhere: label("全国", "All of China"),
  telephone: label("电话", "Telephone"),
  url: label("网址（可不填）", "Web address (may be left out)"),
  address: label("地址", "Address"),
  postcode: label("邮编", "Postcode"),
  hours: label("接待时间", "Hours"),
  hoursMaybe: label("接待时间（可不填）", "Hours (may be left out)"),
  from: label("开始受理（可不填）", "Takes reports from (may be left out)"),
  to: label("停止受理（可不填，含当日）", "Takes reports until (may be left out; included)"),
  toHelp: label(
    "过了这一天不再收新举报，原来的举报人仍可补充材料。停用渠道请先填这一项。",
    "After this day there are no new reports, but reporters can still add to theirs. To close a channel, fill this in first.",
  ),
  open: label("受理", "Takes reports"),
  comes: label("哪些举报送到这里", "Which reports come here"),
  always: label("长期", "always"),
  until: label("至 {day}", "until {day}"),
  since: label("自 {day} 起", "from {day}"),
  deskTitle: label("本渠道的办理规则", "How its cases are worked on"),
  deskText: label(
    "打开案件是否须写明目的、哪些状态须经第二人审批，不需要签名，立即生效：",
    "Whether opening a case asks for a purpose, and which statuses a second person approves, need no signature and hold at once:",
  ),
  deskLink: label("日历与设置", "Calendar and settings"),
  purposeYes: label("打开案件须写明目的", "Opening a case asks for a purpose"),
  purposeNo: label("打开案件不须写明目的", "Opening a case asks for no purpose"),
  approvals: label("须经第二人审批：{list}", "A second person approves: {list}"),
  noApprovals: label("没有须经第二人审批的状态", "No status needs a second person"),
  afterwards: label("渠道生效后可以设置。", "These can be set once the channel is in force."),
  people: label(
    "渠道生效后，请安全管理员给人员分配这个渠道，否则没有人能看到它的案件。",
    "Once it is in force, have the security administrator give it to officers: until then nobody sees its cases.",
  ),
  preview: label("举报人看到的样子", "As a reporter sees it"),
  removeTitle: label("删除渠道“{name}”？", "Remove the channel “{name}”?"),
  removeText: label(
    "删除生效后：举报人不能再选它，已经选它的举报人不能再补充材料；未办结的案件仍由现在负责它的人员查看和办理，答复照常送达，但不能再给人员分配它。通常应先填“停止受理”的日期，等信箱到期后再删除。",
    "Once that is in force, reporters can no longer choose it, and those who did can no longer add to their reports. Cases that are not finished stay with the officers who work on it now, whose answers still arrive; but no officer can be given it any more. Usually it is better to fill in its last day first, and to remove it when its mailboxes have ended.",
  ),
} as const;

/** The notices. */
export const NOTICES = {
  title: label("通告", "Notices"),
  add: label("添加通告", "Add a notice"),
  one: label("通告", "Notice"),
  name: label("标题", "Title"),
  issuer: label("发布单位", "Issuer"),
  published: label("发布日期", "Day of publication"),
  from: label("受理起始日", "Takes reports from"),
  to: label("受理截止日（可不填，含当日）", "Takes reports until (may be left out; included)"),
  period: label("受理期间", "Takes reports"),
  id: label("编号", "Code"),
  idHelp: label(
    "不显示给举报人，生效后不能更改。用字母、数字和短横。",
    "Reporters do not see it; it stays once it is in force. Letters, digits and dashes.",
  ),
  fictional: label(
    "虚构的演示通告（标题须写明）",
    "Fictional, for demonstration (the title has to say so)",
  ),
  categories: label("受理的类别", "Categories that it takes"),
  basis: label("依据（可不填）", "Legal basis (may be left out)"),
  reward: label("奖励办法（可不填）", "Reward policy (may be left out)"),
  asks: label("请举报人提供的材料", "What reporters are asked for"),
  ask: label("材料", "What is asked for"),
  required: label("必须提供", "Required"),
  addAsk: label("添加材料", "Add something that is asked for"),
  statements: label("声明与告知", "Statements"),
  statement: label("声明", "Statement"),
  addStatement: label("添加声明", "Add a statement"),
  offices: label("办公地点", "Offices"),
  office: label("地点名称", "Name of the office"),
  addOffice: label("添加地点", "Add an office"),
  removeNumber: label("删除第 {n} 项", "Remove number {n}"),
  preview: label("举报人看到的样子", "As a reporter sees it"),
  noPreview: label("填写标题后显示。", "Shown once there is a title."),
  removeTitle: label("删除通告“{name}”？", "Remove the notice “{name}”?"),
  removeText: label(
    "删除生效后，举报人的页面不再显示它，也不再按它征集线索。已收到的举报不受影响。如只是到期，填写截止日即可，过期的通告会注明。",
    "Once that is in force, the reporter's page no longer shows it. Reports that have come in stay as they are. If it only ends, give it a last day: it is then shown as ended.",
  ),
} as const;

/** What changes, and how it comes in force. */
export const CHANGES = {
  title: label("与现行内容相比的变化", "What changes against what is in force"),
  checking: label("正在检查…", "Checking…"),
  none: label("还没有修改。", "Nothing has been changed yet."),
  afterMistakes: label("改正错误后显示。", "Shown once the mistakes are mended."),
  mistakes: label(
    "有 {n} 处错误，改正后才能签名：",
    "{n} mistakes; they have to be mended before signing:",
  ),
  warnings: label("请留意：", "Mind this:"),
  goThere: label("去改正", "Mend it"),
  right: label("没有错误，可以签名。", "No mistakes: it can be signed."),
  added: label("新增", "New"),
  removed: label("删除", "Removed"),
  changed: label("修改", "Changed"),
  moved: label("顺序", "Order"),
  was: label("原为", "was"),
  is: label("改为", "becomes"),
  yes: label("是", "yes"),
  no: label("否", "no"),
} as const;

/** The way from a draft to what is in force. */
export const SIGNING = {
  title: label("签名并生效", "Sign and put in force"),
  first: label("下载草稿。", "Download the draft."),
  download: label("下载待签名的文件", "Download what is to be signed"),
  second: label(
    "把文件带到存放根密钥的离线机器，核对内容后签名：",
    "Take the file to the offline machine with the root key, look at what it says, and sign it:",
  ),
  third: label(
    "把签名后的文件带回来，在这里上传。",
    "Bring the signed file back and upload it here.",
  ),
  expert: label("供熟悉 JSON 的人员：导入与导出", "For experts: import and export as JSON"),
  expertText: label(
    "草稿是一个 JSON 文件，也可以在别处编辑后导入；导入后同样检查，并显示变化。",
    "The draft is a JSON file. It can be edited elsewhere and imported; it is checked, and what changes is shown, all the same.",
  ),
  export: label("导出草稿", "Export the draft"),
  import: label("导入草稿", "Import a draft"),
  notCharter: label(
    "这个文件不是渠道与通告的草稿，没有导入。",
    "This file is no draft of channels and notices: nothing was imported.",
  ),
  upload: label("上传已签名的文件", "Upload what was signed"),
  uploadHelp: label(
    "渠道与通告，或续期的委托书。根密钥的签名在此核对，核对无误立即生效。",
    "Channels and notices, or a renewed delegation. The root key's signature is checked here; if it is right, it is in force at once.",
  ),
  notJson: label("这个文件不是 JSON。", "This file is not JSON."),
  done: label(
    "已生效。连上接收服务器后立即发布，举报人的页面随后显示新内容。",
    "It is in force. It is published as soon as the office is connected to the drop; the reporter's page then shows it.",
  ),
} as const;
