package org.tipseal.office.intake;

import io.vertx.core.buffer.Buffer;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.envelope.EnvelopeContext;
import org.tipseal.crypto.envelope.EnvelopeHeader;
import org.tipseal.crypto.envelope.EnvelopeOpener;
import org.tipseal.crypto.keys.KeyId;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.office.keys.EpochKeys;
import org.tipseal.office.keys.OfficeKeyset;

/**
 * Opens envelopes with the intake key that fits. Openers are kept, since making one costs as much
 * as opening two envelopes; but weakly, since each holds a copy of its key, which must not outlive
 * the key by more than until memory is cleaned.
 */
final class EnvelopeReader {
  private final Supplier<OfficeKeyset> keyset;
  private final Map<XWingPrivateKey, WeakReference<EnvelopeOpener>> openers = new WeakHashMap<>();

  EnvelopeReader(Supplier<OfficeKeyset> keyset) {
    this.keyset = keyset;
  }

  /**
   * An opened envelope.
   *
   * @param channels those of its recipients that are ours
   * @param payload what was inside
   */
  record Opened(List<String> channels, Buffer payload) {}

  /**
   * Opens an envelope.
   *
   * @throws RefusedException {@code expired-epoch} if its epoch's keys were destroyed, {@code
   *     wrong-epoch} if that epoch never was, and whatever {@link EnvelopeOpener} refuses
   */
  Opened open(byte[] envelope, Purpose purpose) throws RefusedException {
    EnvelopeHeader header = EnvelopeHeader.parse(envelope);
    if (header.purpose() != purpose) {
      throw new RefusedException(Defect.WRONG_PURPOSE);
    }
    OfficeKeyset keys = keyset.get();
    Optional<EpochKeys> epoch = keys.epoch(header.epoch());
    if (epoch.isEmpty()) {
      boolean destroyed = header.epoch() <= keys.destroyedThrough();
      throw new RefusedException(destroyed ? Defect.EXPIRED_EPOCH : Defect.WRONG_EPOCH);
    }
    List<String> channels = new ArrayList<>();
    XWingPrivateKey first = null;
    for (KeyId recipient : header.recipients()) {
      for (Map.Entry<String, XWingPrivateKey> key : epoch.get().keys().entrySet()) {
        if (key.getValue().publicKey().id().equals(recipient)) {
          channels.add(key.getKey());
          first = first == null ? key.getValue() : first;
        }
      }
    }
    if (first == null) {
      throw new RefusedException(Defect.NOT_A_RECIPIENT);
    }
    EnvelopeContext context = new EnvelopeContext(purpose, header.epoch(), keys.agency());
    return new Opened(channels, Buffer.buffer(opener(first).open(envelope, context)));
  }

  private synchronized EnvelopeOpener opener(XWingPrivateKey key) {
    WeakReference<EnvelopeOpener> kept = openers.get(key);
    EnvelopeOpener opener = kept == null ? null : kept.get();
    if (opener == null) {
      opener = new EnvelopeOpener(key);
      openers.put(key, new WeakReference<>(opener));
    }
    return opener;
  }
}
