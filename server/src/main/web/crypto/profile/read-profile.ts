import { type Bytes, MAX_U32 } from "../bytes.ts";
import { JsonObject } from "../json/object.ts";
import { IDENTITY_PUBLIC_LENGTH, IdentityPublicKey } from "../keys/identity.ts";
import { XWING_PUBLIC_LENGTH, XWingPublicKey } from "../keys/xwing.ts";
import { agencyId } from "../names.ts";
import { demandCalendar } from "./calendar.ts";
import type { ChannelEntry, IntakeKey, Label, Profile } from "./profile.ts";

const DEFECT = "profile-malformed";
const MOST_DAYS = 3650;
const MOST_CHANNELS = 64;
const MOST_KEYS = 64;
const MOST_NOTICES = 256;

const CHANNEL_ID = /^[A-Za-z0-9._-]{1,64}$/;
const POSTCODE = /^[0-9]{6}$/;
const NOT_BLANK = /\S/u;

/** Reads the JSON text of a profile, or refuses with `profile-malformed`. */
export async function readProfile(bytes: Bytes): Promise<Profile> {
  const json = JsonObject.parse(bytes, DEFECT);
  json.integer("v", 1, 1);
  const profile: Profile = {
    agency: agencyId(json.text("agency"), DEFECT),
    name: label(json, "name"),
    serial: json.integer("serial", 0, Number.MAX_SAFE_INTEGER),
    issued: json.day("issued"),
    expires: json.day("expires"),
    answerDays: json.integer("answerDays", 1, MOST_DAYS),
    mailboxDays: json.integer("mailboxDays", 1, MOST_DAYS),
    attachmentBytes: json.integer("attachmentBytes", 0, Number.MAX_SAFE_INTEGER),
    channels: await channels(json),
    identityKey: await identityKey(json.object("identityKey")),
    notices: json.objects("notices", 0, MOST_NOTICES).map((notice) => notice.opaque()),
  };
  json.end();
  demandCalendar(profile.channels);
  return profile;
}

async function channels(profile: JsonObject): Promise<readonly ChannelEntry[]> {
  const entries = profile.objects("channels", 0, MOST_CHANNELS);
  const read = await Promise.all(entries.map(channel));
  profile.check(new Set(read.map((entry) => entry.id)).size === read.length);
  return read;
}

async function channel(json: JsonObject): Promise<ChannelEntry> {
  const entry: ChannelEntry = {
    id: json.text("id", CHANNEL_ID),
    kind: json.text("kind", NOT_BLANK),
    region: json.text("region", NOT_BLANK),
    name: label(json, "name"),
    url: json.optional("url", (o, n) => o.text(n)),
    telephone: json.text("telephone", NOT_BLANK),
    address: label(json, "address"),
    postcode: json.text("postcode", POSTCODE),
    hours: label(json, "hours"),
    validFrom: json.optional("validFrom", (o, n) => o.day(n)),
    validTo: json.optional("validTo", (o, n) => o.day(n)),
    keys: await Promise.all(json.objects("keys", 0, MOST_KEYS).map(intakeKey)),
  };
  json.end();
  json.check(new Set(entry.keys.map((key) => key.epoch)).size === entry.keys.length);
  return entry;
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

async function identityKey(json: JsonObject): Promise<IdentityPublicKey> {
  const bytes = json.b64u("publicKey", IDENTITY_PUBLIC_LENGTH);
  json.end();
  return IdentityPublicKey.parse(bytes, DEFECT);
}

function label(parent: JsonObject, name: string): Label {
  const json = parent.object(name);
  const read = { zh: json.text("zh", NOT_BLANK), en: json.text("en", NOT_BLANK) };
  json.end();
  return read;
}
