import assert from "node:assert/strict";
import { test } from "node:test";
import { findPersonalData, normalise, recognise, userNameIn } from "../../report/index.ts";
import type { SchemeName } from "../../report/index.ts";
import { TABLES } from "./support.ts";

/** A text, and what is found in it: value, kinds. */
const CASES: readonly (readonly [text: string, ...found: (readonly [string, string])[]])[] = [
  ["https://Shop.Example/fee?a=1", ["https://Shop.Example/fee?a=1", "url"]],
  ["打开https://shop.example/fee，交了钱", ["https://shop.example/fee", "url"]],
  ["网站（hxxp://shop.example/a/）收费。", ["hxxp://shop.example/a/", "url"]],
  ["https://shop.example收费", ["https://shop.example", "url"]],
  ["http://例え.example/x", ["http://例え.example/x", "url"]],
  ["http://商城.中国", ["http://商城.中国", "url"]],
  ["See https://shop.example. Then", ["https://shop.example", "url"]],
  ["商城.中国", ["商城.中国", "domain url"]],
  ["ｓｈｏｐ。ｅｘａｍｐｌｅ", ["ｓｈｏｐ。ｅｘａｍｐｌｅ", "domain url"]],
  [
    "在shop.example和pay.shop.example:8443上",
    ["shop.example", "domain url"],
    ["pay.shop.example:8443", "url"],
  ],
  ["shop.example/fee", ["shop.example/fee", "url"]],
  ["com.example.shop", ["com.example.shop", "app domain"]],
  ["见附件 收费页.png 和 list.docx，3.5 万"],
  ["app.apk", ["app.apk", "app"]],
  ["网站底部写着京ICP备12345678号-1，电话", ["京ICP备12345678号-1", "icp"]],
  ["粤 icp 備 ２０２１０１２３４５ 號", ["粤 icp 備 ２０２１０１２３４５ 號", "icp"]],
  ["服务器192.0.2.10，还有[2001:db8::1]", ["192.0.2.10", "ip"], ["2001:db8::1", "ip"]],
  ["http://192.0.2.10:8080/pay", ["http://192.0.2.10:8080/pay", "url"]],
  ["192.0.2.10:8080/pay", ["192.0.2.10:8080/pay", "url"]],
  ["版本号 1.2.3.4 于 12:30:45 发布，std::vector"],
  ["打13800000000找他", ["13800000000", "mobile wechat alipay"]],
  ["+86 138-0000-0000", ["+86 138-0000-0000", "mobile alipay"]],
  ["１３８ ００００ ００００", ["１３８ ００００ ００００", "mobile wechat alipay"]],
  ["\u202a+86 138 0000 0000\u202c", ["+86 138 0000 0000", "mobile wechat alipay"]],
  [
    "13800000000 13900000000",
    ["13800000000", "mobile wechat alipay"],
    ["13900000000", "mobile wechat alipay"],
  ],
  ["座机 0352-7788110，客服热线95588", ["0352-7788110", "mobile"], ["95588", "mobile"]],
  ["400-000-0000", ["400-000-0000", "mobile"]],
  ["call +44 20 7946 0000 now", ["+44 20 7946 0000", "mobile"]],
  ["QQ:12345", ["12345", "qq wechat"]],
  ["加qq１２３４５６７８聊", ["１２３４５６７８", "qq wechat"]],
  ["QQ群：123456", ["123456", "qq-group qq"]],
  ["群号 123-456", ["123-456", "qq-group qq"]],
  ["12345678", ["12345678", "qq qq-group wechat payment-order courier"]],
  ["他的微信是wxid_abcdef123456", ["wxid_abcdef123456", "wechat"]],
  ["公众号gh_0123456789ab", ["gh_0123456789ab", "wechat"]],
  ["微信号：Shop-2024_x，可加", ["Shop-2024_x", "wechat"]],
  ["vx：shop_2024", ["shop_2024", "wechat"]],
  ["shop_2024", ["shop_2024", "wechat"]],
  ["支付宝账号 pay@example.com", ["pay@example.com", "alipay email"]],
  ["支付宝：13800000000", ["13800000000", "alipay mobile wechat"]],
  [
    "写信到shop@example.com或shop＠example．com",
    ["shop@example.com", "email alipay"],
    ["shop＠example．com", "email alipay"],
  ],
  ["打到6200000000000005", ["6200000000000005", "bank-card"]],
  ["卡号 4111 1111 1111 1112", ["4111 1111 1111 1112", "bank-card"]],
  [
    "4111 1111 1111 1111 13800000000",
    ["4111 1111 1111 1111", "bank-card"],
    ["13800000000", "mobile wechat alipay"],
  ],
  ["一共 4111111111111112 次"],
  ["89860000000000000000", ["89860000000000000000", "iccid"]],
  ["ICCID：8986 0000 0000 0000 000", ["8986 0000 0000 0000 000", "iccid"]],
  ["顺丰单号：SF1234567890123", ["SF1234567890123", "courier payment-order"]],
  ["EX000000000CN", ["EX000000000CN", "courier payment-order"]],
  ["快递 773012345678901", ["773012345678901", "courier payment-order"]],
  ["订单号202601010000000000", ["202601010000000000", "payment-order courier"]],
  ["交易流水号：T2026010100001", ["T2026010100001", "payment-order courier"]],
  ["身份证11010119000101009X，110101190001010074"],
  ["2026年3月9日至12月31日，共 3000 笔，每笔 12345 元"],
  ["👍"],
  [""],
];

