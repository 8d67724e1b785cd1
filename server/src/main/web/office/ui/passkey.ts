import {
  type GivenCredential,
  creationOptions,
  credentialJson,
  requestOptions,
} from "../logic/passkey-json.ts";

type Json = Readonly<Record<string, unknown>>;

/** Whether this browser has passkeys, on this page. */
export function hasPasskeys(): boolean {
  return "credentials" in navigator && "PublicKeyCredential" in window;
}

/**
 * Has the officer show a passkey.
 *
 * @param options `PublicKeyCredentialRequestOptionsJSON`
 * @returns `AuthenticationResponseJSON`; rejected if he did not
 */
export async function showPasskey(options: object): Promise<Json> {
  const publicKey = requestOptions(options as Json) as PublicKeyCredentialRequestOptions;
  return json(await navigator.credentials.get({ publicKey }));
}

/**
 * Has the officer make a passkey.
 *
 * @param options `PublicKeyCredentialCreationOptionsJSON`
 * @returns `RegistrationResponseJSON`; rejected if he did not
 */
export async function makePasskey(options: object): Promise<Json> {
  const publicKey = creationOptions(options as Json) as PublicKeyCredentialCreationOptions;
  return json(await navigator.credentials.create({ publicKey }));
}

function json(credential: Credential | null): Json {
  if (credential === null) {
    throw new DOMException("no credential", "NotAllowedError");
  }
  const { response } = credential as PublicKeyCredential;
  const transports =
    "getTransports" in response
      ? (response as AuthenticatorAttestationResponse).getTransports()
      : [];
  return credentialJson(credential as PublicKeyCredential as GivenCredential, transports);
}
