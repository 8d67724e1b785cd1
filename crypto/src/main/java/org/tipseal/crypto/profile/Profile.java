package org.tipseal.crypto.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.keys.IdentityPublicKey;

/**
 * What the agency publishes about itself: its charter, and the intake keys of the charter's
 * channels. This type says nothing of who made it: only a {@link VerifiedProfile} may be relied on.
 *
 * <p>An epoch has the same days in every channel, and no two epochs share a day: the day alone says
 * which epoch is in use.
 *
 * @param charter what the root signs
 * @param serial 0 to 2^53 − 1; a client refuses one lower than it has seen
 * @param issued the day of signing
 * @param expires the last day on which clients take this profile
 * @param channels those of the charter, in its order, with their keys
 */
public record Profile(
    Charter charter,
    long serial,
    LocalDate issued,
    LocalDate expires,
    List<ChannelEntry> channels) {
  /** The type under which it is signed. */
  public static final String TYPE = "application/vnd.tipseal.profile+json";

  public Profile {
    if (serial < 0 || serial > JsonObject.MAX_INTEGER) {
      throw new IllegalArgumentException("a serial is 0 to 2^53 - 1");
    }
    List<ChannelEntry> bare = channels.stream().map(c -> c.withKeys(List.of())).toList();
    if (!bare.equals(charter.channels())) {
      throw new IllegalArgumentException("a profile has the channels of its charter");
    }
    channels = List.copyOf(channels);
    EpochCalendar.check(channels);
  }

  /** The agency. */
  public AgencyId agency() {
    return charter.agency();
  }

  /** The agency's name. */
  public Label name() {
    return charter.name();
  }

  /** Days without an answer after which a report is overdue. */
  public int answerDays() {
    return charter.answerDays();
  }

  /** Days that a mailbox lives. */
  public int mailboxDays() {
    return charter.mailboxDays();
  }

  /** The largest attachment, in bytes. */
  public long attachmentBytes() {
    return charter.attachmentBytes();
  }

  /** What identity parts are sealed to. */
  public IdentityPublicKey identityKey() {
    return charter.identityKey();
  }

  /** The notices, each as notice.schema.json. */
  public List<ObjectNode> notices() {
    return charter.notices();
  }

  /** The channel of this id. */
  public Optional<ChannelEntry> channel(String id) {
    return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
  }

  /** The next profile of the series, with other keys. */
  public Profile next(LocalDate newIssued, LocalDate newExpires, List<ChannelEntry> newChannels) {
    return new Profile(charter, serial + 1, newIssued, newExpires, newChannels);
  }
}
