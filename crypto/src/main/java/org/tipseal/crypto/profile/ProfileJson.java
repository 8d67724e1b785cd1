package org.tipseal.crypto.profile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    return JsonObject.read(bytes, Defect.PROFILE_MALFORMED, ProfileJson::profile);
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

  private static Profile profile(JsonObject json) throws RefusedException {
    json.integer("v", 1, 1);
    return new Profile(
        new AgencyId(json.text("agency")),
        json.object("name", ProfileJson::label),
        json.integer("serial", 0, JsonObject.MAX_INTEGER),
        json.day("issued"),
        json.day("expires"),
        (int) json.integer("answerDays", 1, Profile.MAX_DAYS),
        (int) json.integer("mailboxDays", 1, Profile.MAX_DAYS),
        json.integer("attachmentBytes", 0, JsonObject.MAX_INTEGER),
        json.objects("channels", 0, Profile.MAX_CHANNELS, ProfileJson::channel),
        json.object("identityKey", ProfileJson::identityKey),
        json.objects("notices", 0, Profile.MAX_NOTICES, JsonObject::opaque));
  }

  private static ChannelEntry channel(JsonObject json) throws RefusedException {
    return new ChannelEntry(
        json.text("id"),
        json.text("kind"),
        json.text("region"),
        json.object("name", ProfileJson::label),
        json.optionalText("url"),
        json.text("telephone"),
        json.object("address", ProfileJson::label),
        json.text("postcode"),
        json.object("hours", ProfileJson::label),
        json.optionalDay("validFrom"),
        json.optionalDay("validTo"),
        json.objects("keys", 0, ChannelEntry.MAX_KEYS, ProfileJson::intakeKey));
  }

  private static IntakeKey intakeKey(JsonObject json) throws RefusedException {
    return new IntakeKey(
        json.integer("epoch", 1, IntakeKey.MAX_EPOCH),
        json.day("notBefore"),
        json.day("notAfter"),
        new XWingPublicKey(json.base64Url("publicKey", XWingPublicKey.LENGTH)));
  }

  private static IdentityPublicKey identityKey(JsonObject json) throws RefusedException {
    return new IdentityPublicKey(json.base64Url("publicKey", IdentityPublicKey.LENGTH));
  }

  private static void write(ObjectNode json, String name, Label label) {
    json.putObject(name).put("zh", label.zh()).put("en", label.en());
  }

  private static Label label(JsonObject json) throws RefusedException {
    return new Label(json.text("zh"), json.text("en"));
  }
}