for (const [text, ...found] of CASES) {
  test(`recognises in ${JSON.stringify(text)}`, () => {
    assert.deepEqual(
      recognise(text, TABLES).map(({ value, kinds }) => [value, kinds.join(" ")]),
      found,
    );
  });
}

test("a place is where the value stands", () => {
  for (const [text] of CASES) {
    for (const { start, end, value } of recognise(text, TABLES)) {
      assert.equal(text.slice(start, end), value);
    }
  }
});

test("only kinds of the tables are named", () => {
  const tables = { ...TABLES, identifiers: { kinds: TABLES.identifiers.kinds.slice(0, 2) } };
  assert.deepEqual(recognise("QQ:12345", tables), []);
  assert.deepEqual(recognise("shop.example", tables)[0]?.kinds, ["domain", "url"]);
});

test("hostile texts take no time", () => {
  const schemes = Object.keys(SCHEMES) as SchemeName[];
  for (const part of HOSTILE) {
    const long = part.repeat(10_000 / part.length);
    for (const text of [long, `${long}x@`]) {
      quick(part, () => recognise(text, TABLES));
      quick(part, () => findPersonalData(text));
      quick(part, () => userNameIn(text));
      schemes.forEach((scheme) => quick(part, () => normalise(scheme, text)));
    }
  }
});

/** What a pattern that goes back and forth would choke on. */
const HOSTILE = [
  ...[
    "0",
    "1",
    "1 ",
    "4-",
    "a",
    "a.",
    "a@",
    "a@a.",
    "-",
    "/",
    "//",
    "//x",
    ":",
    "::",
    "1:",
    "a:",
    "f:",
  ],
  ...[
    "http://",
    "京ICP备",
    "QQ",
    "QQ:1 ",
    "群",
    "的",
    "张三的",
    "X's ",
    "wxid_",
    "%",
    "#",
    "）",
    ")",
    "._-",
  ],
  ...[
    "1.",
    "192.0.2.",
    "_",
    "a-",
    "\ud83d",
    "٣",
    "１",
    "ﷺ",
    "a_b ",
    "简历-",
    "C:\\Users\\",
    "Aa Bb CV ",
  ],
];

function quick(what: string, work: () => unknown): void {
  const started = performance.now();
  work();
  const took = performance.now() - started;
  assert.ok(took < 2_000, `${JSON.stringify(what)}: ${took} ms`);
}

const SCHEMES: Readonly<Record<SchemeName, true>> = {
  WEB: true,
  IP: true,
  ICP: true,
  PHONE: true,
  QQ: true,
  QQ_GROUP: true,
  WECHAT: true,
  ACCOUNT: true,
  EMAIL: true,
  BANK_CARD: true,
  ICCID: true,
  NUMBER: true,
  NAME: true,
};
