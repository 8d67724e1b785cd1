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
 * What a person decides about the agency, and the offline root key signs: all of the profile but
 * the intake keys. The office can put no word of its own into it.
 *
 * @param serial 1 to 2^53 − 1; a client refuses one lower than it has seen
 * @param issued the day of signing
 * @param answerDays days without an answer after which a report is overdue, 1 to 3650
 * @param mailboxDays days that a mailbox lives, 1 to 3650
 * @param attachmentBytes largest attachment, in bytes
 * @param channels 0 to 64, their ids unique; without keys, and what they bring of them is left out
 * @param identityKey what identity parts are sealed to
 * @param notices each as notice.schema.json; opaque here
 */
public record Charter(
    AgencyId agency,
    long serial,
    LocalDate issued,
    Label name,
    int answerDays,
    int mailboxDays,
    long attachmentBytes,
    List<ChannelEntry> channels,
    IdentityPublicKey identityKey,
    List<ObjectNode> notices) {
  /** The type under which it is signed. */
  public static final String TYPE = "application/vnd.tipseal.charter+json";

  static final int MAX_CHANNELS = 64;
  static final int MAX_DAYS = 3650;
  static final int MAX_NOTICES = 256;

  public Charter {
    if (serial < 1 || serial > JsonObject.MAX_INTEGER) {
      throw new IllegalArgumentException("a charter's serial is 1 to 2^53 - 1");
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
    channels = channels.stream().map(channel -> channel.withKeys(List.of())).toList();
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

  /** The same as it is signed: under another number, on another day. */
  public Charter issued(long newSerial, LocalDate day) {
    return new Charter(
        agency,
        newSerial,
        day,
        name,
        answerDays,
        mailboxDays,
        attachmentBytes,
        channels,
        identityKey,
        notices);
  }

  /** The JSON text that is signed. */
  public byte[] toBytes() {
    return CharterJson.write(this);
  }

  /**
   * Reads the JSON text.
   *
   * @throws RefusedException {@code profile-malformed}
   */
  public static Charter parse(byte[] json) throws RefusedException {
    return CharterJson.read(json);
  }

  private static List<ObjectNode> copy(List<ObjectNode> trees) {
    return trees.stream().map(ObjectNode::deepCopy).toList();
  }
}
