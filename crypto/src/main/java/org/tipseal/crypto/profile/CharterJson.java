package org.tipseal.crypto.profile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.keys.IdentityPublicKey;

/** The JSON text of a {@link Charter}. */
final class CharterJson {
  private CharterJson() {}

  static byte[] write(Charter charter) {
    ObjectNode json = StrictJson.object();
    json.put("v", 1);
    json.put("agency", charter.agency().value());
    json.put("serial", charter.serial());
    json.put("issued", charter.issued().toString());
    write(json, "name", charter.name());
    json.put("answerDays", charter.answerDays());
    json.put("mailboxDays", charter.mailboxDays());
    json.put("attachmentBytes", charter.attachmentBytes());
    ArrayNode channels = json.putArray("channels");
    charter.channels().forEach(channel -> write(channels.addObject(), channel));
    json.putObject("identityKey").put("publicKey", Bytes.b64u(charter.identityKey().bytes()));
    json.putArray("notices").addAll(charter.notices());
    return StrictJson.write(json);
  }

  static Charter read(byte[] bytes) throws RefusedException {
    return JsonObject.read(bytes, Defect.PROFILE_MALFORMED, CharterJson::charter);
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
  }

  private static Charter charter(JsonObject json) throws RefusedException {
    json.integer("v", 1, 1);
    return new Charter(
        new AgencyId(json.text("agency")),
        json.integer("serial", 1, JsonObject.MAX_INTEGER),
        json.day("issued"),
        json.object("name", CharterJson::label),
        (int) json.integer("answerDays", 1, Charter.MAX_DAYS),
        (int) json.integer("mailboxDays", 1, Charter.MAX_DAYS),
        json.integer("attachmentBytes", 0, JsonObject.MAX_INTEGER),
        json.objects("channels", 0, Charter.MAX_CHANNELS, CharterJson::channel),
        json.object("identityKey", CharterJson::identityKey),
        json.objects("notices", 0, Charter.MAX_NOTICES, JsonObject::opaque));
  }

  private static ChannelEntry channel(JsonObject json) throws RefusedException {
    return new ChannelEntry(
        json.text("id"),
        json.text("kind"),
        json.text("region"),
        json.object("name", CharterJson::label),
        json.optionalText("url"),
        json.text("telephone"),
        json.object("address", CharterJson::label),
        json.text("postcode"),
        json.object("hours", CharterJson::label),
        json.optionalDay("validFrom"),
        json.optionalDay("validTo"),
        List.of());
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
