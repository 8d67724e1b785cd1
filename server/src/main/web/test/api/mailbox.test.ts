import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { type FollowUp, FollowUpSender } from "../../api/follow-up-sender.ts";
import { OpenMailbox, type OpenView } from "../../api/open-mailbox.ts";
import { ReportSender } from "../../api/report-sender.ts";
import { Session } from "../../api/session.ts";
import { type Bytes, ascii } from "../../crypto/bytes.ts";
import { type Day, dayNumber } from "../../crypto/day.ts";
import { b64, b64u } from "../../crypto/encoding.ts";
import { openEnvelope } from "../../crypto/envelope/open.ts";
import { readFollowUp } from "../../crypto/payload/follow-up.ts";
import type { ReplyPayload } from "../../crypto/payload/reply.ts";
import { type ReceiptCode, newReceiptSecret } from "../../crypto/receipt/receipt-code.ts";
import { RecipientMemo } from "../../crypto/receipt/recipient-memo.ts";
import { systemRandom } from "../../crypto/random.ts";
import { verifyMessage } from "../../crypto/signed/message.ts";
import { signStatement, verifyStatement } from "../../crypto/signed/statement.ts";
import { readFollowUpSubmission } from "../../crypto/submission/submission.ts";
import { Agency, TODAY } from "../support/agency.ts";
import { Refusal, TestDrop } from "../support/drop.ts";
import { failure, refused } from "../support/expect.ts";

const REPLY: ReplyPayload = { day: TODAY, status: "S20", text: "已收到" };

let agency: Agency;
let drop: TestDrop;
let session: Session;
let receipt: ReceiptCode;
let mailbox: OpenMailbox;

before(async () => {
  agency = await Agency.create();
  drop = new TestDrop();
  drop.profile = await agency.document(5);
  const base = await drop.start();
  const now = () => new Date(`${TODAY}T12:00:00Z`);
  session = new Session({ base, fingerprint: agency.fingerprint, patience: 3, now });
  const profile = await session.profile(() => {});
  const report = { form: { category: "BG-01" }, files: [], channels: ["cyber"] };
  receipt = await new ReportSender(session, profile, report).send(() => {});
  mailbox = await OpenMailbox.of(session, profile, receipt, () => {});
});

beforeEach(() => {
  drop.before = () => {};
  drop.after = () => {};
  drop.mailbox = {};
  drop.followUps.length = 0;
  drop.statements.length = 0;
});

after(() => drop.stop());

test("an empty mailbox", async () => {
  const view = await read();
  assert.deepEqual(view.replies, []);
  assert.equal(view.daysLeft, 30);
  assert.equal(view.acknowledged, undefined);
  assert.equal(view.refusal, undefined);
});

test("replies and the acknowledgement are opened and verified", async () => {
  await answer(reply(1), reply(2, { day: TODAY, status: "S50", reason: "R1" }));
  const context = mailbox.context("acknowledgement", dayNumber(TODAY));
  drop.mailbox["acknowledgement"] = b64u(await signStatement(context, agency.office));
  const view = await read();
  assert.equal(view.acknowledged, TODAY);
  assert.deepEqual(
    view.replies.map(({ status, text }) => ({ status, text })),
    [
      { status: "S20", text: "已收到" },
      { status: "S50", text: undefined },
    ],
  );
});

test("what the drop leaves out, swaps or sends twice is found, and what came before is shown", async () => {
  await answer(reply(2));
  assert.deepEqual((await read()).refusal, { reply: 1, defect: "out-of-order" });
  await answer(reply(1), reply(1));
  assert.deepEqual((await read()).refusal, { reply: 2, defect: "out-of-order" });
  await answer(reply(1), { ...(await reply(1)), number: 2 });
  assert.deepEqual((await read()).refusal, { reply: 2, defect: "signature-forged" });
});

test("a reply by somebody else is forged, and so is such an acknowledgement", async () => {
  const stranger = await Agency.create();
  const { replyKey } = mailbox.keys;
  const envelope = await stranger.reply(mailbox.context("reply", 1), replyKey.publicKey, REPLY);
  await answer({ number: 1, envelope: b64(envelope) });
  assert.deepEqual((await read()).refusal, { reply: 1, defect: "unknown-signer" });
  const context = mailbox.context("acknowledgement", dayNumber(TODAY));
  drop.mailbox = { acknowledgement: b64u(await signStatement(context, stranger.office)) };
  assert.deepEqual((await read()).refusal, { reply: 0, defect: "unknown-signer" });
});

test("a mailbox that has ended says whether it was answered", async () => {
  drop.mailbox = { state: "ended", overdue: true };
  assert.deepEqual(await mailbox.read(() => {}), { state: "ended", overdue: true });
  await assert.rejects(
    newFollowUp().send(() => {}),
    failure("mailbox-ended"),
  );
});

test("another receipt finds nothing, and what is no mailbox is a bad answer", async () => {
  const other = { ...receipt, secret: newReceiptSecret(systemRandom) };
  const nobodys = await OpenMailbox.of(session, mailbox.profile, other, () => {});
  await assert.rejects(
    nobodys.read(() => {}),
    failure("mailbox-not-found"),
  );
  drop.mailbox = { followUps: -1 };
  await assert.rejects(
    mailbox.read(() => {}),
    failure("bad-answer"),
  );
});

test("a follow-up arrives signed and numbered, with its file", async () => {
  assert.equal(await newFollowUp().send(() => {}), 1);
  assert.equal(await newFollowUp({ text: "more" }).send(() => {}), 2);
  const first = await arrived(1);
  assert.equal(first.text, "还有一件事");
  assert.equal(first.attachments[0]?.name, "note.txt");
  assert.equal((await arrived(2)).text, "more");
});

