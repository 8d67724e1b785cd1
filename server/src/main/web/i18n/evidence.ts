import { label } from "./label.ts";

/** Adding files. */
export const ADDING = {
  files: label("附上文件（可不附）", "Attach files (optional)"),
  intro: label(
    "照片、截图、录音录像、文档都可以。每个文件都先在您的设备上去掉隐藏信息，如拍摄地点、设备型号、作者，再加密发送。",
    "Photos, screenshots, recordings and documents can all be added. Hidden data, such as the place, the device and the author, is taken out of every file on your own device before it is sealed and sent.",
  ),
  visible: label(
    "看得见、听得到的内容不会改动：人脸、声音、门牌、水印、聊天头像和昵称。能认出您的，请先遮盖或剪掉再添加。",
    "What can be seen or heard stays as it is: faces, voices, door numbers, watermarks, names and pictures in chats. Cover or cut out what could give you away before you add it.",
  ),
  keep: label(
    "请把原文件留在安全的地方，不要改动。举报里会写入原文件的数字摘要，以后您可以用原文件证明它没有被改过。",
    "Keep the original files unchanged, in a safe place. The report holds a digest of each original, with which you can prove later that it was not altered.",
  ),
  choose: label("选择文件", "Choose files"),
  drop: label("也可以拖到这里，或直接粘贴图片", "You can also drop them here, or paste a picture"),
  release: label("松开即可添加", "Let go to add them"),
  camera: label("拍照", "Take a photo"),
  described: label("只写说明，不附文件", "Describe without a file"),
  limits: label(
    "每个文件不超过 {size}，最多 {files} 个。",
    "Up to {size} each, and {files} files at most.",
  ),
  over: label(
    "最多 {files} 个文件，有 {n} 个没有添加。",
    "There can be {files} files at most; {n} were not added.",
  ),
  /** What a file is called in a report, before its number. */
  word: label("证据", "evidence"),
  opening: label("正在准备…", "Getting ready…"),
} as const;

/** The list as a whole. */
export const LIST = {
  item: label("证据 {n}", "Evidence {n}"),
  list: label("已添加的证据", "Evidence added"),
  remove: label("移除证据 {n}", "Remove evidence {n}"),
  removed: label("已移除证据 {n}。", "Evidence {n} was removed."),
  noFile: label("只有说明，没有文件", "Described, without a file"),
  undo: label("撤销", "Undo"),
  status: label("{n} 个文件，{done} 个已就绪", "Files: {n}, ready: {done}"),
  statusAtWork: label("，{n} 个正在清理", ", {n} being cleaned"),
  statusOpen: label("，{n} 个等您处理", ", {n} waiting for you"),
} as const;

/** How far a file is, and what came of it. */
export const STATE = {
  waiting: label("等候清理", "Waiting to be cleaned"),
  cleaning: label("正在清理…", "Being cleaned…"),
  hashing: label("正在计算原文件的摘要…", "Making the original's digest…"),
  cleaned: label("已清理，去掉了 {n} 类隐藏信息", "Cleaned: {n} kinds of hidden data taken out"),
  cleanedOne: label("已清理，去掉了 1 类隐藏信息", "Cleaned: one kind of hidden data taken out"),
  nothing: label(
    "已检查，没有发现需要去掉的隐藏信息",
    "Checked: no hidden data had to be taken out",
  ),
  original: label("将发送未清理的原文件", "The original is sent, not cleaned"),
  uncleaned: label("没有清理", "Not cleaned"),
  unusable: label("无法发送", "It cannot be sent"),
  values: label("查看去掉的内容", "See what was taken out"),
  remaining: label("仍在文件里的：", "Still in the file:"),
  before: label("清理前", "Before"),
  after: label("清理后", "After"),
  asIs: label("原文件", "Original"),
  wasNamed: label("原名“{name}”不发送", "Its own name, “{name}”, is not sent"),
  takenOut: label("去掉的是：{list}。", "Taken out: {list}."),
  separator: label("、", ", "),
  colon: label("：", ": "),
  size: label("{before} → {after}", "{before} → {after}"),
  enlarge: label("放大证据 {n} 的图片", "Enlarge the picture of evidence {n}"),
} as const;

/** Why a file was not cleaned or cannot be sent, beside the cleaner's own refusals. */
export const WHY = {
  "too-slow": label(
    "清理用时过长，已停止，以免卡住您的设备。",
    "Cleaning took too long and was stopped, so that your device is not held up.",
  ),
  fault: label(
    "清理程序没能运行。请检查网络后再试。",
    "The cleaning program could not run. Check your connection and try again.",
  ),
  "too-large": label(
    "超过 {size}，受理单位收不了。请截取需要的部分，再重新添加。",
    "It is larger than {size}, which is more than the agency takes. Cut out the part that matters and add that.",
  ),
  unreadable: label(
    "无法读取：文件可能已移动、被改动，或者是一个文件夹。请移除后重新添加。",
    "It cannot be read: it may have been moved or changed, or is a folder. Remove it and add it again.",
  ),
} as const;

/** What the reporter says of a piece of evidence, and decides. */
export const SAYING = {
  kind: label("属于哪一类", "What kind it is"),
  noKind: label("未选择", "Not chosen"),
  description: label("说明", "Description"),
  descriptionHelp: label(
    "它能证明什么？如：第 3 页是收费标准。",
    "What does it show? For example: the fees are on page 3.",
  ),
  capturedOn: label("形成日期", "When it was made"),
  lawful: label("这份材料是合法取得的", "It was lawfully obtained"),
  more: label("文件名与原文件", "File name and original"),
  name: label("发送时的文件名", "File name as it is sent"),
  nameHelp: label(
    "文件名可能带有姓名、日期、聊天对象，所以换成了中性名称。",
    "Names of files may tell people, dates and contacts, so it got a neutral one.",
  ),
  nameKept: label("将以原名发送。", "It is sent under its own name."),
  nameSent: label("发送时会写成“{name}”。", "It is sent as “{name}”."),
  keepName: label("用原名", "Use its own name"),
  neutralName: label("换回中性名称", "Use a neutral name"),
  digest: label("原文件摘要（SHA-256）", "Digest of the original (SHA-256)"),
  digestHelp: label("会写入举报。", "It is put into the report."),
  optOut: label(
    "发送未清理的原文件（一般不需要）",
    "Send the original, not cleaned (seldom needed)",
  ),
  optOutHelp: label(
    "受理单位将从原文件看到：{list}。",
    "The agency would then see in the original: {list}.",
  ),
  optOutNothing: label(
    "原文件里没有发现隐藏信息，两者差别不大。",
    "No hidden data was found in the original: there is little difference.",
  ),
  decide: label(
    "您可以移除它、换一种格式再添加，或按原样发送。",
    "You can remove it, add it in another format, or send it as it is.",
  ),
  decideFirst: label("请移除它，或勾选这一项。", "Remove it, or tick this."),
  asIs: label(
    "我知道里面可能有能认出我的信息，仍按原样发送",
    "I know that it may hold what gives me away; send it as it is",
  ),
} as const;
