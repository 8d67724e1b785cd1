package org.tipseal.crypto.envelope;

import java.util.List;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.crypto.vectors.FixedRandom;

/** A small envelope that is the same each time, for tests that only pass one on. */
public final class FixedEnvelope {
  private FixedEnvelope() {}

  /** The envelope of a context. */
  public static byte[] of(EnvelopeContext context) {
    FixedRandom random = new FixedRandom("fixed envelope");
    XWingPrivateKey key = XWingPrivateKey.generate(random);
    return new EnvelopeSealer(random, new BouncyCastleHpke())
        .seal(context, List.of(key.publicKey()), Bytes.ascii("a payload"));
  }
}
