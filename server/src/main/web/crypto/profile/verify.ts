import type { Bytes } from "../bytes.ts";
import { type Day, isWithin } from "../day.ts";
import { JsonObject } from "../json/object.ts";
import { VERIFYING_KEY_LENGTH, VerifyingKey } from "../keys/signing.ts";
import { type AgencyId, agencyId } from "../names.ts";
import { demand } from "../refused.ts";
import { Dsse } from "./dsse.ts";
import { RootFingerprint } from "./fingerprint.ts";
import { type ChannelEntry, type IntakeKey, type Profile, isInUse } from "./profile.ts";
import { readProfile } from "./read-profile.ts";

/** Most bytes in a profile document. */
export const MAX_DOCUMENT_LENGTH = 4_194_304;

const DEFECT = "profile-malformed";
const MOST_DELEGATIONS = 32;
const DELEGATION_TYPE = "application/vnd.tipseal.delegation+json";
const PROFILE_TYPE = "application/vnd.tipseal.profile+json";

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
 * @param highestSerialSeen the highest serial that this reader has accepted so far, 0 for none
 */
export async function verifyProfile(
  document: Bytes,
  pinned: RootFingerprint,
  today: Day,
  highestSerialSeen: number,
): Promise<VerifiedProfile> {
  const parsed = await parse(document);
  const { root, profile, signedProfile } = parsed;
  demand((await RootFingerprint.of(root)).equals(pinned), "root-mismatch");
  for (const { dsse } of parsed.delegations) {
    demand(await dsse.isSignedBy(root), "delegation-forged");
  }
  const delegations = parsed.delegations.map(({ delegation }) => delegation);
  const foreign = delegations.some((delegation) => delegation.agency !== profile.agency);
  demand(!foreign, "agency-mismatch");
  const signers = await signersOf(signedProfile, delegations);
  demand(signers.length > 0, "profile-forged");
  // One key may have been delegated to more than once, for one year after another.
  const valid = signers.some(({ notBefore, notAfter }) => isWithin(today, notBefore, notAfter));
  demand(valid, "delegation-expired");
  demand(profile.expires >= today, "profile-expired");
  demand(profile.serial >= highestSerialSeen, "profile-older");
  return new VerifiedProfile(profile, distinctKeys(delegations));
}

interface Parsed {
  readonly root: VerifyingKey;
  readonly delegations: readonly { readonly dsse: Dsse; readonly delegation: Delegation }[];
  readonly signedProfile: Dsse;
  readonly profile: Profile;
}

async function parse(document: Bytes): Promise<Parsed> {
  demand(document.length <= MAX_DOCUMENT_LENGTH, DEFECT);
  const json = JsonObject.parse(document, DEFECT);
  const root = await VerifyingKey.of(json.b64u("root", VERIFYING_KEY_LENGTH));
  const signed = json
    .objects("delegations", 1, MOST_DELEGATIONS)
    .map((delegation) => Dsse.read(delegation, DELEGATION_TYPE));
  const signedProfile = Dsse.read(json.object("profile"), PROFILE_TYPE);
  json.end();
  const delegations = await Promise.all(
    signed.map(async (dsse) => ({ dsse, delegation: await readDelegation(dsse.payload) })),
  );
  return { root, delegations, signedProfile, profile: await readProfile(signedProfile.payload) };
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
