package org.tipseal.crypto.envelope;

import java.util.ArrayList;
import java.util.List;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.keys.AesGcm;
import org.tipseal.crypto.keys.Hkdf;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.XWingPublicKey;
import org.tipseal.crypto.vectors.FixedRandom;
import org.tipseal.crypto.vectors.GivenRandom;

/**
 * Puts envelopes together field by field, so that one field can be wrong and all the rest right:
 * the envelopes of someone who knows the protocol and holds the content key. It takes nothing from
 * the sealer.
 */
final class EnvelopeCraft {
  String magic = "TSEV";
  int version = 1;
  int suite = 1;
  int purpose = 1;
  int infoPurpose = 1;
  long epoch = 7;
  long infoEpoch = 7;
  AgencyId agency = new AgencyId("report.example");
  int stanzaStart = 1;
  byte[] padded = Padding.pad(Bytes.ascii("a payload"));
  SecretBytes contentKey;
  SecretBytes committedKey;
  final List<byte[]> encapsulation = new ArrayList<>();
  byte[] nonce;

  private final FixedRandom random;
  private final List<XWingPublicKey> recipients = new ArrayList<>();
  private final List<SecretBytes> wrappedKeys = new ArrayList<>();

  EnvelopeCraft(String label) {
    this.random = new FixedRandom("envelope " + label);
    this.contentKey = SecretBytes.takeOver(random.bytes(32));
    this.committedKey = contentKey;
  }

  EnvelopeCraft to(XWingPublicKey... keys) {
    for (XWingPublicKey key : keys) {
      wrap(key, contentKey);
    }
    return this;
  }

  /** A recipient who is given another content key. */
  EnvelopeCraft wrap(XWingPublicKey recipient, SecretBytes key) {
    recipients.add(recipient);
    wrappedKeys.add(key);
    return this;
  }

  EnvelopeCraft purposeAndEpoch(int newPurpose, long newEpoch) {
    purpose = newPurpose;
    infoPurpose = newPurpose;
    epoch = newEpoch;
    infoEpoch = newEpoch;
    return this;
  }

  byte[] info() {
    return Bytes.concat(
        Bytes.ascii("tipseal/v1 wrap"),
        new byte[] {0, (byte) infoPurpose},
        Bytes.u32(infoEpoch),
        Bytes.lp(agency.bytes()));
  }

  byte[] commitment() {
    return Hkdf.derive(committedKey, "tipseal/v1 commitment").copy();
  }

  byte[] bodyKey() {
    return Hkdf.derive(contentKey, "tipseal/v1 body").copy();
  }

  byte[] build() {
    byte[] header =
        Bytes.concat(
            Bytes.ascii(magic),
            new byte[] {(byte) version, (byte) suite, (byte) purpose, (byte) recipients.size()},
            Bytes.u32(epoch),
            commitment());
    for (int i = 0; i < recipients.size(); i++) {
      encapsulation.add(random.bytes(64));
      byte[] sealed =
          new BouncyCastleHpke()
              .seal(
                  recipients.get(i),
                  info(),
                  wrappedKeys.get(i).copy(),
                  new GivenRandom(encapsulation.get(i)));
      header =
          Bytes.concat(
              header, new byte[] {(byte) stanzaStart}, recipients.get(i).id().bytes(), sealed);
    }
    nonce = random.bytes(12);
    byte[] body = AesGcm.seal(SecretBytes.takeOver(bodyKey()), nonce, header, padded);
    return Bytes.concat(header, nonce, body);
  }
}
