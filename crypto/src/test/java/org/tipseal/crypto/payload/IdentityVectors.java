package org.tipseal.crypto.payload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.IdentityPrivateKey;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.VerifyingKey;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.crypto.vectors.FixedRandom;
import org.tipseal.crypto.vectors.Vector;
import org.tipseal.crypto.vectors.VectorFormat;
import org.tipseal.crypto.vectors.VectorWriter;

/** Identity parts. */
public final class IdentityVectors implements VectorFormat {
  private static final IdentityPrivateKey KEY = PayloadFixture.identityKey();

  @Override
  public String name() {
    return "identity";
  }

  @Override
  public void run(Vector vector) throws Exception {
    IdentityContext context =
        new IdentityContext(
            new AgencyId(vector.text("agency")),
            new MailboxId(vector.hex("mailbox")),
            new VerifyingKey(vector.hex("signKey")));
    byte[] scalar = vector.hex("identityKey");
    byte[] part = vector.b64u("part");
    try (IdentityPrivateKey key = IdentityPrivateKey.fromScalar(SecretBytes.takeOver(scalar))) {
      Identity opened = new IdentityOpener(key).open(IdentityPart.parse(part), context);
      Identity expected =
          new Identity(
              text(vector, "name"),
              text(vector, "phone"),
              text(vector, "email"),
              text(vector, "address"),
              text(vector, "other"));
      assertEquals(expected, opened);
      if (vector.has("ephemeral")) {
        assertArrayEquals(part, sealAgain(opened, key, context, vector.hex("ephemeral")));
      }
    }
  }

  private static byte[] sealAgain(
      Identity identity, IdentityPrivateKey key, IdentityContext context, byte[] scalar)
      throws RefusedException {
    IdentityPrivateKey ephemeral = IdentityPrivateKey.fromScalar(SecretBytes.takeOver(scalar));
    byte[] frame = IdentityFrame.fill(identity.toBytes());
    return IdentitySealer.sealFrame(frame, key.publicKey(), context, ephemeral).bytes();
  }

  @Override
  public void generate(VectorWriter out) throws IOException {
    byte[] full = seal("full", PayloadFixture.IDENTITY.toBytes());
    opens(out, "full", "Every member.", full)
        .put("name", PayloadFixture.IDENTITY.name().orElseThrow())
        .put("phone", PayloadFixture.IDENTITY.phone().orElseThrow())
        .put("email", PayloadFixture.IDENTITY.email().orElseThrow())
        .put("address", PayloadFixture.IDENTITY.address().orElseThrow())
        .put("other", PayloadFixture.IDENTITY.other().orElseThrow())
        .write();
    opens(out, "empty", "No member at all.", sealText("empty", "{}")).write();
    String longest = "n".repeat(Identity.MAX_SIZE - "{\"name\":\"\"}".length());
    opens(
            out,
            "longest",
            "2044 bytes of JSON leave no filler.",
            sealText("longest", "{\"name\":\"" + longest + "\"}"))
        .put("name", longest)
        .write();
    moved(out, full);
    changed(out, full);
    contents(out);
  }

  private static void moved(VectorWriter out, byte[] part) throws IOException {
    IdentityContext own = PayloadFixture.CONTEXT;
    byte[] other = new FixedRandom("identity other").bytes(32);
    refused(
        out,
        "other-mailbox",
        "Moved to the report of another mailbox.",
        new IdentityContext(own.agency(), new MailboxId(other), own.signKey()),
        KEY,
        part,
        Defect.UNWRAP_FAILED);
    refused(
        out,
        "other-sign-key",
        "Moved to a report with another sign key.",
        new IdentityContext(own.agency(), own.mailbox(), new VerifyingKey(other)),
        KEY,
        part,
        Defect.UNWRAP_FAILED);
    refused(
        out,
        "other-agency",
        "Moved to another agency.",
        new IdentityContext(new AgencyId("other-agency"), own.mailbox(), own.signKey()),
        KEY,
        part,
        Defect.UNWRAP_FAILED);
    IdentityPrivateKey stranger = IdentityPrivateKey.generate(new FixedRandom("identity stranger"));
    refused(
        out,
        "other-key",
        "Opened with a key that it was not sealed to.",
        own,
        stranger,
        part,
        Defect.NOT_A_RECIPIENT);
    byte[] relabelled = part.clone();
    System.arraycopy(stranger.publicKey().id().bytes(), 0, relabelled, 1, 4);
    refused(
        out,
        "relabelled",
        "The key id was changed into that of another key.",
        own,
        stranger,
        relabelled,
        Defect.UNWRAP_FAILED);
  }

