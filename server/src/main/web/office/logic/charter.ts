import type { Label } from "../../i18n/label.ts";

/** What the root signs (PROTOCOL, section 8), as it is being edited: every text may still be wrong. */
export interface Charter {
  readonly serial: number;
  readonly name: Label;
  readonly answerDays: number | string;
  readonly mailboxDays: number | string;
  readonly attachmentBytes: number | string;
  readonly channels: readonly Channel[];
  readonly notices: readonly Notice[];
}

/** Who receives reports. */
export interface Channel {
  readonly id: string;
  readonly kind: string;
  readonly region: string;
  readonly name: Label;
  readonly url?: string;
  readonly telephone: string;
  readonly address: Label;
  readonly postcode: string;
  readonly hours: Label;
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** What calls for reports. */
export interface Notice {
  readonly id: string;
  readonly fictional: boolean;
  readonly title: Label;
  readonly issuer: Label;
  readonly legalBasis?: Label;
  readonly published: string;
  readonly intakeFrom: string;
  readonly intakeTo?: string;
  readonly categories: readonly string[];
  readonly requirements?: readonly Requirement[];
  readonly statements?: readonly Statement[];
  readonly rewardPolicy?: Label;
  readonly offices: readonly NoticeOffice[];
}

export interface Requirement {
  readonly code: string;
  readonly required: boolean;
  readonly label: Label;
}

export interface Statement {
  readonly code: string;
  readonly text: Label;
}

export interface NoticeOffice {
  readonly name: Label;
  readonly address: string;
  readonly postcode: string;
  readonly telephone: string;
  readonly hours?: Label;
}

export const NO_TEXT: Label = { zh: "", en: "" };

/** Reads a draft; undefined if it is not one that forms can show. What they do not know of is kept. */
export function readCharter(text: string): Charter | undefined {
  try {
    const value = JSON.parse(text) as Charter;
    const whole =
      Number.isInteger(value.serial) &&
      isLabel(value.name) &&
      value.channels.every(
        (c) => typeof c.id === "string" && areLabels(c.name, c.address, c.hours),
      ) &&
      value.notices.every(
        (n) =>
          typeof n.id === "string" &&
          areLabels(n.title, n.issuer) &&
          Array.isArray(n.categories) &&
          n.offices.every((office) => isLabel(office.name)) &&
          (n.requirements ?? []).every(({ label }) => isLabel(label)) &&
          (n.statements ?? []).every(({ text: said }) => isLabel(said)),
      );
    return whole ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Writes it, in lines. */
export function writeCharter(charter: Charter): string {
  return `${JSON.stringify(charter, null, 2)}\n`;
}

/** A channel of which nothing is said yet. */
export function newChannel(): Channel {
  return {
    id: "",
    kind: "",
    region: "",
    name: NO_TEXT,
    telephone: "",
    address: NO_TEXT,
    postcode: "",
    hours: NO_TEXT,
  };
}

/** A notice of which nothing is said yet but that it begins today. */
export function newNotice(today: string): Notice {
  return {
    id: "",
    fictional: false,
    title: NO_TEXT,
    issuer: NO_TEXT,
    published: today,
    intakeFrom: today,
    categories: [],
    requirements: [],
    statements: [],
    offices: [{ name: NO_TEXT, address: "", postcode: "", telephone: "" }],
  };
}

/** A code that no entry has yet. */
export function freeCode(taken: readonly { readonly code: string }[], stem: string): string {
  for (let n = taken.length + 1; ; n++) {
    const code = `${stem}-${n}`;
    if (!taken.some((entry) => entry.code === code)) {
      return code;
    }
  }
}

/** Sets what may be left out; empty is the same as left out. */
export function optional<T extends object, K extends keyof T>(
  whole: T,
  key: K,
  value: T[K] | "" | undefined,
): T {
  const { [key]: _, ...rest } = whole;
  return (value === "" || value === undefined ? rest : { ...rest, [key]: value }) as T;
}

/** A number as it is typed; what is none stays a text, which the office refuses. */
export function numberOf(text: string): number | string {
  return /^[0-9]{1,16}$/.test(text.trim()) ? Number(text) : text;
}

/** A list without one of its entries. */
export function without<T>(list: readonly T[], index: number): readonly T[] {
  return list.filter((_, i) => i !== index);
}

/** A list with one entry replaced. */
export function replaced<T>(list: readonly T[], index: number, entry: T): readonly T[] {
  return list.map((other, i) => (i === index ? entry : other));
}

/** A list with one entry moved up by one place. */
export function raised<T>(list: readonly T[], index: number): readonly T[] {
  const [above, entry] = [list[index - 1], list[index]];
  return above === undefined || entry === undefined
    ? list
    : [...list.slice(0, index - 1), entry, above, ...list.slice(index + 1)];
}

function areLabels(...values: readonly unknown[]): boolean {
  return values.every(isLabel);
}

function isLabel(value: unknown): value is Label {
  const { zh, en } = (value ?? {}) as Partial<Label>;
  return typeof zh === "string" && typeof en === "string";
}
