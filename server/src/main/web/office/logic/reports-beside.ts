import type { Label } from "../../i18n/label.ts";
import type { Member, Section, Value } from "./report-sections.ts";

/** What two reports say under one label. */
export interface PairOfMembers {
  readonly label: Label;
  /** What the one says; absent if it is silent. */
  readonly one?: Member;
  readonly other?: Member;
  /** Whether both say the same. */
  readonly same: boolean;
}

/** A part of the form, with what both reports say in it. */
export interface PairOfSections {
  readonly code: Section["code"];
  readonly pairs: readonly PairOfMembers[];
}

/**
 * Two reports side by side: each label once, in the order of the first report, then what only the
 * second one says. A label that a report has several times is paired in order.
 */
export function reportsBeside(
  one: readonly Section[],
  other: readonly Section[],
): readonly PairOfSections[] {
  const codes = [...new Set([...one, ...other].map(({ code }) => code))];
  return codes.map((code) => ({
    code,
    pairs: pairs(membersOf(one, code), membersOf(other, code)),
  }));
}

function membersOf(sections: readonly Section[], code: Section["code"]): readonly Member[] {
  return sections.find((section) => section.code === code)?.members ?? [];
}

function pairs(one: readonly Member[], other: readonly Member[]): readonly PairOfMembers[] {
  const rest = [...other];
  const paired = one.map((member): PairOfMembers => {
    const at = rest.findIndex(({ label }) => label.zh === member.label.zh);
    const found = at < 0 ? undefined : rest.splice(at, 1)[0];
    return found === undefined
      ? { label: member.label, one: member, same: false }
      : { label: member.label, one: member, other: found, same: isSame(member, found) };
  });
  return [
    ...paired,
    ...rest.map((member) => ({ label: member.label, other: member, same: false })),
  ];
}

function isSame(one: Member, other: Member): boolean {
  return JSON.stringify(one.values.map(plain)) === JSON.stringify(other.values.map(plain));
}

/** A value without what is of no account: width of characters and space around. */
function plain(value: Value): unknown {
  if ("said" in value) {
    return value.said.zh;
  }
  return "typed" in value
    ? value.typed.normalize("NFKC").trim()
    : value.members.map(({ label, values }) => [label.zh, values.map(plain)]);
}
