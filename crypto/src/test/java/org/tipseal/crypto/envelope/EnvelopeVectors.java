package org.tipseal.crypto.envelope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.crypto.keys.XWingPublicKey;
import org.tipseal.crypto.vectors.FixedRandom;
import org.tipseal.crypto.vectors.GivenRandom;
import org.tipseal.crypto.vectors.Vector;
import org.tipseal.crypto.vectors.VectorFormat;
import org.tipseal.crypto.vectors.VectorWriter;

/** Envelopes, what one recipient makes of them, and how some are sealed (PROTOCOL.md §4). */
public final class EnvelopeVectors implements VectorFormat {
  private static final int STANZAS = 44;
  private static final int STANZA = 1173;
  private static final int NONCE = STANZAS + STANZA;
  private static final int BODY = NONCE + 12;

  private final List<XWingPrivateKey> keys =
      IntStream.range(0, 9)
          .mapToObj(i -> XWingPrivateKey.generate(new FixedRandom("recipient " + i)))
          .toList();

  @Override
  public String name() {
    return "envelope";
  }

  @Override
  public void generate(VectorWriter out) throws IOException {
    sealed(out, "report", "A report to one intake key.", craft("report"), 1);
    sealed(out, "three", "To three recipients; the second opens it.", craft("three"), 3);
    sealed(out, "eight", "To as many as there can be; the second opens it.", craft("eight"), 8);
    EnvelopeCraft followUp = craft("follow-up").purposeAndEpoch(2, 0xffff_ffffL);
    sealed(out, "follow-up", "A follow-up in the last epoch there is.", followUp, 1);
    EnvelopeCraft reply = craft("reply").purposeAndEpoch(3, 0);
    sealed(out, "reply", "A reply, which has no epoch.", reply, 1);
    EnvelopeCraft backup = craft("backup").purposeAndEpoch(7, 0);
    sealed(out, "backup", "A backup.", backup, 1);
    EnvelopeCraft empty = craft("empty");
    empty.padded = Padding.pad(new byte[0]);
    sealed(out, "empty", "An empty payload.", empty, 1);
    EnvelopeCraft larger = craft("larger");
    larger.padded = Padding.pad(new FixedRandom("larger").bytes(8189));
    sealed(out, "larger", "The second smallest size.", larger, 1);

    flips(out);
    layouts(out);
    contexts(out);
    insiders(out);
  }

  /** One bit of a good envelope is another. */
  private void flips(VectorWriter out) throws IOException {
    flip(out, "flipped-magic", 0, Defect.ENVELOPE_MALFORMED);
    flip(out, "flipped-version", 4, Defect.UNSUPPORTED_VERSION);
    flip(out, "flipped-suite", 5, Defect.UNSUPPORTED_SUITE);
    flip(out, "flipped-count", 7, Defect.ENVELOPE_MALFORMED);
    flip(out, "flipped-epoch", 11, Defect.WRONG_EPOCH);
    flip(out, "flipped-commitment", 12, Defect.COMMITMENT_MISMATCH);
    flip(out, "flipped-stanza-start", STANZAS, Defect.ENVELOPE_MALFORMED);
    flip(out, "flipped-key-id", STANZAS + 1, Defect.NOT_A_RECIPIENT);
    flip(out, "flipped-ml-kem", STANZAS + 5, Defect.UNWRAP_FAILED);
    flip(out, "flipped-x25519", STANZAS + 5 + 1088, Defect.UNWRAP_FAILED);
    flip(out, "flipped-wrapped-key", STANZAS + 1125, Defect.UNWRAP_FAILED);
    flip(out, "flipped-nonce", NONCE, Defect.BODY_FORGED);
    flip(out, "flipped-body", BODY, Defect.BODY_FORGED);
    flip(out, "flipped-tag", BODY + 8192, Defect.BODY_FORGED);

    byte[] two = craft("other-stanza").to(key(1), key(2)).build();
    two[STANZAS + STANZA + 100] ^= 1;
    opened(out, "flipped-other-stanza", "A bit in the stanza of another recipient.", two)
        .expect(Defect.BODY_FORGED)
        .write();
    byte[] lowOrder = craft("low-order").to(key(1)).build();
    Arrays.fill(lowOrder, STANZAS + 5 + 1088, STANZAS + 1125, (byte) 0);
    opened(out, "low-order-point", "The X25519 half of the encapsulated key is zero.", lowOrder)
        .expect(Defect.UNWRAP_FAILED)
        .write();
  }

