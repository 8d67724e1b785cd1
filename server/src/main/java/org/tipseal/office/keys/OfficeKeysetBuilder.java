package org.tipseal.office.keys;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.keys.IdentityPublicKey;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.XWingPublicKey;
import org.tipseal.crypto.profile.ChannelEntry;
import org.tipseal.crypto.profile.Charter;
import org.tipseal.crypto.profile.Delegation;
import org.tipseal.crypto.profile.Label;
import org.tipseal.crypto.profile.Profile;
import org.tipseal.crypto.profile.ProfileSigner;

/**
 * Makes the first keyset of a new agency. It touches no file: {@link KeysetFile#create} stores the
 * result, and {@link OfficeKeyset#profileDocument} gives the profile to publish.
 *
 * @param agency the agency id
 * @param name of the agency
 * @param answerDays days to an answer
 * @param mailboxDays days that a mailbox lives
 * @param attachmentBytes the largest attachment
 * @param channels the agency's channels; their keys are made here and what they bring is ignored
 * @param notices the agency's notices
 * @param identityKey the public half of the key that identity parts are sealed to
 * @param recoveryKey the public half of the key that backups are sealed to
 * @param plan how epochs come and go
 * @param delegationDays how long the root lets the office sign, in days; 366 by default
 */
public record OfficeKeysetBuilder(
    AgencyId agency,
    Label name,
    int answerDays,
    int mailboxDays,
    long attachmentBytes,
    List<ChannelEntry> channels,
    List<ObjectNode> notices,
    IdentityPublicKey identityKey,
    XWingPublicKey recoveryKey,
    EpochPlan plan,
    int delegationDays) {
  /** A year, as DESIGN has it. */
  public static final int DELEGATION_DAYS = 366;

  /**
   * Makes the keyset.
   *
   * @param root the agency's root key, for the delegation and the first charter
   * @param today the day in UTC
   * @param random for all keys
   * @return the keyset with its epochs and the first profile, serial 1
   */
  public OfficeKeyset build(SigningKey root, LocalDate today, SecureRandom random) {
    SigningKey signingKey = SigningKey.generate(random);
    Delegation delegation =
        new Delegation(
            agency, signingKey.verifyingKey(), today, today.plusDays(delegationDays - 1L));
    Charter charter =
        new Charter(
            agency,
            1,
            today,
            name,
            answerDays,
            mailboxDays,
            attachmentBytes,
            channels,
            identityKey,
            notices);
    OfficeKeyset empty =
        new OfficeKeyset(
            root.verifyingKey(),
            List.of(ProfileSigner.delegate(root, delegation)),
            ProfileSigner.charter(root, charter),
            signingKey,
            SecretBytes.random(OfficeKeyset.ARCHIVE_KEY_LENGTH, random),
            recoveryKey,
            0,
            List.of(),
            new Profile(charter, 0, today, today, charter.channels()));
    return new EpochRoller(plan, random).makeAhead(empty, today).orElseThrow();
  }
}
