import type { Bytes } from "../bytes.ts";
import { type Day, isWithin } from "../day.ts";
import type { PlainObject } from "../json/value.ts";
import type { IdentityPublicKey } from "../keys/identity.ts";
import type { XWingPublicKey } from "../keys/xwing.ts";
import type { AgencyId } from "../names.ts";

/** A text for people in both languages. Neither is blank. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** The public part of a channel's key for one epoch. */
export interface IntakeKey {
  /** 1 to 2^32 − 1, numbered for the whole agency. */
  readonly epoch: number;
  /** First day on which reports are sealed to this key. */
  readonly notBefore: Day;
  /** Last such day. */
  readonly notAfter: Day;
  readonly publicKey: XWingPublicKey;
}

/** One channel: who receives reports, and how to reach them. */
export interface Channel {
  /** Unique in the profile. */
  readonly id: string;
  /** What routing selects by, such as `POLICE_CYBER`. */
  readonly kind: string;
  /** Administrative division code. */
  readonly region: string;
  readonly name: Label;
  readonly url?: string | undefined;
  readonly telephone: string;
  readonly address: Label;
  /** Six digits. */
  readonly postcode: string;
  readonly hours: Label;
  /** First day on which the channel takes reports, if there is one. */
  readonly validFrom?: Day | undefined;
  /** Last such day; follow-ups are taken after it too. */
  readonly validTo?: Day | undefined;
}

/** A channel with its keys. */
export interface ChannelEntry extends Channel {
  readonly keys: readonly IntakeKey[];
}

/** What the agency's root signs: all of a profile but the keys (PROTOCOL.md §8). */
export interface Charter {
  readonly agency: AgencyId;
  /** A client refuses one lower than it has seen. */
  readonly serial: number;
  readonly issued: Day;
  readonly name: Label;
  /** Days without an answer after which a report is overdue. */
  readonly answerDays: number;
  /** Days that a mailbox lives. */
  readonly mailboxDays: number;
  /** Largest attachment, in bytes. */
  readonly attachmentBytes: number;
  readonly channels: readonly Channel[];
  readonly identityKey: IdentityPublicKey;
  /** Each as notice.schema.json; opaque here. */
  readonly notices: readonly PlainObject[];
}

/** What an office key signs, since it changes each week. */
export interface ProfileKeys {
  readonly agency: AgencyId;
  /** A client refuses one lower than it has seen. */
  readonly serial: number;
  readonly issued: Day;
  /** The last day on which clients take this profile. */
  readonly expires: Day;
  /** SHA-256 of the charter's payload, 32 bytes. */
  readonly charter: Bytes;
  /** By channel id. */
  readonly keys: ReadonlyMap<string, readonly IntakeKey[]>;
}

/** What the agency publishes about itself: its charter with the keys. Says nothing of who made it. */
export interface Profile extends Omit<Charter, "channels"> {
  /** The charter's number. */
  readonly charter: number;
  /** The number of this profile, which goes up with each change of keys. */
  readonly serial: number;
  readonly issued: Day;
  readonly expires: Day;
  readonly channels: readonly ChannelEntry[];
}

/** Whether a channel takes new reports on a day. */
export function takesReports(channel: Channel, day: Day): boolean {
  return isWithin(day, channel.validFrom ?? day, channel.validTo ?? day);
}

/** Whether reports are sealed to a key on a day. */
export function isInUse(key: IntakeKey, day: Day): boolean {
  return isWithin(day, key.notBefore, key.notAfter);
}