  private static void changed(VectorWriter out, byte[] part) throws IOException {
    changed(out, "no-bytes", "Nothing.", new byte[0], Defect.IDENTITY_MALFORMED);
    changed(
        out,
        "truncated",
        "One byte less.",
        Arrays.copyOf(part, part.length - 1),
        Defect.IDENTITY_MALFORMED);
    changed(
        out,
        "trailing-byte",
        "One byte more.",
        Arrays.copyOf(part, part.length + 1),
        Defect.IDENTITY_MALFORMED);
    changed(out, "prefix", "Starts with 0x00.", flipped(part, 0), Defect.IDENTITY_MALFORMED);
    changed(
        out, "point-form", "The point starts with 0x05.", flipped(part, 5), Defect.UNWRAP_FAILED);
    changed(out, "off-curve", "No point of the curve.", flipped(part, 69), Defect.UNWRAP_FAILED);
    changed(out, "bit-flipped", "In the ciphertext.", flipped(part, 70), Defect.UNWRAP_FAILED);
    changed(
        out, "tag", "In the tag.", flipped(part, IdentityPart.LENGTH - 1), Defect.UNWRAP_FAILED);
  }

  private static void contents(VectorWriter out) throws IOException {
    byte[] frame = IdentityFrame.fill(Bytes.ascii("{}"));
    frame[IdentityFrame.SIZE - 1] = 1;
    changed(
        out,
        "filler",
        "The last filler byte is 1.",
        sealFrame("filler", frame),
        Defect.BAD_PADDING);
    byte[] tooLong = new byte[IdentityFrame.SIZE];
    System.arraycopy(Bytes.u32(Identity.MAX_SIZE + 1), 0, tooLong, 0, 4);
    changed(
        out,
        "length",
        "The length leads beyond the end.",
        sealFrame("length", tooLong),
        Defect.BAD_PADDING);
    byte[] negative = new byte[IdentityFrame.SIZE];
    System.arraycopy(Bytes.u32(0xffff_ffffL), 0, negative, 0, 4);
    changed(
        out,
        "length-all-ones",
        "A length that is negative where it is taken for signed.",
        sealFrame("negative", negative),
        Defect.BAD_PADDING);
    json(out, "no-json", "The length is 0.", "");
    json(out, "unknown-member", "A member that is not known.", "{\"name\":\"a\",\"age\":\"30\"}");
    json(out, "duplicate-member", "Two names.", "{\"name\":\"a\",\"name\":\"b\"}");
    json(out, "null-member", "A null.", "{\"name\":null}");
    json(out, "wrong-type", "A number for a telephone.", "{\"phone\":13800000000}");
    json(out, "array", "An array.", "[]");
    json(out, "trailing-text", "Two texts.", "{}{}");
  }

  private static void json(VectorWriter out, String name, String about, String json)
      throws IOException {
    changed(out, "json-" + name, about, sealText(name, json), Defect.IDENTITY_MALFORMED);
  }

  private static void changed(
      VectorWriter out, String name, String about, byte[] part, Defect defect) throws IOException {
    refused(out, name, about, PayloadFixture.CONTEXT, KEY, part, defect);
  }

  private static VectorWriter.Case opens(VectorWriter out, String name, String about, byte[] part) {
    return describe(out, name, about, PayloadFixture.CONTEXT, KEY, part)
        .hex("ephemeral", ephemeral(name).scalar().copy());
  }

  private static void refused(
      VectorWriter out,
      String name,
      String about,
      IdentityContext context,
      IdentityPrivateKey key,
      byte[] part,
      Defect defect)
      throws IOException {
    describe(out, name, about, context, key, part).expect(defect).write();
  }

  private static VectorWriter.Case describe(
      VectorWriter out,
      String name,
      String about,
      IdentityContext context,
      IdentityPrivateKey key,
      byte[] part) {
    return out.start(name, about)
        .put("agency", context.agency().value())
        .hex("mailbox", context.mailbox().bytes())
        .hex("signKey", context.signKey().bytes())
        .hex("identityKey", key.scalar().copy())
        .b64u("part", part);
  }

  private static byte[] sealText(String label, String json) {
    return seal(label, json.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] seal(String label, byte[] json) {
    return sealFrame(label, IdentityFrame.fill(json));
  }

  private static byte[] sealFrame(String label, byte[] frame) {
    return IdentitySealer.sealFrame(
            frame, KEY.publicKey(), PayloadFixture.CONTEXT, ephemeral(label))
        .bytes();
  }

  private static IdentityPrivateKey ephemeral(String label) {
    return IdentityPrivateKey.generate(new FixedRandom("identity " + label));
  }

  private static byte[] flipped(byte[] part, int offset) {
    byte[] changed = part.clone();
    changed[offset] ^= 1;
    return changed;
  }

  private static Optional<String> text(Vector vector, String member) {
    return vector.has(member) ? Optional.of(vector.text(member)) : Optional.empty();
  }
}
