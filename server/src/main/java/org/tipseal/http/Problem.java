package org.tipseal.http;

import io.vertx.core.json.JsonObject;
import java.util.Locale;

/**
 * Every refusal that a Tipseal server answers with, as a problem document (RFC 9457).
 *
 * <p>The list is closed and each document is a constant: type, titles and status, nothing about the
 * request. Two refusals of the same kind are therefore the same bytes. Titles say what the reader
 * can do about it.
 */
public enum Problem {
  // The request itself.
  MALFORMED_REQUEST(400, "The request could not be read.", "无法读取该请求。"),
  NOT_FOUND(404, "There is nothing at this address.", "此地址没有内容。"),
  METHOD_NOT_ALLOWED(405, "This address does not take that method.", "此地址不支持该请求方法。"),
  REQUEST_TIMEOUT(
      408, "The request took too long to arrive. Please send it again.", "请求传送时间过长，请重新发送。"),
  BODY_TOO_LARGE(413, "What was sent is larger than is accepted here.", "发送的内容超过允许的大小。"),
  ADDRESS_TOO_LONG(414, "The address is too long.", "地址过长。"),
  CONTENT_TYPE_NOT_ACCEPTED(415, "This type of content is not accepted here.", "此处不接受该类型的内容。"),
  HEADERS_TOO_LARGE(431, "The request's headers are too large.", "请求头过大。"),
  INTERNAL_ERROR(500, "Something went wrong on our side. Please try again.", "服务器出现问题，请重试。"),
  UNAVAILABLE(
      503, "Nothing can be stored at the moment. Please try again shortly.", "暂时无法保存内容，请稍后重试。", 30),

  // Proof of work.
  CHALLENGE_MISSING(403, "A solved challenge is needed. Ask for one first.", "需要先完成验证。请先获取验证题。"),
  CHALLENGE_WRONG(403, "The challenge was not solved correctly.", "验证未通过。"),
  CHALLENGE_EXPIRED(403, "The challenge has expired. Ask for a new one.", "验证已过期，请重新获取。"),
  CHALLENGE_USED(403, "This challenge has been used. Ask for a new one.", "该验证已使用过，请重新获取。"),

  // Reports, follow-ups, mailboxes.
  PROFILE_NOT_YET(503, "The agency has not published its profile yet.", "受理单位尚未发布公开资料。", 60),
  PROFILE_OUTDATED(
      409,
      "The report is sealed to keys that are not in use. Fetch the profile again and seal it anew.",
      "举报使用的密钥已不再使用。请重新获取单位资料并重新加密。"),
  SUBMISSION_MALFORMED(
      400, "What was sent is not a sealed report or follow-up.", "发送的内容不是有效的加密举报或补充。"),
  ATTACHMENT_MISSING(
      409, "An attachment that is named here has not been uploaded whole.", "其中列出的附件尚未完整上传。"),
  MAILBOX_TAKEN(409, "Another report has been sent with this receipt.", "已有另一份举报使用此回执。"),
  MAILBOX_NOT_FOUND(
      404,
      "No mailbox opens with this receipt. Check each character; a mailbox closes when its time is over.",
      "此回执码无法打开信箱。请逐字核对；信箱到期后将关闭。"),
  MAILBOX_FULL(409, "This mailbox takes no further follow-ups.", "此信箱不能再接收补充内容。"),
  NUMBER_TAKEN(409, "Another message has this number.", "该编号已被另一条消息使用。"),
  NUMBER_OUT_OF_ORDER(409, "Messages are numbered without a gap.", "消息编号必须连续。"),
  STATEMENT_MALFORMED(400, "What was sent is not a valid signed statement.", "发送的内容不是有效的签名声明。"),
  REMINDER_NOT_DUE(
      409,
      "A reminder is possible once the answer is overdue, and once a day.",
      "逾期未答复后方可催办，每天一次。"),

