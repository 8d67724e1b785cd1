import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Deletion,
  type ReceiptBox,
  grouped,
  retyped,
  wrongSymbol,
} from "../../flows/receipt-typing.ts";

const RECEIPT = "7KQ2M-01234-56789-ABCDE-FGHJW";

/** A text with a bar where the caret is. */
function box(marked: string): ReceiptBox {
  return { text: marked.replace("|", ""), caret: marked.indexOf("|") };
}

function marked({ text, caret }: ReceiptBox): string {
  return `${text.slice(0, caret)}|${text.slice(caret)}`;
}

function change(before: string, now: string, deletion?: Deletion): string {
  return marked(retyped(before, box(now), deletion));
}

test("a receipt is grouped however it is typed", () => {
  assert.equal(grouped("7kq2m0"), "7KQ2M-0");
  assert.equal(grouped("７ｋｑ２ｍ　０１２３４"), "7KQ2M-01234");
  assert.equal(grouped(RECEIPT.replaceAll("-", " – ").toLowerCase()), RECEIPT);
  assert.equal(grouped("oil"), "011");
  assert.equal(grouped(`A${RECEIPT}`), "A-7KQ2M-01234-56789-ABCDE-FGHJW");
});

test("the caret stays where the reporter writes", () => {
  assert.equal(change("7KQ2M", "7KQ2M0|"), "7KQ2M-0|");
  assert.equal(change("7KQ2M-01234", "7KQX|2M-01234"), "7KQX|2-M0123-4");
  assert.equal(change("7KQ2M-01234", "7KQ2Mx|-01234"), "7KQ2M-X|0123-4");
  assert.equal(change("7KQ2M-0", "7KQ2M-|", "backward"), "7KQ2M|");
});

test("a dash is no obstacle to deleting", () => {
  assert.equal(change("7KQ2M-01234", "7KQ2M|01234", "backward"), "7KQ2|0-1234");
  assert.equal(change("7KQ2M-01234", "7KQ2M|01234", "forward"), "7KQ2M-|1234");
  assert.equal(change("7KQ2M-01234", "7KQ2|-01234", "backward"), "7KQ2|0-1234");
});

test("a receipt is found in a message that was pasted", () => {
  assert.equal(change("", `我的回执码：${RECEIPT}。别丢了|`), `${RECEIPT}|`);
  assert.equal(change("", `code:${RECEIPT.toLowerCase()};|`), `${RECEIPT}|`);
  assert.notEqual(change("", `${RECEIPT}；${RECEIPT}|`), `${RECEIPT}|`);
  assert.ok(retyped("", box(`${"A".repeat(100_000)}|`), undefined).text.length < 60);
});

test("a symbol that no receipt has is named by its place", () => {
  assert.equal(wrongSymbol(RECEIPT), undefined);
  assert.deepEqual(wrongSymbol("7KQ2M-01u34"), { symbol: "U", group: 2, place: 3 });
  assert.deepEqual(wrongSymbol("7KQ2M😀"), { symbol: "😀", group: 2, place: 1 });
});
