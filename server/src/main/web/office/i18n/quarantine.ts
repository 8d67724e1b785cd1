import { type Label, label } from "../../i18n/label.ts";

/** What was refused at intake. */
export const QUARANTINE = {
  title: label("隔离区", "Quarantine"),
  text: label(
    "到达但无法打开、或不是真实的内容。原样保存，不会丢失，也不会被执行；本页只说明为什么没有收下。",
    "What arrived and could not be opened, or is not genuine. It is kept as it came, never lost and never run; this page only says why it was not taken.",
  ),
  none: label("没有被拒收的内容。", "Nothing has been refused."),
  kind: label("种类", "Kind"),
  reason: label("原因", "Reason"),
  day: label("日期", "Day"),
  case: label("自称所属案件", "Case it claims"),
  attachments: label("附件", "Attachments"),
  id: label("编号", "Id"),
  unnamed: label("没有通过检查", "it did not pass the checks"),
  more: label("更早的", "Earlier ones"),
  newest: label("最新的", "The newest"),
} as const;

/** What came. */
export const REFUSED_KINDS: Readonly<Record<string, Label>> = {
  report: label("举报", "report"),
  "follow-up": label("补充", "follow-up"),
  reminder: label("催办", "reminder"),
  withdrawal: label("撤回", "withdrawal"),
};

const FORGED = label(
  "签名或加密校验不符：被改动过，或是伪造的",
  "its signature or seal does not hold: it was altered or forged",
);
const MALFORMED = label("结构不合规范", "it is not in the form that it must have");
const KEYS = label(
  "不是用本单位现有的密钥封缄的",
  "it was not sealed to keys that this office has",
);

/** Why, by the name of the defect. */
export const DEFECTS: Readonly<Record<string, Label>> = {
  "signature-forged": FORGED,
  "body-forged": FORGED,
  "stream-forged": FORGED,
  "memo-forged": FORGED,
  "digest-mismatch": FORGED,
  "commitment-mismatch": FORGED,
  "unwrap-failed": KEYS,
  "wrong-epoch": KEYS,
  "expired-epoch": KEYS,
  "not-a-recipient": KEYS,
  "envelope-malformed": MALFORMED,
  "message-malformed": MALFORMED,
  "payload-malformed": MALFORMED,
  "submission-malformed": MALFORMED,
  "stream-malformed": MALFORMED,
  "identity-malformed": MALFORMED,
  "bad-padding": MALFORMED,
  "unknown-signer": label("签名人不是该案的举报人", "its signer is not the case's reporter"),
  "mailbox-mismatch": label("属于另一个信箱", "it belongs to another mailbox"),
  "out-of-order": label("次序不对，可能有缺失", "out of order; something may be missing"),
  replayed: label("重放的旧内容", "an old message sent again"),
  "attachment-missing": label("附件没有到齐", "an attachment is missing"),
  "unsupported-version": label("版本不被支持", "a version that is not known here"),
  "unsupported-suite": label("加密套件不被支持", "a cipher suite that is not known here"),
};
