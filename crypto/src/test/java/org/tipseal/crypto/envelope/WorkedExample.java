package org.tipseal.crypto.envelope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.AesGcm;
import org.tipseal.crypto.keys.Argon2;
import org.tipseal.crypto.keys.Hkdf;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.ReceiptCode;
import org.tipseal.crypto.receipt.ReceiptKeys;
import org.tipseal.crypto.receipt.ReceiptSecret;
import org.tipseal.crypto.vectors.FixedRandom;
import org.tipseal.crypto.vectors.GivenRandom;
import org.tipseal.crypto.vectors.Vector;
import org.tipseal.crypto.vectors.VectorFormat;
import org.tipseal.crypto.vectors.VectorWriter;

/**
 * One report from receipt to envelope with all that lies between: the section "Worked example" of
 * PROTOCOL.md quotes these values. It is made with the API and checked field by field without it.
 */
public final class WorkedExample implements VectorFormat {
  private static final AgencyId AGENCY = new AgencyId("report.example");
  private static final String SECRET = "0123456789ABCDEFGHJ";
  private static final long EPOCH = 7;

  @Override
  public String name() {
    return "worked-example";
  }

  @Override
  public void generate(VectorWriter out) throws IOException {
    ReceiptSecret secret = ReceiptSecret.of(SECRET);
    VectorWriter.Case example =
        out.start("report", "All values of the worked example in PROTOCOL.md.")
            .put("agency", AGENCY.value())
            .put("secret", SECRET)
            .put("locator", "7KQ2M")
            .put("receipt", ReceiptCode.of(new Locator("7KQ2M"), secret).format());
    try (ReceiptKeys keys = ReceiptKeys.derive(secret, AGENCY)) {
      putKeys(example, keys);
      putEnvelope(example, payload(keys));
    }
    example.write();
  }

  @Override
  public void run(Vector vector) throws RefusedException {
    runReceipt(vector);
    runKeys(vector);
    runPadding(vector);
    runEnvelope(vector);
  }

  private static void putKeys(VectorWriter.Case example, ReceiptKeys keys) {
    byte[] salt = Arrays.copyOf(Bytes.sha256(Bytes.ascii("tipseal/v1 receiptreport.example")), 16);
    example
        .hex("salt", salt)
        .hex("root", Argon2.STANDARD.derive(Bytes.ascii(SECRET), salt).copy())
        .hex("mailboxToken", keys.mailboxToken().copy())
        .hex("mailboxId", keys.mailboxId().bytes())
        .hex("replySeed", keys.replyKey().seed().copy())
        .b64u("replyPublicKey", keys.replyKey().publicKey().bytes())
        .hex("signSeed", keys.signKey().seed().copy())
        .hex("signPublicKey", keys.signKey().verifyingKey().bytes());
  }

  private static void putEnvelope(VectorWriter.Case example, byte[] payload) {
    FixedRandom random = new FixedRandom("worked example");
    byte[] intakeSeed = random.bytes(32);
    byte[] contentKey = random.bytes(32);
    byte[] encapsulation = random.bytes(64);
    byte[] nonce = random.bytes(12);
    XWingPrivateKey intake = XWingPrivateKey.fromSeed(SecretBytes.copyOf(intakeSeed));
    EnvelopeContext context = new EnvelopeContext(Purpose.REPORT, EPOCH, AGENCY);
    byte[] envelope =
        new EnvelopeSealer(
                new GivenRandom(contentKey, encapsulation, nonce), new BouncyCastleHpke())
            .seal(context, List.of(intake.publicKey()), payload);
    example
        .b64u("payload", payload)
        .b64u("padded", Padding.pad(payload))
        .hex("intakeSeed", intakeSeed)
        .b64u("intakePublicKey", intake.publicKey().bytes())
        .hex("intakeKeyId", intake.publicKey().id().bytes())
        .put("epoch", EPOCH)
        .hex("info", context.info())
        .hex("contentKey", contentKey)
        .hex("commitment", hkdf(contentKey, "tipseal/v1 commitment"))
        .hex("bodyKey", hkdf(contentKey, "tipseal/v1 body"))
        .hex("encapsulation", encapsulation)
        .b64u("stanza", Arrays.copyOfRange(envelope, 44, 1217))
        .hex("nonce", nonce)
        .b64u("body", Arrays.copyOfRange(envelope, 1229, envelope.length))
        .b64u("envelope", envelope)
        .hex("envelopeSha256", Bytes.sha256(envelope));
  }

  private static void runReceipt(Vector vector) throws RefusedException {
    ReceiptCode receipt = ReceiptCode.parse(vector.text("receipt"));
    assertEquals(vector.text("locator"), receipt.locator().value());
    byte[] salt = Bytes.sha256(Bytes.ascii("tipseal/v1 receipt" + vector.text("agency")));
    assertArrayEquals(vector.hex("salt"), Arrays.copyOf(salt, 16));
    byte[] password = Bytes.ascii(vector.text("secret"));
    assertArrayEquals(
        vector.hex("root"), Argon2.STANDARD.derive(password, vector.hex("salt")).copy());
  }

