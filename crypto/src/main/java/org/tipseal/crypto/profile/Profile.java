package org.tipseal.crypto.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.keys.IdentityPublicKey;

/**
 * What the agency publishes about itself. This type says nothing of who made it: only a {@link
 * VerifiedProfile} may be relied on.
 *
 * <p>An epoch has the same days in every channel, and no two epochs share a day: the day alone says
 * which epoch is in use.
 *
 * @param serial 0 to 2^53 − 1; a client refuses one lower than it has seen
 * @param issued the day of signing
 * @param expires the last day on which clients take this profile
 * @param answerDays days without an answer after which a report is overdue, 1 to 3650
 * @param mailboxDays days that a mailbox lives, 1 to 3650
 * @param attachmentBytes largest attachment, in bytes
 * @param channels 0 to 64, their ids unique
 * @param notices each as notice.schema.json; opaque here
 */
public record Profile(
    AgencyId agency,
    Label name,
    long serial,
    LocalDate issued,
    LocalDate expires,
    int answerDays,
    int mailboxDays,
    long attachmentBytes,
    List<ChannelEntry> channels,
    IdentityPublicKey identityKey,
    List<ObjectNode> notices) {
  /** The type under which it is signed. */
  public static final String TYPE = "application/vnd.tipseal.profile+json";

  static final int MAX_CHANNELS = 64;
  static final int MAX_DAYS = 3650;
  static final int MAX_NOTICES = 256;

  public Profile {
    if (serial < 0 || serial > JsonObject.MAX_INTEGER) {
      throw new IllegalArgumentException("a serial is 0 to 2^53 - 1");
    }
    if (answerDays < 1 || answerDays > MAX_DAYS || mailboxDays < 1 || mailboxDays > MAX_DAYS) {
      throw new IllegalArgumentException("answer and mailbox days are 1 to " + MAX_DAYS);
    }
    if (attachmentBytes < 0 || attachmentBytes > JsonObject.MAX_INTEGER) {
      throw new IllegalArgumentException("attachment bytes are 0 to 2^53 - 1");
    }
    if (channels.size() > MAX_CHANNELS || notices.size() > MAX_NOTICES) {
      throw new IllegalArgumentException("too many channels or notices");
    }
    Set<String> ids = new HashSet<>();
    for (ChannelEntry channel : channels) {
      if (!ids.add(channel.id())) {
        throw new IllegalArgumentException("two channels have one id");
      }
    }
    channels = List.copyOf(channels);
    EpochCalendar.check(channels);
    notices = copy(notices);
  }

  /** Copies, since trees can be changed. */
  @Override
  public List<ObjectNode> notices() {
    return copy(notices);
  }

  /** The channel of this id. */
  public Optional<ChannelEntry> channel(String id) {
    return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
  }

  /** The next profile of the series, with other channels (or the same ones with other keys). */
  public Profile next(LocalDate newIssued, LocalDate newExpires, List<ChannelEntry> newChannels) {
    return new Profile(
        agency,
        name,
        serial + 1,
        newIssued,
        newExpires,
        answerDays,
        mailboxDays,
        attachmentBytes,
        newChannels,
        identityKey,
        notices);
  }

  /** The JSON text that is signed. */
  public byte[] toBytes() {
    return ProfileJson.write(this);
  }

  /**
   * Reads the JSON text.
   *
   * @throws RefusedException {@code profile-malformed}
   */
  public static Profile parse(byte[] json) throws RefusedException {
    return ProfileJson.read(json);
  }

  private static List<ObjectNode> copy(List<ObjectNode> trees) {
    return trees.stream().map(ObjectNode::deepCopy).toList();
  }
}
