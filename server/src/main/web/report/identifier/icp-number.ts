import { upperNoSpace } from "./folding.ts";
import { type NormalIdentifier, normal } from "./normal.ts";

const FORM = /^(\p{Script=Han})ICP-?([备備证證])-?([0-9]{4,12})(?:号|號)?(?:-([0-9]{1,4}))?$/u;

/**
 * Numbers of the ICP filing: province, `ICP备`, digits, `号`, and after a dash which of the subject's
 * sites it is. Two sites of one subject share the key without the dash.
 */
export function icpNumber(text: string): NormalIdentifier {
  const compact = upperNoSpace(text);
  const form = FORM.exec(compact);
  if (form === null) {
    return normal("icp", compact, "FORM");
  }
  const [, province, type = "", number, site] = form;
  const subject = `${province}ICP${"备備".includes(type) ? "备" : "证"}${number}号`;
  const value = site === undefined ? subject : `${subject}-${site}`;
  return { value, keys: [...new Set([`icp:${subject}`, `icp:${value}`])] };
}
