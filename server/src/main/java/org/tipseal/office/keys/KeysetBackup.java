package org.tipseal.office.keys;

import java.security.SecureRandom;
import java.util.List;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.envelope.EnvelopeContext;
import org.tipseal.crypto.envelope.EnvelopeOpener;
import org.tipseal.crypto.envelope.EnvelopeSealer;
import org.tipseal.crypto.keys.XWingPrivateKey;

/**
 * A copy of the keyset that only the recovery key opens: an envelope of purpose 7 (PROTOCOL §4). It
 * brings the office back when the key file or its passphrase is lost. Keys of epochs that were
 * destroyed are in no backup made afterwards; older backups must go when newer ones come.
 */
public final class KeysetBackup {
  private KeysetBackup() {}

  /** Seals a keyset to its recovery key. */
  public static byte[] seal(OfficeKeyset keyset, SecureRandom random) {
    byte[] content = KeysetCodec.toBytes(keyset);
    try {
      return new EnvelopeSealer(random)
          .seal(context(keyset.agency()), List.of(keyset.recoveryKey()), content);
    } finally {
      Bytes.wipe(content);
    }
  }

  /**
   * Opens a backup.
   *
   * @param backup as {@link #seal} made it
   * @param agency whose it is
   * @param recoveryKey the private half of the recovery key
   * @return the keyset
   * @throws RefusedException if it is no backup of this agency for this key
   */
  public static OfficeKeyset open(byte[] backup, AgencyId agency, XWingPrivateKey recoveryKey)
      throws RefusedException {
    byte[] content = new EnvelopeOpener(recoveryKey).open(backup, context(agency));
    try {
      return KeysetCodec.parse(content);
    } finally {
      Bytes.wipe(content);
    }
  }

  private static EnvelopeContext context(AgencyId agency) {
    return new EnvelopeContext(Purpose.BACKUP, 0, agency);
  }
}
