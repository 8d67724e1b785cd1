import type { SchemeName } from "../tables.ts";
import { account, email, name, wechat } from "./accounts.ts";
import { icpNumber } from "./icp-number.ts";
import { ipAddress } from "./ip-address.ts";
import type { NormalIdentifier } from "./normal.ts";
import { alphanumeric, bankCard, digits, iccid } from "./numbers.ts";
import { phoneNumber } from "./phone-number.ts";
import { webAddress } from "./web-address.ts";

const PASSES: Readonly<Record<SchemeName, (text: string) => NormalIdentifier>> = {
  WEB: webAddress,
  IP: ipAddress,
  ICP: icpNumber,
  PHONE: phoneNumber,
  QQ: (text) => digits("qq", text, 5, 12),
  QQ_GROUP: (text) => digits("qq-group", text, 5, 12),
  WECHAT: wechat,
  ACCOUNT: account,
  EMAIL: email,
  BANK_CARD: bankCard,
  ICCID: iccid,
  NUMBER: alphanumeric,
  NAME: name,
};

/** Each pass only takes away; a spelling nested deeper than this is nobody's honest value. */
const MAX_PASSES = 64;

/**
 * Brings a spelling to its normal form, as the office does. Never fails; the normal form of a normal
 * form is itself.
 */
export function normalise(scheme: SchemeName, spelling: string): NormalIdentifier {
  const pass = PASSES[scheme];
  let normal = pass(spelling);
  let before = spelling;
  for (let i = 0; i < MAX_PASSES && normal.value !== before; i++) {
    before = normal.value;
    normal = pass(before);
  }
  return normal;
}