  /** Wrong sizes and counts, in envelopes whose tags are right. */
  private void layouts(VectorWriter out) throws IOException {
    EnvelopeCraft version = craft("version").to(key(1));
    version.version = 2;
    refused(out, "version-2", "A later version.", version, Defect.UNSUPPORTED_VERSION);
    EnvelopeCraft suite = craft("suite").to(key(1));
    suite.suite = 2;
    refused(out, "suite-2", "Another suite.", suite, Defect.UNSUPPORTED_SUITE);
    EnvelopeCraft start = craft("start").to(key(1));
    start.stanzaStart = 0;
    refused(out, "stanza-start", "A stanza without prefix.", start, Defect.ENVELOPE_MALFORMED);
    EnvelopeCraft nobody = craft("nobody");
    refused(out, "no-recipient", "To nobody.", nobody, Defect.ENVELOPE_MALFORMED);
    EnvelopeCraft nine = craft("nine").to(keys(9));
    refused(out, "nine-recipients", "One too many.", nine, Defect.ENVELOPE_MALFORMED);
    EnvelopeCraft twice = craft("twice").to(key(1), key(2), key(1));
    refused(out, "recipient-twice", "A key id twice.", twice, Defect.ENVELOPE_MALFORMED);

    byte[] good = craft("sizes").to(key(1)).build();
    cut(out, "empty-file", "Nothing.", good, 0, Defect.ENVELOPE_MALFORMED);
    cut(out, "cut-in-header", "Only a start.", good, 43, Defect.ENVELOPE_MALFORMED);
    cut(out, "cut-in-stanza", "Not all stanzas.", good, 600, Defect.ENVELOPE_MALFORMED);
    cut(
        out,
        "cut-below-least",
        "One byte short.",
        good,
        good.length - 1,
        Defect.ENVELOPE_MALFORMED);
    cut(out, "trailing-byte", "One byte more.", good, good.length + 1, Defect.BODY_FORGED);
    EnvelopeCraft larger = craft("cut");
    larger.padded = Padding.pad(new byte[8189]);
    byte[] cut = larger.to(key(1)).build();
    cut(out, "cut-in-body", "A larger one, cut.", cut, cut.length - 1, Defect.BODY_FORGED);
  }

  /** Good envelopes, opened as something else. */
  private void contexts(VectorWriter out) throws IOException {
    byte[] good = craft("contexts").to(key(1)).build();
    out.start("other-recipient", "Opened by someone it was not sealed to.")
        .b64u("envelope", good)
        .hex("seed", keys.get(2).seed().copy())
        .put("purpose", 1)
        .put("epoch", 7)
        .put("agency", "report.example")
        .expect(Defect.NOT_A_RECIPIENT)
        .write();
    opened(out, "other-purpose", "A report, opened as a follow-up.", good, 2, 7, "report.example")
        .expect(Defect.WRONG_PURPOSE)
        .write();
    opened(out, "other-epoch", "Opened as of another epoch.", good, 1, 8, "report.example")
        .expect(Defect.WRONG_EPOCH)
        .write();
    opened(out, "other-agency", "Opened by another agency.", good, 1, 7, "other.example")
        .expect(Defect.UNWRAP_FAILED)
        .write();
  }

  /** Made by someone who knows the protocol and cheats. */
  private void insiders(VectorWriter out) throws IOException {
    EnvelopeCraft purpose = craft("purpose").to(key(1));
    purpose.infoPurpose = 2;
    refused(out, "relabelled-purpose", "Wrapped as a follow-up.", purpose, Defect.UNWRAP_FAILED);
    EnvelopeCraft epoch = craft("epoch").to(key(1));
    epoch.infoEpoch = 8;
    refused(out, "relabelled-epoch", "Wrapped in another epoch.", epoch, Defect.UNWRAP_FAILED);
    EnvelopeCraft statement = craft("statement").to(key(1));
    statement.purpose = 4;
    refused(out, "purpose-4", "Withdrawals are not sealed.", statement, Defect.WRONG_PURPOSE);
    EnvelopeCraft unknown = craft("unknown").to(key(1));
    unknown.purpose = 8;
    refused(out, "purpose-8", "A purpose that is none.", unknown, Defect.WRONG_PURPOSE);
    EnvelopeCraft reply = craft("reply-epoch").purposeAndEpoch(3, 7).to(key(1));
    opened(out, "reply-with-epoch", "Replies have no epoch.", reply.build(), 3, 0, "report.example")
        .expect(Defect.WRONG_EPOCH)
        .write();

    EnvelopeCraft commitment = craft("commitment").to(key(1));
    commitment.committedKey = SecretBytes.takeOver(new FixedRandom("committed").bytes(32));
    refused(
        out,
        "commitment-of-other-key",
        "The commitment is to another content key; all else is right.",
        commitment,
        Defect.COMMITMENT_MISMATCH);
    EnvelopeCraft split = craft("split");
    split.wrap(key(1), SecretBytes.takeOver(new FixedRandom("split").bytes(32))).to(key(2));
    refused(
        out,
        "recipient-with-other-key",
        "Two recipients with two content keys: only the other one opens it.",
        split,
        Defect.COMMITMENT_MISMATCH);
    EnvelopeCraft filler = craft("filler").to(key(1));
    filler.padded[8191] = 1;
    refused(out, "filler-not-zero", "The filler is not zero.", filler, Defect.BAD_PADDING);
    EnvelopeCraft length = craft("length").to(key(1));
    length.padded = Arrays.copyOf(Padding.pad(Bytes.ascii("a payload")), 8704);
    refused(out, "larger-than-needed", "Filled up too far.", length, Defect.BAD_PADDING);
  }

