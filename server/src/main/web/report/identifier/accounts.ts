import { lowerNoSpace } from "./folding.ts";
import { type NormalIdentifier, normal } from "./normal.ts";
import { phoneNumber } from "./phone-number.ts";
import { ascii } from "./web-address.ts";

const EMAIL = /^[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+$/;
const WECHAT = /^(?:[a-z][a-z0-9_-]{5,19}|[0-9]{5,12}|\+?[0-9]{11,15})$/;
const LABEL = /^(?:微信|wechat|支付宝|alipay|邮箱|e-?mail|mailto)(?:号|账号|帐号|id)?:/;

export function email(text: string): NormalIdentifier {
  const plain = unlabelled(text);
  const at = plain.lastIndexOf("@");
  const address = at < 0 ? plain : plain.slice(0, at + 1) + ascii(plain.slice(at + 1));
  return normal("email", address, EMAIL.test(address) ? undefined : "FORM");
}

/** WeChat takes no notice of case; dashes and underscores are part of the id. */
export function wechat(text: string): NormalIdentifier {
  const id = unlabelled(text);
  return normal("wechat", id, WECHAT.test(id) ? undefined : "FORM");
}

/** An account that is an address or a telephone number also matches those. */
export function account(text: string): NormalIdentifier {
  const plain = unlabelled(text);
  const isAddress = plain.includes("@");
  const base = isAddress ? email(plain) : phoneNumber(plain);
  return !isAddress && base.oddity !== undefined
    ? normal("account", plain, "FORM")
    : { ...base, keys: [...base.keys, `account:${base.value}`] };
}

export function name(text: string): NormalIdentifier {
  const value = lowerNoSpace(text);
  return { ...normal("name", value.replace(/[^\p{L}\p{N}\p{S}.]/gu, "")), value };
}

function unlabelled(text: string): string {
  return lowerNoSpace(text).replace(LABEL, "");
}