  // Sealed files.
  FORM_MALFORMED(400, "Please choose one file, and one only.", "请选择一个文件，且只选一个。"),
  SEALED_FILE_MALFORMED(
      400,
      "This is not a sealed file, or not a whole one. Please choose the file that was saved when the report was sealed.",
      "这不是封缄文件，或内容不完整。请选择封缄举报时保存的那个文件。"),
  STAMP_WEAK(
      403,
      "The file was changed after it was sealed, or damaged on the way. Please copy it again, or seal the report anew.",
      "文件在封缄之后被改动，或在传送中损坏。请重新复制该文件，或重新封缄举报。"),

  // Uploads (tus 1.0.0).
  UPLOAD_NOT_FOUND(404, "There is no such upload. It may have expired.", "没有此上传，可能已过期。"),
  UPLOAD_OFFSET_WRONG(
      409,
      "The upload stands at another offset. Ask for it and go on from there.",
      "上传进度不一致，请查询后继续。"),
  UPLOAD_TOO_LARGE(413, "The attachment is larger than is accepted here.", "附件超过允许的大小。"),
  UPLOAD_BUSY(423, "This upload is being written already.", "此上传正在写入。"),
  UPLOAD_CLAIMED(409, "This upload belongs to a report already.", "此上传已属于一份举报。"),
  CHECKSUM_UNKNOWN(400, "This kind of checksum is not known here.", "不支持该校验算法。"),
  CHECKSUM_WRONG(
      460, "The checksum does not match. Please send this part again.", "校验不一致，请重新发送这一部分。"),
  TUS_VERSION_WRONG(412, "This version of the tus protocol is not spoken here.", "不支持该版本的 tus 协议。"),
  UPLOADS_PAUSED(
      503,
      "No attachments can be taken at the moment. A report without attachments can still be sent.",
      "暂时无法接收附件，仍可发送不带附件的举报。",
      3600),

  // The office's side.
  ARRIVAL_NOT_FOUND(404, "There is no such arrival.", "没有此到件。"),
  ATTACHMENT_NOT_FOUND(404, "There is no such attachment.", "没有此附件。"),
  RANGE_NOT_SATISFIABLE(416, "The range lies outside the attachment.", "请求的范围超出附件。"),
  PROFILE_REFUSED(
      422, "The profile does not verify, or is older than the present one.", "公开资料未通过验证，或早于现有版本。"),

  // The desk: who is there.
  SIGNED_OUT(401, "Please sign in.", "请登录。"),
  SIGN_IN_REFUSED(
      401,
      "Signing in was refused. Check name and passphrase, and use the passkey that was enrolled.",
      "登录未通过。请核对姓名和口令，并使用已登记的通行密钥。"),
  SIGN_IN_SLOWED(
      429, "Too many attempts. Please wait half a minute, then try again.", "尝试次数过多，请半分钟后再试。", 30),
  SESSION_LOCKED(423, "The session is locked. Show your passkey to go on.", "会话已锁定，请出示通行密钥后继续。"),
  LINK_REFUSED(
      403,
      "This link has been used, or its time is over. Ask the security administrator for a new one.",
      "此链接已被使用或已过期，请向安全管理员索取新链接。"),
  PASSPHRASE_TOO_WEAK(
      422,
      "Please choose a passphrase of at least 12 characters that is not among the common ones and does not hold your name.",
      "请设置至少 12 个字符的口令，不要使用常见口令，也不要包含您的姓名。"),
  PASSKEY_REFUSED(
      403,
      "The passkey was not made as it has to be. Please try again with one that checks who you are.",
      "通行密钥的创建不符合要求，请换用会验证本人身份的通行密钥重试。"),
  CONFIRMATION_REFUSED(
      403,
      "The passphrase or the passkey is wrong, so nothing was changed. Please try again.",
      "口令或通行密钥不对，没有作任何更改，请重试。"),
  PASSKEY_NOT_FOUND(404, "There is no such passkey.", "没有此通行密钥。"),
  LAST_PASSKEY(
      409, "This is your last passkey. Please add another one first.", "这是您最后一个通行密钥，请先另外登记一个。"),
  TOO_MANY_PASSKEYS(409, "You have eight passkeys. Please remove one first.", "您已有八个通行密钥，请先移除一个。"),
  PASSKEY_NAME_REFUSED(
      422, "A passkey's name has 1 to 40 characters, on one line.", "通行密钥的名称应为 1 至 40 个字符，且不能换行。"),
  REQUEST_FORGED(
      403,
      "The request did not come from the office's own page. Please load it anew.",
      "请求并非来自本系统页面，请重新加载页面。"),
  NOT_ALLOWED(403, "Your role does not allow this.", "您的角色没有此项权限。"),

