import { b64u } from "../../crypto/encoding.ts";

type Json = Readonly<Record<string, unknown>>;

/** A credential that the options name, as WebAuthn writes it in JSON. */
interface Named {
  readonly id: string;
  readonly type: string;
  readonly transports?: readonly string[];
}

function named(list: unknown): object[] {
  return ((list ?? []) as readonly Named[]).map(({ id, ...rest }) => ({
    ...rest,
    id: fromB64u(id),
  }));
}

/** `PublicKeyCredentialRequestOptionsJSON` as `navigator.credentials.get` takes it. */
export function requestOptions(json: Json): object {
  const { challenge, allowCredentials, ...rest } = json;
  return {
    ...without(rest, ["hints", "extensions"]),
    challenge: fromB64u(challenge as string),
    allowCredentials: named(allowCredentials),
  };
}

/** `PublicKeyCredentialCreationOptionsJSON` as `navigator.credentials.create` takes it. */
export function creationOptions(json: Json): object {
  const { challenge, user, excludeCredentials, ...rest } = json;
  const { id, ...person } = user as Json;
  return {
    ...without(rest, ["hints", "extensions"]),
    challenge: fromB64u(challenge as string),
    user: { ...person, id: fromB64u(id as string) },
    excludeCredentials: named(excludeCredentials),
  };
}

/** As much of a `PublicKeyCredential` as is sent. */
export interface GivenCredential {
  readonly id: string;
  readonly rawId: ArrayBuffer;
  readonly type: string;
  readonly authenticatorAttachment?: string | null;
  readonly response: object;
}

/** Members of an authenticator's response that are bytes. */
const BYTES = [
  "clientDataJSON",
  "authenticatorData",
  "signature",
  "userHandle",
  "attestationObject",
];

/** A credential as `RegistrationResponseJSON` or `AuthenticationResponseJSON`. */
export function credentialJson(credential: GivenCredential, transports: readonly string[]): Json {
  const given = credential.response as Readonly<Record<string, ArrayBuffer | null | undefined>>;
  const response: Record<string, unknown> = {};
  for (const name of BYTES) {
    const bytes = given[name];
    if (bytes instanceof ArrayBuffer) {
      response[name] = b64u(new Uint8Array(bytes));
    }
  }
  if ("attestationObject" in response) {
    response["transports"] = transports;
  }
  return {
    id: credential.id,
    rawId: b64u(new Uint8Array(credential.rawId)),
    type: credential.type,
    response,
    clientExtensionResults: {},
    ...(credential.authenticatorAttachment && {
      authenticatorAttachment: credential.authenticatorAttachment,
    }),
  };
}

/** Extensions carry bytes of their own and none is needed here. */
function without(json: Json, names: readonly string[]): Json {
  return Object.fromEntries(Object.entries(json).filter(([name]) => !names.includes(name)));
}

function fromB64u(text: string): Uint8Array {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}
