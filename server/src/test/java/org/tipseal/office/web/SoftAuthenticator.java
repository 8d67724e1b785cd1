package org.tipseal.office.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import org.tipseal.crypto.Bytes;

/**
 * A passkey in software, with the browser around it: ES256, no attestation, CBOR and COSE as on the
 * wire. A test sets what it does wrong.
 */
public final class SoftAuthenticator {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int ATTESTED = 0x40;

  private final SecureRandom random = new SecureRandom();
  private final byte[] id = new byte[32];
  private KeyPair key = newKey();

  /** Of the page that asks. */
  String origin;

  /** What the passkey is bound to. */
  String host = "localhost";

  /** Whether it checks who holds it. */
  boolean verifies = true;

  /** Signatures so far. */
  long counter;

  /** In the place of the challenge that was asked; null for that one. */
  String challenge;

  /** A new one, for the page at that origin. */
  public SoftAuthenticator(String origin) {
    this.origin = origin;
    random.nextBytes(id);
  }

  /** Another key under the same id, as somebody would have who knows the id alone. */
  void forgeKey() {
    key = newKey();
  }

  /** Answers {@code PublicKeyCredentialCreationOptionsJSON}. */
  public JsonNode make(JsonNode options) {
    byte[] client = client("webauthn.create", options);
    byte[] attested = Bytes.concat(new byte[16], new byte[] {0, (byte) id.length}, id, coseKey());
    byte[] data = Bytes.concat(head(ATTESTED), attested);
    byte[] object =
        Bytes.concat(
            new byte[] {(byte) 0xa3},
            text("fmt"),
            text("none"),
            text("attStmt"),
            new byte[] {(byte) 0xa0},
            text("authData"),
            new byte[] {0x58, (byte) data.length},
            data);
    ObjectNode response = JSON.createObjectNode();
    response.put("clientDataJSON", Bytes.b64u(client));
    response.put("attestationObject", Bytes.b64u(object));
    response.putArray("transports").add("internal");
    return credential(response);
  }

  /** Answers {@code PublicKeyCredentialRequestOptionsJSON}. */
  public JsonNode show(JsonNode options) {
    counter++;
    byte[] client = client("webauthn.get", options);
    byte[] data = head(0);
    ObjectNode response = JSON.createObjectNode();
    response.put("clientDataJSON", Bytes.b64u(client));
    response.put("authenticatorData", Bytes.b64u(data));
    response.put("signature", Bytes.b64u(signed(Bytes.concat(data, Bytes.sha256(client)))));
    return credential(response);
  }

  private ObjectNode credential(ObjectNode response) {
    ObjectNode credential = JSON.createObjectNode();
    credential.put("id", Bytes.b64u(id)).put("rawId", Bytes.b64u(id)).put("type", "public-key");
    credential.set("response", response);
    credential.putObject("clientExtensionResults");
    return credential;
  }

  private byte[] client(String type, JsonNode options) {
    ObjectNode data = JSON.createObjectNode();
    data.put("type", type);
    data.put("challenge", challenge == null ? options.get("challenge").asText() : challenge);
    data.put("origin", origin);
    data.put("crossOrigin", false);
    return data.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] head(int flags) {
    return Bytes.concat(
        Bytes.sha256(host.getBytes(StandardCharsets.UTF_8)),
        new byte[] {(byte) (PRESENT | (verifies ? VERIFIED : 0) | flags)},
        Bytes.u32(counter));
  }

  /** {@code {1: 2, 3: -7, -1: 1, -2: x, -3: y}}. */
  private byte[] coseKey() {
    ECPublicKey point = (ECPublicKey) key.getPublic();
    return Bytes.concat(
        new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20},
        coordinate(point.getW().getAffineX()),
        new byte[] {0x22, 0x58, 0x20},
        coordinate(point.getW().getAffineY()));
  }

  private static byte[] coordinate(BigInteger value) {
    byte[] bytes = value.toByteArray();
    byte[] whole = new byte[32];
    int from = Math.max(0, bytes.length - 32);
    byte[] tail = Arrays.copyOfRange(bytes, from, bytes.length);
    System.arraycopy(tail, 0, whole, 32 - tail.length, tail.length);
    return whole;
  }

  private static byte[] text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return Bytes.concat(new byte[] {(byte) (0x60 | bytes.length)}, bytes);
  }

  private byte[] signed(byte[] message) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(key.getPrivate());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static KeyPair newKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
