package org.tipseal.crypto.profile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.keys.XWingPublicKey;

/**
 * The part of a profile that an office key signs, since it changes each week: which charter it goes
 * with, and the intake keys.
 *
 * @param serial 0 to 2^53 − 1
 * @param charter SHA-256 of the charter's payload, in base64url
 * @param keys by channel id, in the document's order
 */
record ProfileKeys(
    AgencyId agency,
    long serial,
    LocalDate issued,
    LocalDate expires,
    String charter,
    Map<String, List<IntakeKey>> keys) {
  private static final int DIGEST_LENGTH = 32;

  static ProfileKeys of(Profile profile, Dsse charter) {
    Map<String, List<IntakeKey>> keys = new LinkedHashMap<>();
    profile.channels().forEach(channel -> keys.put(channel.id(), channel.keys()));
    return new ProfileKeys(
        profile.agency(),
        profile.serial(),
        profile.issued(),
        profile.expires(),
        digest(charter),
        keys);
  }

  /** Whether these keys go with a charter. */
  boolean isFor(Dsse signedCharter) {
    return charter.equals(digest(signedCharter));
  }

  private static String digest(Dsse charter) {
    return Bytes.b64u(Bytes.sha256(charter.payload()));
  }

  /**
   * The whole profile. A channel of the charter without keys takes nothing.
   *
   * @throws RefusedException {@code profile-malformed} if there are keys of a channel that the
   *     charter has not, or the epochs' days do not fit together
   */
  Profile with(Charter signed) throws RefusedException {
    Set<String> unknown = new HashSet<>(keys.keySet());
    signed.channels().forEach(channel -> unknown.remove(channel.id()));
    if (!unknown.isEmpty()) {
      throw new RefusedException(Defect.PROFILE_MALFORMED);
    }
    try {
      return new Profile(
          signed,
          serial,
          issued,
          expires,
          signed.channels().stream()
              .map(channel -> channel.withKeys(keys.getOrDefault(channel.id(), List.of())))
              .toList());
    } catch (IllegalArgumentException e) {
      throw new RefusedException(Defect.PROFILE_MALFORMED);
    }
  }

  byte[] toBytes() {
    ObjectNode json = StrictJson.object();
    json.put("v", 1);
    json.put("agency", agency.value());
    json.put("serial", serial);
    json.put("issued", issued.toString());
    json.put("expires", expires.toString());
    json.put("charter", charter);
    ArrayNode channels = json.putArray("channels");
    keys.forEach((id, list) -> write(channels.addObject().put("id", id), list));
    return StrictJson.write(json);
  }

  private static void write(ObjectNode channel, List<IntakeKey> list) {
    ArrayNode keys = channel.putArray("keys");
    for (IntakeKey key : list) {
      keys.addObject()
          .put("epoch", key.epoch())
          .put("notBefore", key.notBefore().toString())
          .put("notAfter", key.notAfter().toString())
          .put("publicKey", Bytes.b64u(key.publicKey().bytes()));
    }
  }

  static ProfileKeys parse(byte[] bytes) throws RefusedException {
    return JsonObject.read(bytes, Defect.PROFILE_MALFORMED, ProfileKeys::read);
  }

  private static ProfileKeys read(JsonObject json) throws RefusedException {
    json.integer("v", 1, 1);
    AgencyId agency = new AgencyId(json.text("agency"));
    long serial = json.integer("serial", 0, JsonObject.MAX_INTEGER);
    LocalDate issued = json.day("issued");
    LocalDate expires = json.day("expires");
    String charter = Bytes.b64u(json.base64Url("charter", DIGEST_LENGTH));
    Map<String, List<IntakeKey>> keys = new LinkedHashMap<>();
    for (JsonObject channel : json.objects("channels", 0, Charter.MAX_CHANNELS)) {
      String id = channel.text("id");
      channel.check(!keys.containsKey(id));
      keys.put(id, channel.objects("keys", 0, ChannelEntry.MAX_KEYS, ProfileKeys::intakeKey));
      channel.end();
    }
    return new ProfileKeys(agency, serial, issued, expires, charter, keys);
  }

  private static IntakeKey intakeKey(JsonObject json) throws RefusedException {
    return new IntakeKey(
        json.integer("epoch", 1, IntakeKey.MAX_EPOCH),
        json.day("notBefore"),
        json.day("notAfter"),
        new XWingPublicKey(json.base64Url("publicKey", XWingPublicKey.LENGTH)));
  }
}
