/** What may stand between a label and its value. */
const GAP = '(?:号码|账号|帐号|账户|编号|名称|包名|号|id|no\\.?)? {0,2}(?:[:是为=#(（“「【"] ?)?$';

/** Labels that tell what the number or name after them is, the more telling ones first. */
const LABELS: readonly (readonly [kinds: readonly string[], label: string])[] = [
  [["qq-group", "qq"], "q+群|扣扣群|群号码?|qq ?group"],
  [["qq", "wechat"], "qq|扣扣|企鹅"],
  [["wechat", "qq"], "微信|薇信|威信|加微|加v|v信|wechat|weixin|(?:^|[^a-z])[vw]x"],
  [["alipay"], "支付宝|alipay"],
  [["iccid"], "iccid|sim ?卡"],
  [["payment-order", "courier"], "订单|交易单?|流水|支付单|转账单|商户单|order"],
  [
    ["courier", "payment-order"],
    "快递单?|运单|物流单?|包裹|顺丰|圆通|中通|申通|韵达|极兔|邮政|ems|单号",
  ],
  [["bank-card"], "银行卡|储蓄卡|信用卡|卡号|账户|card"],
  [["mobile"], "电话|手机|热线|座机|tel|phone|call"],
  [["app"], "app|应用|软件"],
];

const CONTEXTS = LABELS.map(
  ([kinds, label]) => [kinds, new RegExp(`(?:${label})${GAP}`, "i")] as const,
);

const REACH = 20;

/** The kinds that the words before a place tell of, the likeliest first. */
export function contextOf(text: string, place: number): readonly string[] {
  const before = text.slice(Math.max(0, place - REACH), place);
  return CONTEXTS.find(([, label]) => label.test(before))?.[0] ?? [];
}