  private static void runKeys(Vector vector) {
    byte[] root = vector.hex("root");
    assertArrayEquals(vector.hex("mailboxToken"), hkdf(root, "tipseal/v1 mailbox-token"));
    assertArrayEquals(vector.hex("mailboxId"), Bytes.sha256(vector.hex("mailboxToken")));
    assertArrayEquals(vector.hex("replySeed"), hkdf(root, "tipseal/v1 reply-key"));
    assertArrayEquals(vector.b64u("replyPublicKey"), xWing(vector, "replySeed"));
    assertArrayEquals(vector.hex("signSeed"), hkdf(root, "tipseal/v1 sign-key"));
    SigningKey signKey = SigningKey.fromSeed(SecretBytes.takeOver(vector.hex("signSeed")));
    assertArrayEquals(vector.hex("signPublicKey"), signKey.verifyingKey().bytes());
  }

  private static void runPadding(Vector vector) {
    byte[] payload = vector.b64u("payload");
    byte[] padded = Bytes.concat(Bytes.u32(payload.length), payload);
    assertArrayEquals(Arrays.copyOf(padded, 8192), vector.b64u("padded"));
  }

  private static void runEnvelope(Vector vector) throws RefusedException {
    byte[] publicKey = vector.b64u("intakePublicKey");
    assertArrayEquals(xWing(vector, "intakeSeed"), publicKey);
    byte[] keyId = vector.hex("intakeKeyId");
    assertArrayEquals(Arrays.copyOf(Bytes.sha256(publicKey), 4), keyId);
    byte[] epoch = Bytes.u32(vector.number("epoch"));
    byte[] label = Bytes.ascii("tipseal/v1 wrap");
    byte[] agency = Bytes.ascii("report.example");
    assertArrayEquals(
        Bytes.concat(label, new byte[] {0, 1}, epoch, new byte[] {14}, agency), vector.hex("info"));
    byte[] contentKey = vector.hex("contentKey");
    assertArrayEquals(hkdf(contentKey, "tipseal/v1 commitment"), vector.hex("commitment"));
    assertArrayEquals(hkdf(contentKey, "tipseal/v1 body"), vector.hex("bodyKey"));

    XWingPrivateKey intake = XWingPrivateKey.fromSeed(secret(vector, "intakeSeed"));
    byte[] wrapped =
        new BouncyCastleHpke()
            .seal(
                intake.publicKey(),
                vector.hex("info"),
                contentKey,
                new GivenRandom(vector.hex("encapsulation")));
    byte[] stanza = vector.b64u("stanza");
    assertArrayEquals(Bytes.concat(new byte[] {1}, keyId, wrapped), stanza);
    byte[] start = Bytes.concat(Bytes.ascii("TSEV"), new byte[] {1, 1, 1, 1}, epoch);
    byte[] header = Bytes.concat(start, vector.hex("commitment"), stanza);
    byte[] nonce = vector.hex("nonce");
    byte[] body = AesGcm.seal(secret(vector, "bodyKey"), nonce, header, vector.b64u("padded"));
    assertArrayEquals(body, vector.b64u("body"));
    byte[] envelope = vector.b64u("envelope");
    assertArrayEquals(Bytes.concat(header, nonce, body), envelope);
    assertArrayEquals(Bytes.sha256(envelope), vector.hex("envelopeSha256"));
    EnvelopeContext context = new EnvelopeContext(Purpose.REPORT, EPOCH, AGENCY);
    assertArrayEquals(vector.b64u("payload"), new EnvelopeOpener(intake).open(envelope, context));
  }

  private static byte[] payload(ReceiptKeys keys) {
    return Bytes.ascii(
        """
        {"v":1,"kind":"report","form":{"category":"BG-01","facts":"A platform sells bank cards."},\
        "attachments":[],"replyKey":"%s","signKey":"%s","mailbox":"%s"}\
        """
            .formatted(
                Bytes.b64u(keys.replyKey().publicKey().bytes()),
                Bytes.b64u(keys.signKey().verifyingKey().bytes()),
                keys.mailboxId().b64u()));
  }

  private static byte[] xWing(Vector vector, String seed) {
    return XWingPrivateKey.fromSeed(secret(vector, seed)).publicKey().bytes();
  }

  private static SecretBytes secret(Vector vector, String member) {
    return SecretBytes.takeOver(vector.hex(member));
  }

  private static byte[] hkdf(byte[] secret, String label) {
    return Hkdf.derive(SecretBytes.copyOf(secret), label).copy();
  }
}