test("a follow-up that names no channel goes to those that got the report, and to no other", async () => {
  assert.equal(await newFollowUp({ channels: [] }).send(() => {}), 1);
  assert.equal((await arrived(1)).text, "还有一件事");
  await assert.rejects(arrived(1, "bureau"), refused("not-a-recipient"));
});

test("a memo of two channels, one of which takes no reports any more", async () => {
  await remember("bureau", "tax");
  assert.deepEqual((await read()).channels, ["bureau", "tax"]);
  assert.equal(await newFollowUp({ channels: [] }).send(() => {}), 1);
  assert.equal((await arrived(1, "bureau")).text, "还有一件事");
  assert.equal((await arrived(1, "tax")).text, "还有一件事");
  await assert.rejects(arrived(1), refused("not-a-recipient"));
});

test("a memo that the drop altered: no follow-up, unless the reporter names the channels", async () => {
  for (const memo of [b64u(systemRandom(93)), b64u(systemRandom(92)), ""]) {
    drop.mailbox = { memo };
    assert.deepEqual((await read()).channels, []);
    await assert.rejects(
      newFollowUp({ channels: [] }).send(() => {}),
      refused("memo-forged"),
    );
  }
  assert.equal(drop.followUps.length, 0);
  assert.equal(await newFollowUp({ channels: ["bureau"] }).send(() => {}), 1);
  assert.equal((await arrived(1, "bureau")).text, "还有一件事");
});

test("none of the channels that got the report is there any more", async () => {
  await remember("closed");
  assert.deepEqual((await read()).channels, []);
  await assert.rejects(
    newFollowUp({ channels: [] }).send(() => {}),
    failure("no-channel"),
  );
});

test("a lost answer to a follow-up sends the same again, not another", async () => {
  let lost = 0;
  drop.after = (request, cut) => {
    if (request.endsWith("follow-ups") && lost++ === 0) {
      cut();
    }
  };
  assert.equal(await newFollowUp().send(() => {}), 1);
  assert.equal(drop.followUps.length, 1);
});

test("a number that another device took meanwhile: the next one is taken", async () => {
  let taken = 0;
  drop.before = (request) => {
    if (request.endsWith("follow-ups") && taken++ === 0) {
      drop.followUps.push(new Uint8Array(0));
      throw new Refusal("number-taken", 409);
    }
  };
  assert.equal(await newFollowUp().send(() => {}), 2);
  assert.equal((await arrived(2)).text, "还有一件事");
});

test("a reminder is today's, and a lost answer to it is no trouble", async () => {
  let lost = 0;
  drop.before = (request) => {
    if (request.endsWith("reminder") && lost === 1) {
      lost++;
      throw new Refusal("reminder-not-due", 409);
    }
  };
  drop.after = (request, cut) => {
    if (request.endsWith("reminder") && lost++ === 0) {
      cut();
    }
  };
  await mailbox.remind(() => {});
  assert.equal(drop.statements.length, 1);
  await assertSaid("reminder", dayNumber(TODAY));
});

test("a reminder too early is refused", async () => {
  drop.before = (request) => {
    if (request.endsWith("reminder")) {
      throw new Refusal("reminder-not-due", 409);
    }
  };
  await assert.rejects(
    mailbox.remind(() => {}),
    failure("reminder-not-due"),
  );
});

test("a withdrawal is signed", async () => {
  await mailbox.withdraw(() => {});
  await assertSaid("withdrawal", 0);
});

interface Sealed {
  readonly number: number;
  readonly envelope: string;
}

async function answer(...replies: readonly (Sealed | Promise<Sealed>)[]): Promise<void> {
  drop.mailbox = { replies: await Promise.all(replies) };
}

async function reply(number: number, payload = REPLY): Promise<Sealed> {
  const { replyKey } = mailbox.keys;
  const context = mailbox.context("reply", number);
  return { number, envelope: b64(await agency.reply(context, replyKey.publicKey, payload)) };
}

/** Has the drop give a memo of these channels. */
async function remember(...channels: readonly string[]): Promise<void> {
  drop.mailbox = { memo: b64u(await RecipientMemo.seal(mailbox.keys, channels, systemRandom)) };
}

async function read(): Promise<OpenView> {
  const view = await mailbox.read(() => {});
  assert.ok(view.state === "open");
  return view;
}

function newFollowUp(said: Partial<FollowUp> = {}): FollowUpSender {
  const file = new Blob([ascii("a note")]);
  const files = [
    { file, name: "note.txt", type: "text/plain", kind: "EV9", capturedOn: TODAY as Day },
  ];
  return new FollowUpSender(mailbox, { text: "还有一件事", files, channels: ["cyber"], ...said });
}

/** What the office makes of a follow-up. */
async function arrived(number: number, channel = "cyber") {
  const submission = readFollowUpSubmission(drop.followUps[number - 1] as Bytes);
  assert.equal(submission.number, number);
  const context = { purpose: "follow-up", epoch: 1, agency: agency.id } as const;
  const signed = await openEnvelope(submission.envelope, context, agency.key(channel, 1));
  const signers = [mailbox.keys.signKey.verifyingKey];
  return readFollowUp(await verifyMessage(mailbox.context("follow-up", number), signed, signers));
}

async function assertSaid(what: "reminder" | "withdrawal", number: number): Promise<void> {
  const said = drop.statements[0];
  assert.equal(said?.what, what);
  const signers = [mailbox.keys.signKey.verifyingKey];
  await verifyStatement(mailbox.context(what, number), said.bytes, signers);
}
