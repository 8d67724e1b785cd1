import type { Tables } from "../tables.ts";
import { identifierKindOf } from "../lookups.ts";
import { luhnFits } from "./luhn.ts";
import { normalise } from "./scheme.ts";

const MOBILE = /^(?:(?:\+|00)?86)?1[3-9][0-9]{9}$/;
const TELEPHONE = /^(?:\+[1-9][0-9]{6,14}|0[1-9][0-9]{8,10}|[48]00[0-9]{7})$/;
const FILE =
  /\.(?:jpe?g|png|gif|webp|heic|pdf|docx?|xlsx?|pptx?|txt|csv|zip|rar|mp[34]|mov|avi|wav|m4a|exe|html?|js|md)$/i;

/** The kinds of a number inside a sentence: what the words before it say, else only what is sure. */
export function numberKinds(digits: string, context: readonly string[]): readonly string[] {
  return [...context, ...sureKinds(digits)];
}

function sureKinds(digits: string): readonly string[] {
  if (MOBILE.test(digits)) {
    return ["mobile", "wechat", "alipay"];
  }
  if (TELEPHONE.test(digits)) {
    return ["mobile"];
  }
  if (/^89[0-9]{17,18}$/.test(digits)) {
    return ["iccid"];
  }
  return /^[3-69][0-9]{15,18}$/.test(digits) && luhnFits(digits) ? ["bank-card"] : [];
}

/** The kinds of a dotted name: a domain, the package of an app, or nothing. */
export function nameKinds(name: string): readonly string[] {
  const labels = name.split(".");
  const last = labels[labels.length - 1] ?? "";
  if (labels.length < 2 || !/^(?:[a-z]{2,24}|xn--[a-z0-9-]+)$/i.test(last) || FILE.test(name)) {
    return [];
  }
  if (/^apk$/i.test(last)) {
    return ["app"];
  }
  return labels.length > 2 && /^(?:com|org|net)$/i.test(labels[0] ?? "")
    ? ["app", "domain"]
    : ["domain", "url"];
}

/** Whether a text is an IP address. */
export function isIp(text: string): boolean {
  return normalise("IP", text).oddity === undefined;
}

/**
 * The host at the beginning of a text: Chinese is written without blanks, so what follows a name in
 * Latin letters may be the next word.
 */
export function hostOf(text: string): string {
  const labels = text.split(".");
  const last = labels.pop() ?? "";
  const end = /^[a-z0-9-]+(?::[0-9]+)?/i.exec(last)?.[0] ?? last;
  return [...labels, end].join(".").replace(/[._-]{1,9}$/, "");
}

/** The kinds of the tables whose form a value has, each once. */
export function fittingKinds(
  value: string,
  kinds: readonly string[],
  tables: Tables,
): readonly string[] {
  return [...new Set(kinds)].filter((code) => {
    const kind = identifierKindOf(tables, code);
    return kind !== undefined && fits(normalise(kind.scheme, value).oddity);
  });
}

/** A mistyped card is still one. */
function fits(oddity: string | undefined): boolean {
  return oddity === undefined || oddity === "CHECK_DIGIT";
}
