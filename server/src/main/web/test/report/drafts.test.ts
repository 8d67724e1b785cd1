import assert from "node:assert/strict";
import { test } from "node:test";
import { MAX_ATTACHMENTS, isFileName } from "../../crypto/payload/attachment-entry.ts";
import { MAX_IDENTITY_LENGTH } from "../../crypto/payload/identity.ts";
import { writeJson } from "../../crypto/json/write.ts";
import {
  type Draft,
  EMPTY_DRAFT,
  LIMITS,
  aboutRetaliation,
  categoryOf,
  fileNameOf,
  formOf,
  identityOf,
  missing,
} from "../../report/index.ts";
import { TABLES, cases, draftOf, table } from "./support.ts";

interface Case {
  readonly name: string;
  readonly draft: Partial<Draft>;
  readonly form: object;
  readonly contact?: object;
  readonly missing: readonly string[];
}

for (const one of cases<Case>("vectors/drafts")) {
  test(`draft: ${one.name}`, () => {
    const draft = draftOf(one.draft);
    const form = formOf(draft, TABLES);
    assert.deepEqual(form, one.form);
    assert.deepEqual(identityOf(draft), one.contact);
    assert.ok(writeJson(form).length > 0);
    const gaps = missing(draft, TABLES).map((gap) => `${gap.code} ${gap.at}`);
    assert.deepEqual([...gaps].sort(), [...one.missing].sort());
  });
}

test("a gap names its field, common or extra, and the numbers to say it with", () => {
  const draft = draftOf({ category: "BG-02", facts: "太短", extra: { quantity: "1.5" } });
  const gaps = missing(draft, TABLES);
  assert.deepEqual(
    gaps.map((gap) => gap.field),
    ["quantity", "target", "facts", "demand", "declaration"],
  );
  assert.deepEqual(gaps[2]?.values, { min: 30, count: 2 });
});

test("an identity that its part has no room for is told before it is sealed", () => {
  const contact = { address: "址".repeat(500), other: "别".repeat(500) };
  const gaps = missing(draftOf({ mode: "confidential", contact }), TABLES);
  assert.ok(gaps.some((gap) => gap.code === "too-long" && gap.at === "/contact"));
  assert.equal(LIMITS.identityBytes, MAX_IDENTITY_LENGTH);
});

test("the limits are those of the schema and the protocol", () => {
  const { properties } = table<{ properties: Record<string, Schema> }>("schema/report.schema");
  const item = (name: string) => properties[name]?.items?.properties ?? {};
  assert.deepEqual(
    {
      target: properties["target"]?.maxLength,
      identifiers: properties["identifiers"]?.maxItems,
      identifierValue: item("identifiers")["value"]?.maxLength,
      identifierNote: item("identifiers")["note"]?.maxLength,
      minFacts: properties["facts"]?.minLength,
      facts: properties["facts"]?.maxLength,
      demand: properties["demand"]?.maxLength,
      evidence: properties["evidence"]?.maxItems,
      description: item("evidence")["description"]?.maxLength,
      fileName: item("evidence")["file"]?.maxLength,
      exclude: properties["exclude"]?.maxItems,
      excluded: properties["exclude"]?.items?.maxLength,
      extraText: properties["extra"]?.additionalProperties?.maxLength,
      extraItems: properties["extra"]?.additionalProperties?.maxItems,
      extraItem: properties["extra"]?.additionalProperties?.items?.maxLength,
      amount: properties["amount"]?.maximum,
      contact: lengths(properties["contact"]),
      filing: lengths(properties["filing"]),
      files: MAX_ATTACHMENTS,
      identityBytes: MAX_IDENTITY_LENGTH,
    },
    LIMITS,
  );
  assert.deepEqual(
    Object.keys(EMPTY_DRAFT).sort(),
    Object.keys(properties).sort(),
    "every member of a report is in the draft",
  );
});

test("a report of retaliation begins in its category, with the link code", () => {
  const link = "7KQ2-M012-3456-789Z";
  const draft = aboutRetaliation(EMPTY_DRAFT, TABLES, link);
  assert.deepEqual(formOf(draft, TABLES)["link"], link);
  assert.equal(categoryOf(TABLES, draft.category)?.label.en, "retaliation against a reporter");
  assert.equal(formOf(aboutRetaliation(EMPTY_DRAFT, TABLES, ""), TABLES)["link"], undefined);
  const categories = { ...TABLES.categories, categories: [] };
  assert.equal(aboutRetaliation(EMPTY_DRAFT, { ...TABLES, categories }, link).category, "");
});

test("a file is called what a manifest takes, and like no other", () => {
  assert.equal(fileNameOf("C:\\a/b\u202e.png"), "C:_a_b_.png");
  assert.equal(fileNameOf("照片.png", ["照片.png", "照片 (2).png"]), "照片 (3).png");
  assert.equal(fileNameOf("image", ["image"]), "image (2)");
  assert.equal(fileNameOf(`${"😀".repeat(200)}.png`), `${"😀".repeat(125)}.png`);
  for (const name of ["", " ", ".", "..", "\u0000", "/", "x".repeat(300), "\ud83d"]) {
    assert.ok(isFileName(fileNameOf(name)), JSON.stringify(name));
    assert.match(fileNameOf(name), /\S/);
  }
});

interface Schema {
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly maxItems?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly properties?: Record<string, Schema>;
  readonly additionalProperties?: Schema;
}

function lengths(schema: Schema | undefined): Record<string, number> {
  return Object.fromEntries(
    Object.entries(schema?.properties ?? {}).flatMap(([name, { maxLength }]) =>
      maxLength === undefined ? [] : [[name, maxLength]],
    ),
  );
}
