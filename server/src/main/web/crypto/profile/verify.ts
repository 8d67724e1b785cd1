import { type Bytes, equal } from "../bytes.ts";
import { type Day, isWithin } from "../day.ts";
import { JsonObject } from "../json/object.ts";
import { VERIFYING_KEY_LENGTH, VerifyingKey } from "../keys/signing.ts";
import { type AgencyId, agencyId } from "../names.ts";
import { sha256 } from "../primitives.ts";
import { demand } from "../refused.ts";
import { Dsse } from "./dsse.ts";
import { RootFingerprint } from "./fingerprint.ts";
import {
  type ChannelEntry,
  type Charter,
  type IntakeKey,
  type Profile,
  type ProfileKeys,
  isInUse,
} from "./profile.ts";
import { readCharter } from "./read-charter.ts";
import { joinProfile, readProfileKeys } from "./read-profile.ts";

/** Most bytes in a profile document. */
export const MAX_DOCUMENT_LENGTH = 4_194_304;

const DEFECT = "profile-malformed";
const MOST_DELEGATIONS = 32;
const DELEGATION_TYPE = "application/vnd.tipseal.delegation+json";
const CHARTER_TYPE = "application/vnd.tipseal.charter+json";
const PROFILE_TYPE = "application/vnd.tipseal.profile+json";

/** What a reader has accepted so far, so that nobody shows him something older. */
export interface SeenSerials {
  /** The highest serial of a profile, 0 for none. */
  readonly profile: number;
  /** The highest serial of a charter, 0 for none. */
  readonly charter: number;
}

/** Of a reader who has seen nothing yet. */
export const NOTHING_SEEN: SeenSerials = { profile: 0, charter: 0 };

/** The root's word that an office key may sign for the agency. */
interface Delegation {
  readonly agency: AgencyId;
  readonly publicKey: VerifyingKey;
  readonly notBefore: Day;
  readonly notAfter: Day;
}

/** A profile that was traced to the pinned root. Only {@link verifyProfile} makes one. */
export class VerifiedProfile {
  /** @internal */
  constructor(
    readonly profile: Profile,
    /** Every key that may have signed a reply or an acknowledgement, those of the past too. */
    readonly officeKeys: readonly VerifyingKey[],
  ) {}

  get agency(): AgencyId {
    return this.profile.agency;
  }

  /** The channel of an id, if there is one. */
  channel(id: string): ChannelEntry | undefined {
    return this.profile.channels.find((channel) => channel.id === id);
  }

  /** The key of a channel that messages are sealed to on a day, or `expired-epoch`. */
  intakeKey(channel: ChannelEntry, day: Day): IntakeKey {
    const key = channel.keys.find((candidate) => isInUse(candidate, day));
    demand(key !== undefined, "expired-epoch");
    return key;
  }

  /** The epoch in use on a day, or `expired-epoch`. */
  epoch(day: Day): number {
    return this.#keyOf(day).epoch;
  }

  /** The last day of the epoch in use on a day, or `expired-epoch`. */
  epochEnd(day: Day): Day {
    return this.#keyOf(day).notAfter;
  }

  /** A key of the day; its epoch is that of all channels. */
  #keyOf(day: Day): IntakeKey {
    const keys = this.profile.channels.flatMap((channel) => channel.keys);
    const key = keys.find((candidate) => isInUse(candidate, day));
    demand(key !== undefined, "expired-epoch");
    return key;
  }
}

/**
 * Checks a profile document against the pinned root, in the order of PROTOCOL.md §8.
 *
 * @param document the JSON text as the drop served it
 * @param seen what this reader has accepted so far
 */
export async function verifyProfile(
  document: Bytes,
  pinned: RootFingerprint,
  today: Day,
  seen: SeenSerials,
): Promise<VerifiedProfile> {
  const parsed = await parse(document);
  const { root, charter, keys, profile, signedProfile } = parsed;
  demand((await RootFingerprint.of(root)).equals(pinned), "root-mismatch");
  for (const { dsse } of parsed.delegations) {
    demand(await dsse.isSignedBy(root), "delegation-forged");
  }
  demand(await parsed.signedCharter.isSignedBy(root), "charter-forged");
  const delegations = parsed.delegations.map(({ delegation }) => delegation);
  const foreign = delegations.some((delegation) => delegation.agency !== keys.agency);
  demand(!foreign && charter.agency === keys.agency, "agency-mismatch");
  const signers = await signersOf(signedProfile, delegations);
  demand(signers.length > 0, "profile-forged");
  demand(equal(keys.charter, await sha256(parsed.signedCharter.payload)), "charter-mismatch");
  // One key may have been delegated to more than once, for one year after another.
  const valid = signers.some(({ notBefore, notAfter }) => isWithin(today, notBefore, notAfter));
  demand(valid, "delegation-expired");
  demand(profile.expires >= today, "profile-expired");
  demand(charter.serial >= seen.charter, "charter-older");
  demand(profile.serial >= seen.profile, "profile-older");
  return new VerifiedProfile(profile, distinctKeys(delegations));
}

interface Parsed {
  readonly root: VerifyingKey;
  readonly delegations: readonly { readonly dsse: Dsse; readonly delegation: Delegation }[];
  readonly signedCharter: Dsse;
  readonly charter: Charter;
  readonly signedProfile: Dsse;
  readonly keys: ProfileKeys;
  readonly profile: Profile;
}

async function parse(document: Bytes): Promise<Parsed> {
  demand(document.length <= MAX_DOCUMENT_LENGTH, DEFECT);
  const json = JsonObject.parse(document, DEFECT);
  const root = await VerifyingKey.of(json.b64u("root", VERIFYING_KEY_LENGTH));
  const signed = json
    .objects("delegations", 1, MOST_DELEGATIONS)
    .map((delegation) => Dsse.read(delegation, DELEGATION_TYPE));
  const signedCharter = Dsse.read(json.object("charter"), CHARTER_TYPE);
  const signedProfile = Dsse.read(json.object("profile"), PROFILE_TYPE);
  json.end();
  const delegations = await Promise.all(
    signed.map(async (dsse) => ({ dsse, delegation: await readDelegation(dsse.payload) })),
  );
  const charter = await readCharter(signedCharter.payload);
  const keys = await readProfileKeys(signedProfile.payload);
  const profile = joinProfile(charter, keys);
  return { root, delegations, signedCharter, charter, signedProfile, keys, profile };
}

async function readDelegation(bytes: Bytes): Promise<Delegation> {
  const json = JsonObject.parse(bytes, DEFECT);
  json.integer("v", 1, 1);
  const delegation: Delegation = {
    agency: agencyId(json.text("agency"), DEFECT),
    publicKey: await VerifyingKey.of(json.b64u("publicKey", VERIFYING_KEY_LENGTH)),
    notBefore: json.day("notBefore"),
    notAfter: json.day("notAfter"),
  };
  json.end();
  json.check(delegation.notBefore <= delegation.notAfter);
  return delegation;
}

async function signersOf(
  profile: Dsse,
  delegations: readonly Delegation[],
): Promise<readonly Delegation[]> {
  const signed = await Promise.all(delegations.map((d) => profile.isSignedBy(d.publicKey)));
  return delegations.filter((_, i) => signed[i] === true);
}

function distinctKeys(delegations: readonly Delegation[]): readonly VerifyingKey[] {
  const keys = delegations.map((delegation) => delegation.publicKey);
  return keys.filter((key, i) => keys.findIndex((other) => other.equals(key)) === i);
}
