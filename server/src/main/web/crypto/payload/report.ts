import type { Bytes } from "../bytes.ts";
import { b64u } from "../encoding.ts";
import type { PlainObject } from "../json/value.ts";
import { writeJson } from "../json/write.ts";
import { VERIFYING_KEY_LENGTH, VerifyingKey } from "../keys/signing.ts";
import { XWING_PUBLIC_LENGTH, XWingPublicKey } from "../keys/xwing.ts";
import { type MailboxId, mailboxId } from "../names.ts";
import { type AttachmentEntry, attachmentsJson, readAttachments } from "./attachment-entry.ts";
import { checkIdentityPart } from "./identity.ts";
import { openPayload } from "./payload.ts";

/** The payload of a report (PROTOCOL.md §7). */
export interface ReportPayload {
  /** The report form, report.schema.json; opaque here, but for `contact`, which must not be in it. */
  readonly form: PlainObject;
  readonly attachments: readonly AttachmentEntry[];
  /** What replies are sealed to. */
  readonly replyKey: XWingPublicKey;
  /** What signs the reporter's follow-ups and statements. */
  readonly signKey: VerifyingKey;
  readonly mailbox: MailboxId;
  /** Who the reporter is, sealed apart. */
  readonly identity?: Bytes | undefined;
}

const KIND = "report";

/**
 * The JSON text.
 *
 * @throws RangeError if the form holds `contact`: whoever opens reports must not learn who sent them
 */
export function writeReport(report: ReportPayload): Bytes {
  if (Object.hasOwn(report.form, "contact")) {
    throw new RangeError("the form holds contact, which is to be sealed apart");
  }
  return writeJson({
    v: 1,
    kind: KIND,
    form: report.form,
    attachments: attachmentsJson(report.attachments),
    replyKey: b64u(report.replyKey.bytes),
    signKey: b64u(report.signKey.bytes),
    mailbox: report.mailbox,
    identity: report.identity === undefined ? undefined : b64u(report.identity),
  });
}

/** Reads the JSON text: `payload-malformed`, or `identity-malformed` for the identity part. */
export async function readReport(bytes: Bytes): Promise<ReportPayload> {
  const json = openPayload(bytes, KIND);
  const form = json.object("form");
  json.check(!form.has("contact"));
  const report: ReportPayload = {
    form: form.opaque(),
    attachments: readAttachments(json),
    replyKey: await XWingPublicKey.parse(
      json.b64u("replyKey", XWING_PUBLIC_LENGTH),
      json.malformed,
    ),
    signKey: await VerifyingKey.of(json.b64u("signKey", VERIFYING_KEY_LENGTH)),
    mailbox: mailboxId(json.text("mailbox"), json.malformed),
    identity: json.optional("identity", (o, n) => checkIdentityPart(o.b64u(n))),
  };
  json.end();
  return report;
}
