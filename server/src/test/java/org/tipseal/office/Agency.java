package org.tipseal.office;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.keys.IdentityPrivateKey;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.crypto.profile.ChannelEntry;
import org.tipseal.crypto.profile.Label;
import org.tipseal.crypto.profile.ProfileVerifier;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.office.keys.EpochPlan;
import org.tipseal.office.keys.OfficeKeyset;
import org.tipseal.office.keys.OfficeKeysetBuilder;

/** A fictional agency with two channels and all its private keys. */
public final class Agency {
  public static final AgencyId ID = new AgencyId("harbour.example");
  public static final String CYBER = "cyber";
  public static final String HEI = "hei";
  public static final char[] PASSPHRASE = "five geese over the harbour".toCharArray();

  public final SecureRandom random = new SecureRandom();
  public final SigningKey root = SigningKey.generate(random);
  public final IdentityPrivateKey identity = IdentityPrivateKey.generate(random);
  public final XWingPrivateKey recovery = XWingPrivateKey.generate(random);

  /** The first keyset. */
  public OfficeKeyset keyset(EpochPlan plan, LocalDate today) {
    return new OfficeKeysetBuilder(
            ID,
            new Label("港区举报中心", "Harbour reporting centre"),
            30,
            30,
            1L << 31,
            List.of(channel(CYBER, "POLICE_CYBER"), channel(HEI, "POLICE_HEI")),
            List.of(),
            identity.publicKey(),
            recovery.publicKey(),
            plan,
            OfficeKeysetBuilder.DELEGATION_DAYS)
        .build(root, today, random);
  }

  /** What a client makes of a keyset's profile. */
  public VerifiedProfile verified(OfficeKeyset keyset, LocalDate today) {
    try {
      return new ProfileVerifier(RootFingerprint.of(root.verifyingKey()))
          .verify(keyset.profileDocument().toBytes(), today);
    } catch (org.tipseal.crypto.RefusedException e) {
      throw new AssertionError(e);
    }
  }

  private static ChannelEntry channel(String id, String kind) {
    return new ChannelEntry(
        id,
        kind,
        "310000",
        new Label("港区", "Harbour"),
        Optional.empty(),
        "000-0000000",
        new Label("码头路一号", "1 Quay Road"),
        "100000",
        new Label("工作日", "working days"),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
