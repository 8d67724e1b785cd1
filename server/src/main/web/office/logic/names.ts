import type { Label } from "../../i18n/label.ts";
import { MEMBERS } from "../i18n/case.ts";
import { REGIONS } from "../../i18n/regions.ts";
import type { Coded, Tables } from "../api/contract.ts";

/** Labels by code; a code that no table knows stands for itself. */
export interface Names {
  readonly category: (code: string) => Label;
  readonly status: (code: string) => Label;
  readonly reason: (code: string) => Label;
  readonly finding: (code: string) => Label;
  readonly clock: (code: string) => Label;
  readonly channel: (code: string) => Label;
  /** Of a channel. */
  readonly kind: (code: string) => Label;
  /** Kinds of identifiers, such as a telephone number. */
  readonly identifier: (code: string) => Label;
  /** Kinds of evidence. */
  readonly evidence: (code: string) => Label;
}

/** Names by an office's tables. */
export function namesOf(tables: Tables): Names {
  const optionsOf = (field: string) =>
    byCode(tables.fields.find(({ code }) => code === field)?.options ?? []);
  return {
    category: byCode(tables.categories),
    status: byCode(tables.statuses),
    reason: byCode(tables.reasons),
    finding: byCode(tables.findings),
    clock: byCode(tables.clocks),
    channel: byCode(tables.channels),
    kind: byCode(tables.kinds),
    identifier: optionsOf("identifiers"),
    evidence: optionsOf("evidence"),
  };
}

const regions = byCode(REGIONS);

/** The name of a region by its code, or of abroad. */
export function regionName(code: string): Label {
  return (code === "OVERSEAS" ? MEMBERS["overseas"] : undefined) ?? regions(code);
}

function byCode(list: readonly Coded[]): (code: string) => Label {
  const labels = new Map(list.map(({ code, label }) => [code, label]));
  return (code) => labels.get(code) ?? { zh: code, en: code };
}
