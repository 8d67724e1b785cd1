package org.tipseal.crypto.profile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.keys.IdentityPublicKey;
import org.tipseal.crypto.keys.XWingPublicKey;

/** The JSON text of a {@link Profile}. */
final class ProfileJson {
  private ProfileJson() {}

  static byte[] write(Profile profile) {
    ObjectNode json = StrictJson.object();
    json.put("v", 1);
    json.put("agency", profile.agency().value());
    write(json, "name", profile.name());
    json.put("serial", profile.serial());
    json.put("issued", profile.issued().toString());
    json.put("expires", profile.expires().toString());
    json.put("answerDays", profile.answerDays());
    json.put("mailboxDays", profile.mailboxDays());
    json.put("attachmentBytes", profile.attachmentBytes());
    ArrayNode channels = json.putArray("channels");
    profile.channels().forEach(channel -> write(channels.addObject(), channel));
    json.putObject("identityKey").put("publicKey", Bytes.b64u(profile.identityKey().bytes()));
    json.putArray("notices").addAll(profile.notices());
    return StrictJson.write(json);
  }

  static Profile read(byte[] bytes) throws RefusedException {
    JsonObject json = JsonObject.parse(bytes, Defect.PROFILE_MALFORMED);
    json.integer("v", 1, 1);
    try {
      Profile profile =
          new Profile(
              new AgencyId(json.text("agency")),
              label(json, "name"),
              json.integer("serial", 0, JsonObject.MAX_INTEGER),
              json.day("issued"),
              json.day("expires"),
              (int) json.integer("answerDays", 1, Profile.MAX_DAYS),
              (int) json.integer("mailboxDays", 1, Profile.MAX_DAYS),
              json.integer("attachmentBytes", 0, JsonObject.MAX_INTEGER),
              channels(json),
              identityKey(json.object("identityKey")),
              json.objects("notices", 0, Profile.MAX_NOTICES).stream()
                  .map(JsonObject::opaque)
                  .toList());
      json.end();
      return profile;
    } catch (IllegalArgumentException e) {
      // What the records refuse as a caller's mistake is an attacker's doing here.
      throw new RefusedException(Defect.PROFILE_MALFORMED);
    }
  }

  private static void write(ObjectNode json, ChannelEntry channel) {
    json.put("id", channel.id());
    json.put("kind", channel.kind());
    json.put("region", channel.region());
    write(json, "name", channel.name());
    channel.url().ifPresent(url -> json.put("url", url));
    json.put("telephone", channel.telephone());
    write(json, "address", channel.address());
    json.put("postcode", channel.postcode());
    write(json, "hours", channel.hours());
    channel.validFrom().ifPresent(day -> json.put("validFrom", day.toString()));
    channel.validTo().ifPresent(day -> json.put("validTo", day.toString()));
    ArrayNode keys = json.putArray("keys");
    for (IntakeKey key : channel.keys()) {
      keys.addObject()
          .put("epoch", key.epoch())
          .put("notBefore", key.notBefore().toString())
          .put("notAfter", key.notAfter().toString())
          .put("publicKey", Bytes.b64u(key.publicKey().bytes()));
    }
  }

  private static List<ChannelEntry> channels(JsonObject profile) throws RefusedException {
    List<ChannelEntry> channels = new ArrayList<>();
    for (JsonObject json : profile.objects("channels", 0, Profile.MAX_CHANNELS)) {
      channels.add(
          new ChannelEntry(
              json.text("id", ChannelEntry.ID),
              json.text("kind"),
              json.text("region"),
              label(json, "name"),
              json.optionalText("url"),
              json.text("telephone"),
              label(json, "address"),
              json.text("postcode", ChannelEntry.POSTCODE),
              label(json, "hours"),
              json.optionalDay("validFrom"),
              json.optionalDay("validTo"),
              keys(json)));
      json.end();
    }
    return channels;
  }

  private static List<IntakeKey> keys(JsonObject channel) throws RefusedException {
    List<IntakeKey> keys = new ArrayList<>();
    for (JsonObject json : channel.objects("keys", 0, ChannelEntry.MAX_KEYS)) {
      keys.add(
          new IntakeKey(
              json.integer("epoch", 1, IntakeKey.MAX_EPOCH),
              json.day("notBefore"),
              json.day("notAfter"),
              new XWingPublicKey(json.base64Url("publicKey", XWingPublicKey.LENGTH))));
      json.end();
    }
    return keys;
  }

  private static IdentityPublicKey identityKey(JsonObject json) throws RefusedException {
    IdentityPublicKey key =
        new IdentityPublicKey(json.base64Url("publicKey", IdentityPublicKey.LENGTH));
    json.end();
    return key;
  }

  private static void write(ObjectNode json, String name, Label label) {
    json.putObject(name).put("zh", label.zh()).put("en", label.en());
  }

  private static Label label(JsonObject parent, String name) throws RefusedException {
    JsonObject json = parent.object(name);
    Label label = new Label(json.text("zh"), json.text("en"));
    json.end();
    return label;
  }
}
