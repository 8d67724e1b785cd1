import { ascii, type Bytes, concat } from "../../crypto/bytes.ts";
import type { Day } from "../../crypto/day.ts";
import { b64, b64u } from "../../crypto/encoding.ts";
import { sealEnvelope } from "../../crypto/envelope/seal.ts";
import { writeJson } from "../../crypto/json/write.ts";
import { IdentityPrivateKey } from "../../crypto/keys/identity.ts";
import { SigningKey, type VerifyingKey } from "../../crypto/keys/signing.ts";
import { XWingPrivateKey, type XWingPublicKey } from "../../crypto/keys/xwing.ts";
import { type AgencyId, agencyId } from "../../crypto/names.ts";
import { type ReplyPayload, writeReply } from "../../crypto/payload/reply.ts";
import { RootFingerprint } from "../../crypto/profile/fingerprint.ts";
import { sha256 } from "../../crypto/primitives.ts";
import { systemRandom } from "../../crypto/random.ts";
import { SecretBytes } from "../../crypto/secret.ts";
import type { SignatureContext } from "../../crypto/signed/context.ts";
import { signMessage } from "../../crypto/signed/message.ts";

export const TODAY = "2026-11-23" as Day;
export const TOMORROW = "2026-11-24" as Day;

/** An agency with two channels that take reports and one that takes none any more; each epoch is a day. */
export class Agency {
  readonly id: AgencyId = agencyId("report.example", "profile-malformed");

  private constructor(
    readonly root: SigningKey,
    readonly office: SigningKey,
    readonly identity: IdentityPrivateKey,
    readonly intake: ReadonlyMap<string, XWingPrivateKey>,
    readonly fingerprint: string,
  ) {}

  static async create(): Promise<Agency> {
    const root = await signingKey();
    const intake = new Map<string, XWingPrivateKey>();
    for (const name of ["cyber 1", "cyber 2", "bureau 1", "bureau 2", "tax 1", "tax 2"]) {
      intake.set(name, await XWingPrivateKey.generate(systemRandom));
    }
    const scalar = SecretBytes.takeOver(concat(new Uint8Array(8), systemRandom(24)));
    const identity = await IdentityPrivateKey.fromScalar(scalar, "keyfile-malformed");
    const fingerprint = (await RootFingerprint.of(root.verifyingKey)).toString();
    return new Agency(root, await signingKey(), identity, intake, fingerprint);
  }

  key(channel: string, epoch: number): XWingPrivateKey {
    return this.intake.get(`${channel} ${epoch}`) as XWingPrivateKey;
  }

  /** The profile document. */
  async document(serial: number): Promise<Bytes> {
    const delegation = writeJson({
      v: 1,
      agency: this.id,
      publicKey: b64u(this.office.verifyingKey.bytes),
      notBefore: "2026-01-01",
      notAfter: "2026-12-31",
    });
    const charter = writeJson(this.#charter());
    const profile = writeJson(await this.#profile(serial, charter));
    return writeJson({
      root: b64u(this.root.verifyingKey.bytes),
      delegations: [await dsse("delegation", delegation, this.root)],
      charter: await dsse("charter", charter, this.root),
      profile: await dsse("profile", profile, this.office),
    });
  }

  /** A reply as the office seals it. */
  async reply(
    context: SignatureContext,
    replyKey: XWingPublicKey,
    reply: ReplyPayload,
  ): Promise<Bytes> {
    const signed = await signMessage(context, writeReply(reply), this.office);
    const sealing = { purpose: "reply", epoch: 0, agency: this.id } as const;
    return sealEnvelope(sealing, [replyKey], signed, systemRandom);
  }

  get officeKeys(): readonly VerifyingKey[] {
    return [this.office.verifyingKey];
  }

  #charter(): object {
    return {
      v: 1,
      agency: this.id,
      serial: 1,
      issued: "2026-11-01",
      name: label("某局", "An agency"),
      answerDays: 30,
      mailboxDays: 30,
      attachmentBytes: 2 ** 31,
      channels: [
        this.#channel("cyber"),
        this.#channel("bureau"),
        { ...this.#channel("tax"), validTo: "2026-11-22" },
      ],
      identityKey: { publicKey: b64u(this.identity.publicKey.bytes) },
      notices: [{ id: "n1" }],
    };
  }

  async #profile(serial: number, charter: Bytes): Promise<object> {
    return {
      v: 1,
      agency: this.id,
      serial,
      issued: "2026-11-01",
      expires: "2026-12-20",
      charter: b64u(await sha256(charter)),
      channels: ["cyber", "bureau", "tax"].map((id) => ({ id, keys: this.#keys(id) })),
    };
  }

  #channel(id: string): object {
    return {
      id,
      kind: "POLICE_CYBER",
      region: "110000",
      name: label("网安", "Cyber police"),
      telephone: "000-0000000",
      address: label("某路1号", "1 Some Road"),
      postcode: "100000",
      hours: label("工作日", "Weekdays"),
    };
  }

  #keys(channel: string): readonly object[] {
    return [TODAY, TOMORROW].map((day, i) => ({
      epoch: i + 1,
      notBefore: day,
      notAfter: day,
      publicKey: b64u(this.key(channel, i + 1).publicKey.bytes),
    }));
  }
}

async function signingKey(): Promise<SigningKey> {
  return SigningKey.fromSeed(SecretBytes.random(32, systemRandom));
}

async function dsse(kind: string, payload: Bytes, key: SigningKey): Promise<object> {
  const payloadType = `application/vnd.tipseal.${kind}+json`;
  const start = ascii(`DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `);
  const sig = b64(await key.sign(concat(start, payload)));
  const signatures = [{ keyid: key.verifyingKey.id, sig }];
  return { payloadType, payload: b64(payload), signatures };
}

function label(zh: string, en: string): object {
  return { zh, en };
}
