package org.tipseal.office.keys;

import java.time.LocalDate;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.profile.Charter;
import org.tipseal.crypto.profile.Delegation;
import org.tipseal.crypto.profile.Dsse;
import org.tipseal.office.keys.RootRefusedException.Reason;

/**
 * What was signed offline with the root key, for the office to put in force: a file with one DSSE
 * envelope (PROTOCOL §8).
 */
public sealed interface RootDecision {
  /** Most bytes in a file. */
  int MAX_SIZE = 1 << 20;

  /** Bytes of a keyset whose backup still fits an envelope. */
  int MAX_KEYSET = 240_000;

  /** A charter. */
  record OfCharter(Dsse signed, Charter charter) implements RootDecision {
    @Override
    public void check(OfficeKeyset keyset) throws RootRefusedException {
      requireOwn(signed, charter.agency(), keyset);
      require(charter.serial() > keyset.profile().charter().serial(), Reason.OLDER);
    }

    @Override
    public OfficeKeyset on(OfficeKeyset keyset, LocalDate today, EpochRoller roller)
        throws RootRefusedException {
      check(keyset);
      OfficeKeyset next = roller.withCharter(keyset, signed, charter, today);
      require(
          next.epochs().stream().allMatch(e -> e.keys().size() <= KeysetCodec.MAX_CHANNELS),
          Reason.TOO_LARGE);
      byte[] stored = KeysetCodec.toBytes(next);
      Bytes.wipe(stored);
      require(stored.length <= MAX_KEYSET, Reason.TOO_LARGE);
      return next;
    }
  }

  /** A delegation. */
  record OfDelegation(Dsse signed, Delegation delegation) implements RootDecision {
    @Override
    public void check(OfficeKeyset keyset) throws RootRefusedException {
      requireOwn(signed, delegation.agency(), keyset);
      require(delegation.publicKey().equals(keyset.signingKey().verifyingKey()), Reason.OTHER_KEY);
      require(delegation.notAfter().isAfter(Validity.of(keyset).delegation()), Reason.SHORTER);
    }

    @Override
    public OfficeKeyset on(OfficeKeyset keyset, LocalDate today, EpochRoller roller)
        throws RootRefusedException {
      check(keyset);
      return EpochRoller.withDelegation(keyset, signed, today);
    }
  }

  /** The envelope. */
  Dsse signed();

  /**
   * Reads a file. The signature stays unchecked.
   *
   * @throws RootRefusedException {@code MALFORMED}
   */
  static RootDecision parse(byte[] file) throws RootRefusedException {
    if (file.length > MAX_SIZE) {
      throw new RootRefusedException(Reason.MALFORMED);
    }
    try {
      JsonObject json = JsonObject.parse(file, Defect.PROFILE_MALFORMED);
      if (json.text("payloadType").equals(Charter.TYPE)) {
        Dsse signed = Dsse.read(json, Charter.TYPE);
        return new OfCharter(signed, Charter.parse(signed.payload()));
      }
      Dsse signed = Dsse.read(json, Delegation.TYPE);
      return new OfDelegation(signed, Delegation.parse(signed.payload()));
    } catch (RefusedException e) {
      throw new RootRefusedException(Reason.MALFORMED);
    }
  }

  /**
   * Whether it may follow what is in force.
   *
   * @throws RootRefusedException for every reason but {@code MALFORMED} and {@code TOO_LARGE}
   */
  void check(OfficeKeyset keyset) throws RootRefusedException;

  /**
   * Puts it in force.
   *
   * @param keyset as it is
   * @param today the day in UTC
   * @param roller makes the keys of new channels
   * @return the next keyset, still to be stored
   * @throws RootRefusedException for every reason but {@code MALFORMED}
   */
  OfficeKeyset on(OfficeKeyset keyset, LocalDate today, EpochRoller roller)
      throws RootRefusedException;

  private static void requireOwn(Dsse signed, AgencyId agency, OfficeKeyset keyset)
      throws RootRefusedException {
    require(signed.isSignedBy(keyset.root()), Reason.FORGED);
    require(agency.equals(keyset.agency()), Reason.OTHER_AGENCY);
  }

  private static void require(boolean condition, Reason reason) throws RootRefusedException {
    if (!condition) {
      throw new RootRefusedException(reason);
    }
  }
}
