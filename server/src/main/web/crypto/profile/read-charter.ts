import type { Bytes } from "../bytes.ts";
import { JsonObject } from "../json/object.ts";
import { IDENTITY_PUBLIC_LENGTH, IdentityPublicKey } from "../keys/identity.ts";
import { agencyId } from "../names.ts";
import type { Channel, Charter, Label } from "./profile.ts";

const DEFECT = "profile-malformed";
const MOST_DAYS = 3650;
const MOST_CHANNELS = 64;
const MOST_NOTICES = 256;

const CHANNEL_ID = /^[A-Za-z0-9._-]{1,64}$/;
const POSTCODE = /^[0-9]{6}$/;
const NOT_BLANK = /\S/u;

/** Reads the JSON text of a charter, or refuses with `profile-malformed`. */
export async function readCharter(bytes: Bytes): Promise<Charter> {
  const json = JsonObject.parse(bytes, DEFECT);
  json.integer("v", 1, 1);
  const charter: Charter = {
    agency: agencyId(json.text("agency"), DEFECT),
    serial: json.integer("serial", 1, Number.MAX_SAFE_INTEGER),
    issued: json.day("issued"),
    name: label(json, "name"),
    answerDays: json.integer("answerDays", 1, MOST_DAYS),
    mailboxDays: json.integer("mailboxDays", 1, MOST_DAYS),
    attachmentBytes: json.integer("attachmentBytes", 0, Number.MAX_SAFE_INTEGER),
    channels: json.objects("channels", 0, MOST_CHANNELS).map(channel),
    identityKey: await identityKey(json.object("identityKey")),
    notices: json.objects("notices", 0, MOST_NOTICES).map((notice) => notice.opaque()),
  };
  json.end();
  json.check(new Set(charter.channels.map(({ id }) => id)).size === charter.channels.length);
  return charter;
}

function channel(json: JsonObject): Channel {
  const read: Channel = {
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
  };
  json.end();
  return read;
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