  // The desk: officers.
  OFFICER_NOT_FOUND(404, "There is no such officer.", "没有此人员。"),
  OFFICER_NAME_TAKEN(409, "Another officer has this name.", "已有同名人员。"),
  OFFICER_NAME_REFUSED(
      422, "A name has 1 to 60 characters, on one line.", "姓名应为 1 至 60 个字符，且不能换行。"),
  ROLES_REFUSED(
      422,
      "These roles exclude each other: an administrator has no other role, and everybody has one.",
      "所选角色互相排斥：管理员不得兼任其他角色，且每人至少有一个角色。"),
  CHANNEL_NOT_FOUND(422, "There is no such channel.", "没有此受理渠道。"),
  LAST_ADMINISTRATOR(
      409,
      "This is the last security administrator who can sign in. Make another one first.",
      "这是最后一名可登录的安全管理员，请先设置另一名。"),
  SESSION_NOT_FOUND(404, "There is no such session.", "没有此会话。"),

  // The desk: cases.
  CASE_NOT_FOUND(404, "There is no such case, or you do not work on it.", "没有此案件，或您不是其经办人员。"),
  PURPOSE_NEEDED(403, "Please say first why you have to open this case.", "请先填写打开此案件的目的。"),
  ONLY_IN_PACKAGE(
      403,
      "This kind of attachment is not shown. It is in the evidence package.",
      "此类附件不在页面中显示，可在证据包中取得。"),
  STATUS_NOT_ALLOWED(409, "This status cannot follow the present one.", "当前状态不能变更为该状态。"),
  REASON_NOT_ALLOWED(422, "This status needs one of its reasons or findings.", "此状态需要选择相应的理由或结论。"),
  CAMPAIGN_NOT_FOUND(404, "There is no such campaign, or it is closed.", "没有此专案，或该专案已结束。"),
  NOT_EARLIER(
      409,
      "Only an earlier case that is not itself merged can take this one: the earliest report keeps its place.",
      "只能并入收到时间更早且本身未被并案的案件：最早的举报保留其顺序。"),
  TEXT_NOT_ALLOWED(422, "The text is empty or too long.", "文字为空或过长。"),
  TEXT_REPEATS(
      409,
      "The text repeats the report. Whoever finds the receipt would read it. Please change it, or confirm it.",
      "文字中重复了举报内容，拾得凭证的人也会看到。请修改，或确认后发送。"),
  CASE_TAKEN(409, "The case is not free, or not yours.", "该案件已有承办人，或不是您承办的。"),
  ASSIGNEE_NOT_ALLOWED(
      422,
      "This officer cannot be given this case: not of this channel, recused, or excluded by the reporter.",
      "不能将该案件分派给此人员：不属于该渠道、已回避，或被举报人要求回避。"),
  PROPOSAL_WAITS(409, "A proposal waits for a supervisor already.", "已有待审批的事项。"),
  PROPOSAL_NOT_FOUND(404, "No proposal waits here.", "没有待审批的事项。"),
  PROPOSAL_OWN(403, "Somebody else has to decide on your proposal.", "本人提出的事项须由他人审批。"),
  SETTINGS_REFUSED(422, "Nothing was changed: please correct what is named here.", "未作修改，请更正所列问题。"),
  MAILBOX_ENDED(
      409,
      "The reporter withdrew, or the mailbox has ended: nobody would read an answer.",
      "举报人已撤回或信箱已到期，答复将无人收到。"),
  IDENTITY_MISSING(404, "The report came without an identity part.", "此举报不含身份信息。"),
  CONFLICT(
      409, "Somebody else changed this at the same time. Please load it anew.", "他人同时作了修改，请重新加载。"),
  ARCHIVE_DAMAGED(
      500,
      "Part of what is stored here is damaged. Please tell the system administrator.",
      "存储内容有损坏，请告知系统管理员。"),
  // The desk: what was signed offline.
  SIGNED_MALFORMED(
      422,
      "This is nothing that was signed with tipseal profile sign or delegate.",
      "这不是用 tipseal profile sign 或 delegate 签名的文件。"),
  SIGNED_FORGED(422, "This is not signed by this agency's root key.", "这不是本单位根密钥签的。"),
  SIGNED_OTHER_AGENCY(422, "This is another agency's.", "这是另一单位的文件。"),
  SIGNED_OLDER(
      409,
      "Its number is not higher than that of the channels and notices in force. Please make a new draft.",
      "编号不大于现行渠道与通告的编号，请重新起草。"),
  SIGNED_TOO_LARGE(
      422, "This is more than the office's key file and its backup hold.", "内容太多，办公密钥文件及其备份放不下。"),
  SIGNED_OTHER_KEY(422, "This delegates to another key than this office's.", "委托的不是本系统的密钥。"),
  SIGNED_SHORTER(409, "This ends no later than the delegation that is there.", "到期日不晚于现有的委托。"),
  SIGNED_MISTAKES(422, "This is signed, but has mistakes in it.", "已签名，但其中有错误。"),

