package org.tipseal.crypto.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.keys.KeyId;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.VerifyingKey;

/**
 * A payload with one Ed25519 signature over its type and bytes, as DSSE (Dead Simple Signing
 * Envelope, protocol version 1) has it. Reading one proves nothing yet: {@link #isSignedBy} does.
 */
public final class Dsse {
  private final String payloadType;
  private final byte[] payload;
  private final KeyId signer;
  private final byte[] signature;

  private Dsse(String payloadType, byte[] payload, KeyId signer, byte[] signature) {
    this.payloadType = payloadType;
    this.payload = payload;
    this.signer = signer;
    this.signature = signature;
  }

  /** Signs a payload. */
  public static Dsse sign(String payloadType, byte[] payload, SigningKey key) {
    byte[] signature = key.sign(preAuthenticationEncoding(payloadType, payload));
    return new Dsse(payloadType, payload.clone(), key.verifyingKey().id(), signature);
  }

  /** What the payload is, a media type. */
  public String payloadType() {
    return payloadType;
  }

  /** The payload's bytes, as they were signed. */
  public byte[] payload() {
    return payload.clone();
  }

  /** Whose signature this claims to be. */
  public KeyId signer() {
    return signer;
  }

  /** Whether the signature is that of {@code key}. */
  public boolean isSignedBy(VerifyingKey key) {
    return key.id().equals(signer)
        && key.verify(preAuthenticationEncoding(payloadType, payload), signature);
  }

  /** The envelope as a JSON object. */
  public ObjectNode toJson() {
    ObjectNode json = StrictJson.object();
    json.put("payloadType", payloadType);
    json.put("payload", Bytes.b64(payload));
    json.putArray("signatures")
        .addObject()
        .put("keyid", signer.hex())
        .put("sig", Bytes.b64(signature));
    return json;
  }

  /**
   * Reads an envelope; its signature stays unchecked.
   *
   * @param json the object, read whole
   * @param payloadType the only type that is taken
   */
  public static Dsse read(JsonObject json, String payloadType) throws RefusedException {
    json.check(json.text("payloadType").equals(payloadType));
    byte[] payload = json.base64("payload");
    Dsse dsse = json.objects("signatures", 1, 1, e -> read(e, payloadType, payload)).get(0);
    json.end();
    return dsse;
  }

  private static Dsse read(JsonObject entry, String payloadType, byte[] payload)
      throws RefusedException {
    KeyId signer = KeyId.at(entry.hex("keyid", KeyId.LENGTH), 0);
    byte[] signature = entry.base64("sig");
    entry.check(signature.length == SigningKey.SIGNATURE_LENGTH);
    return new Dsse(payloadType, payload, signer, signature);
  }

  /** What is signed: both parts with their lengths, so that neither can pass for the other. */
  private static byte[] preAuthenticationEncoding(String payloadType, byte[] payload) {
    byte[] type = payloadType.getBytes(StandardCharsets.UTF_8);
    return Bytes.concat(
        Bytes.ascii("DSSEv1 " + type.length + " "),
        type,
        Bytes.ascii(" " + payload.length + " "),
        payload);
  }
}
