import { type Bytes, MAX_U32 } from "../bytes.ts";
import { JsonObject } from "../json/object.ts";
import { XWING_PUBLIC_LENGTH, XWingPublicKey } from "../keys/xwing.ts";
import { agencyId } from "../names.ts";
import { demand } from "../refused.ts";
import { demandCalendar } from "./calendar.ts";
import type { Charter, IntakeKey, Profile, ProfileKeys } from "./profile.ts";

const DEFECT = "profile-malformed";
const MOST_CHANNELS = 64;
const MOST_KEYS = 64;
const DIGEST_LENGTH = 32;

/** Reads the JSON text of a profile's keys, or refuses with `profile-malformed`. */
export async function readProfileKeys(bytes: Bytes): Promise<ProfileKeys> {
  const json = JsonObject.parse(bytes, DEFECT);
  json.integer("v", 1, 1);
  const read: ProfileKeys = {
    agency: agencyId(json.text("agency"), DEFECT),
    serial: json.integer("serial", 0, Number.MAX_SAFE_INTEGER),
    issued: json.day("issued"),
    expires: json.day("expires"),
    charter: json.b64u("charter", DIGEST_LENGTH),
    keys: await keysByChannel(json),
  };
  json.end();
  return read;
}

/** Puts keys to their charter. Refuses keys of a channel that it has not, and days that do not fit. */
export function joinProfile(charter: Charter, keys: ProfileKeys): Profile {
  const ids = new Set(charter.channels.map(({ id }) => id));
  demand(
    [...keys.keys.keys()].every((id) => ids.has(id)),
    DEFECT,
  );
  const channels = charter.channels.map((channel) => ({
    ...channel,
    keys: keys.keys.get(channel.id) ?? [],
  }));
  demandCalendar(channels);
  const { serial, issued, expires } = keys;
  return { ...charter, charter: charter.serial, serial, issued, expires, channels };
}

async function keysByChannel(
  profile: JsonObject,
): Promise<ReadonlyMap<string, readonly IntakeKey[]>> {
  const read = new Map<string, readonly IntakeKey[]>();
  for (const channel of profile.objects("channels", 0, MOST_CHANNELS)) {
    const id = channel.text("id");
    channel.check(!read.has(id));
    const keys = await Promise.all(channel.objects("keys", 0, MOST_KEYS).map(intakeKey));
    channel.end();
    channel.check(new Set(keys.map((key) => key.epoch)).size === keys.length);
    read.set(id, keys);
  }
  return read;
}

async function intakeKey(json: JsonObject): Promise<IntakeKey> {
  const key: IntakeKey = {
    epoch: json.integer("epoch", 1, MAX_U32),
    notBefore: json.day("notBefore"),
    notAfter: json.day("notAfter"),
    publicKey: await XWingPublicKey.parse(json.b64u("publicKey", XWING_PUBLIC_LENGTH), DEFECT),
  };
  json.end();
  json.check(key.notBefore <= key.notAfter);
  return key;
}