  PURPOSE_REFUSED(
      422, "A purpose has 2 to 200 characters, on one line.", "用途应为 2 至 200 个字符，且不能换行。"),
  TIMESTAMP_UNAVAILABLE(
      503,
      "No timestamp can be had at the moment. The package can go without one, if you decide so.",
      "目前无法取得时间戳。您可以决定不带时间戳导出。"),

  // Institutions and their batches.
  INSTITUTION_UNKNOWN(
      403, "This certificate is not that of a known institution.", "此证书不属于任何已登记的机构。"),
  BATCH_MALFORMED(400, "What was sent is not a signed batch.", "发送的内容不是有效的签名批次。"),
  BATCH_FORGED(403, "The batch is not signed with the institution's key.", "批次不是用该机构的密钥签名的。"),
  BATCH_MISADDRESSED(
      422, "The batch names another institution or another agency.", "批次写明的机构或受理单位不符。"),
  BATCH_MISTAKES(
      422,
      "Entries are wrong; nothing was taken in. Mend them and send all again.",
      "有条目不符合要求，整批未接收。请改正后重新发送全部内容。"),
  BATCH_ID_TAKEN(
      409, "Another batch was sent under this id. Nothing was taken in.", "此批次编号已用于其他内容，本次未接收。"),
  BATCH_NOT_FOUND(
      404, "There is no such batch, or it is not for your channels.", "没有此批次，或不属于您的受理渠道。");

  /** The media type of every problem document. */
  public static final String CONTENT_TYPE = "application/problem+json";

  private final int status;
  private final int retryAfterSeconds;
  private final String title;
  private final String titleZh;
  private final String document;

  Problem(int status, String title, String titleZh) {
    this(status, title, titleZh, 0);
  }

  Problem(int status, String title, String titleZh, int retryAfterSeconds) {
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
    this.title = title;
    this.titleZh = titleZh;
    this.document =
        new JsonObject()
            .put("type", "urn:tipseal:problem:" + wireName())
            .put("title", title)
            .put("titleZh", titleZh)
            .put("status", status)
            .encode();
  }

  /** The last part of the problem's type, such as {@code mailbox-not-found}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** Seconds after which to try again, or 0 where trying again would not help. */
  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }

  /** What it means and what to do about it, in English. */
  public String title() {
    return title;
  }

  /** The same in Chinese. */
  public String titleZh() {
    return titleZh;
  }

  /** The document: the same each time. */
  public String document() {
    return document;
  }
}