  @Override
  public void run(Vector vector) throws RefusedException, GeneralSecurityException {
    byte[] envelope = vector.b64u("envelope");
    EnvelopeContext context =
        new EnvelopeContext(
            Purpose.ofCode((int) vector.number("purpose")).orElseThrow(),
            vector.number("epoch"),
            new AgencyId(vector.text("agency")));
    try (XWingPrivateKey key = XWingPrivateKey.fromSeed(SecretBytes.takeOver(vector.hex("seed")))) {
      byte[] payload = openWithBoth(envelope, context, key);
      assertArrayEquals(vector.b64u("payload"), payload);
      if (vector.has("recipients")) {
        assertArrayEquals(envelope, seal(vector, context, payload));
      }
    }
  }

  /** Both implementations, and all openers of one, say the same. */
  private static byte[] openWithBoth(byte[] envelope, EnvelopeContext context, XWingPrivateKey key)
      throws RefusedException, GeneralSecurityException {
    EnvelopeOpener tink = new EnvelopeOpener(key, new TinkHpke());
    try {
      byte[] payload = new EnvelopeOpener(key, new BouncyCastleHpke()).open(envelope, context);
      assertArrayEquals(payload, tink.open(envelope, context));
      return payload;
    } catch (RefusedException e) {
      RefusedException same =
          assertThrows(RefusedException.class, () -> tink.open(envelope, context));
      assertEquals(e.defect(), same.defect());
      throw e;
    }
  }

  private static byte[] seal(Vector vector, EnvelopeContext context, byte[] payload) {
    List<XWingPublicKey> recipients =
        vector.hexes("recipients").stream()
            .map(seed -> XWingPrivateKey.fromSeed(SecretBytes.takeOver(seed)).publicKey())
            .toList();
    byte[] encapsulation = Bytes.concat(vector.hexes("encapsulation").toArray(byte[][]::new));
    GivenRandom random =
        new GivenRandom(vector.hex("contentKey"), encapsulation, vector.hex("nonce"));
    return new EnvelopeSealer(random, new BouncyCastleHpke()).seal(context, recipients, payload);
  }

  /**
   * A good envelope with all that it was sealed with, opened by the second recipient or the only.
   */
  private void sealed(VectorWriter out, String name, String about, EnvelopeCraft craft, int count)
      throws IOException {
    byte[] envelope = craft.to(keys(count)).build();
    List<byte[]> seeds = keys.stream().limit(count).map(key -> key.seed().copy()).toList();
    out.start(name, about)
        .b64u("envelope", envelope)
        .hex("seed", seeds.get(Math.min(1, count - 1)))
        .put("purpose", craft.purpose)
        .put("epoch", craft.epoch)
        .put("agency", craft.agency.value())
        .b64u("payload", unpad(craft.padded))
        .hexes("recipients", seeds)
        .hex("contentKey", craft.contentKey.copy())
        .hexes("encapsulation", craft.encapsulation)
        .hex("nonce", craft.nonce)
        .write();
  }

  private void flip(VectorWriter out, String name, int offset, Defect defect) throws IOException {
    byte[] envelope = craft("flips").to(key(1)).build();
    envelope[offset] ^= 2;
    opened(out, name, "One bit at offset " + offset + " is flipped.", envelope)
        .expect(defect)
        .write();
  }

  private void cut(
      VectorWriter out, String name, String about, byte[] good, int length, Defect defect)
      throws IOException {
    opened(out, name, about, Arrays.copyOf(good, length)).expect(defect).write();
  }

  private void refused(
      VectorWriter out, String name, String about, EnvelopeCraft craft, Defect defect)
      throws IOException {
    opened(out, name, about, craft.build()).expect(defect).write();
  }

  private VectorWriter.Case opened(VectorWriter out, String name, String about, byte[] envelope) {
    return opened(out, name, about, envelope, 1, 7, "report.example");
  }

  private VectorWriter.Case opened(
      VectorWriter out,
      String name,
      String about,
      byte[] envelope,
      int purpose,
      long epoch,
      String agency) {
    return out.start(name, about)
        .b64u("envelope", envelope)
        .hex("seed", keys.get(1).seed().copy())
        .put("purpose", purpose)
        .put("epoch", epoch)
        .put("agency", agency);
  }

  private static EnvelopeCraft craft(String label) {
    return new EnvelopeCraft(label);
  }

  private XWingPublicKey key(int index) {
    return keys.get(index).publicKey();
  }

  private XWingPublicKey[] keys(int count) {
    return keys.stream()
        .limit(count)
        .map(XWingPrivateKey::publicKey)
        .toArray(XWingPublicKey[]::new);
  }

  private static byte[] unpad(byte[] padded) {
    return Arrays.copyOfRange(padded, 4, 4 + (int) Bytes.u32At(padded, 0));
  }
}
