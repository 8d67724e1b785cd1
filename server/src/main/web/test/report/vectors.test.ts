import assert from "node:assert/strict";
import { test } from "node:test";
import type { PlainObject } from "../../crypto/json/value.ts";
import {
  type Channel,
  type PersonalKind,
  type SchemeName,
  findPersonalData,
  inDraft,
  normalise,
  recipientsOf,
  suggest,
  suggestedChannels,
  userNameIn,
  warningsOf,
} from "../../report/index.ts";
import { TABLES, TODAY, cases, draftOf, table } from "./support.ts";

const { notices } = table<{ notices: readonly PlainObject[] }>("notices");

interface IdentifierCase {
  readonly scheme: SchemeName;
  readonly spelling: string;
  readonly value: string;
  readonly keys: readonly string[];
  readonly oddity?: string;
}

for (const one of cases<IdentifierCase>("vectors/identifiers")) {
  test(`identifier: ${one.scheme} ${JSON.stringify(one.spelling)}`, () => {
    const normal = normalise(one.scheme, one.spelling);
    assert.equal(normal.value, one.value);
    assert.deepEqual([...normal.keys].sort(), one.keys);
    assert.equal(normal.oddity, one.oddity);
    assert.deepEqual(normalise(one.scheme, normal.value), normal, "its own normal form");
  });
}

interface PersonalCase {
  readonly text: string;
  readonly found: readonly (readonly [PersonalKind, string])[];
}

for (const { text, found } of cases<PersonalCase>("vectors/personal-data")) {
  test(`personal data: ${JSON.stringify(text)}`, () => {
    const hits = findPersonalData(text).map((hit) => [hit.kind, text.slice(hit.start, hit.end)]);
    assert.deepEqual(hits, found);
  });
}

for (const { file, user } of cases<{ file: string; user?: string }>("vectors/file-names")) {
  test(`file name: ${JSON.stringify(file)}`, () => {
    assert.equal(userNameIn(file), user);
  });
}

interface ChannelCase {
  readonly name: string;
  readonly report: PlainObject;
  readonly channels: readonly Channel[];
  readonly suggestion: object;
  readonly primary?: string;
  readonly copies: readonly string[];
  readonly recipients: readonly string[];
  readonly trouble?: string;
}

for (const one of cases<ChannelCase>("vectors/channels")) {
  test(`channels: ${one.name}`, () => {
    assert.deepEqual(suggest(TABLES.routing, one.report), one.suggestion);
    const choice = suggestedChannels(TABLES, one.channels, one.report);
    assert.equal(choice.primary?.id, one.primary);
    assert.deepEqual(
      choice.copies.map((channel) => channel.id),
      one.copies,
    );
    const { channels = [], trouble } = recipientsOf(TABLES, one.channels, one.report);
    assert.deepEqual(channels, one.recipients);
    assert.equal(trouble, one.trouble);
  });
}

interface WarningCase {
  readonly name: string;
  readonly form: PlainObject;
  readonly contact?: object;
  readonly warnings: readonly string[];
}

for (const one of [
  ...cases<WarningCase>("vectors/warnings"),
  ...cases<WarningCase & { errors: string[] }>("vectors/drafts").filter((c) => !c.errors.length),
]) {
  test(`warnings: ${one.name}`, () => {
    const hasContact = one.contact !== undefined;
    const warnings = warningsOf(one.form, TABLES, { today: TODAY, hasContact, notices });
    assert.deepEqual(
      warnings.map((warning) => `${warning.code} ${warning.at}`).sort(),
      [...one.warnings].sort(),
    );
    for (const { code, text } of warnings) {
      assert.match(text.zh, /。$/, code);
      assert.match(text.en, /\.$/, code);
    }
  });
}

test("a place in a form leads back to the line of the draft", () => {
  const draft = draftOf({
    identifiers: [
      { kind: "qq", value: " ", note: "" },
      { kind: "qq", value: "12345", note: "" },
    ],
    evidence: [
      { kind: "EV3", description: "", capturedOn: "", file: undefined, lawful: true },
      { kind: "EV3", description: "甲", capturedOn: "", file: undefined, lawful: true },
    ],
  });
  assert.equal(inDraft(draft, "/identifiers/0/value"), "/identifiers/1/value");
  assert.equal(inDraft(draft, "/evidence/0"), "/evidence/1");
  assert.equal(inDraft(draft, "/facts"), "/facts");
  assert.equal(inDraft(draft, "/extra/feeRates"), "/extra/feeRates");
});
