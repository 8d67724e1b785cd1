package org.tipseal.office.keys;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.VerifyingKey;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.crypto.keys.XWingPublicKey;
import org.tipseal.crypto.profile.Charter;
import org.tipseal.crypto.profile.Delegation;
import org.tipseal.crypto.profile.Dsse;
import org.tipseal.crypto.profile.Profile;

/**
 * The keyset as JSON, which is what the key file and its backups hold:
 *
 * <pre>{@code
 * { "v": 1,
 *   "root": b64u(32), "delegations": [ DSSE ... ], "charter": DSSE, "signingKey": b64u(32), "archiveKey": b64u(32), "recoveryKey": b64u(1216),
 *   "destroyedThrough": n,
 *   "epochs": [ { "epoch": n, "notBefore": day, "notAfter": day, "keys": [ { "channel": id, "seed": b64u(32) } ] } ],
 *   "profile": { "serial": n, "issued": day, "expires": day } }
 * }</pre>
 *
 * The public intake keys are left out, since they follow from the seeds: so a backup of 64 channels
 * fits an envelope.
 */
final class KeysetCodec {
  private static final int MAX_EPOCHS = 512;
  private static final int MAX_DELEGATIONS = 32;

  /** More than a charter's, since removed channels keep their keys until the epoch is done. */
  static final int MAX_CHANNELS = 128;

  private KeysetCodec() {}

  static byte[] toBytes(OfficeKeyset keyset) {
    ObjectNode json = StrictJson.object();
    json.put("v", 1);
    json.put("root", Bytes.b64u(keyset.root().bytes()));
    ArrayNode delegations = json.putArray("delegations");
    keyset.delegations().forEach(delegation -> delegations.add(delegation.toJson()));
    json.set("charter", keyset.charter().toJson());
    put(json, "signingKey", keyset.signingKey().seed());
    put(json, "archiveKey", keyset.archiveKey());
    json.put("recoveryKey", Bytes.b64u(keyset.recoveryKey().bytes()));
    json.put("destroyedThrough", keyset.destroyedThrough());
    ArrayNode epochs = json.putArray("epochs");
    for (EpochKeys epoch : keyset.epochs()) {
      ObjectNode entry = epochs.addObject();
      entry.put("epoch", epoch.epoch());
      entry.put("notBefore", epoch.notBefore().toString());
      entry.put("notAfter", epoch.notAfter().toString());
      ArrayNode keys = entry.putArray("keys");
      new TreeMap<>(epoch.keys())
          .forEach(
              (channel, key) -> put(keys.addObject().put("channel", channel), "seed", key.seed()));
    }
    json.putObject("profile")
        .put("serial", keyset.profile().serial())
        .put("issued", keyset.profile().issued().toString())
        .put("expires", keyset.profile().expires().toString());
    return StrictJson.write(json);
  }

  static OfficeKeyset parse(byte[] bytes) throws RefusedException {
    JsonObject json = JsonObject.parse(bytes, Defect.KEYFILE_MALFORMED);
    json.integer("v", 1, 1);
    VerifyingKey root = new VerifyingKey(json.base64Url("root", VerifyingKey.LENGTH));
    List<Dsse> delegations = new ArrayList<>();
    for (JsonObject delegation : json.objects("delegations", 1, MAX_DELEGATIONS)) {
      delegations.add(Dsse.read(delegation, Delegation.TYPE));
    }
    Dsse charter = json.object("charter", signed -> Dsse.read(signed, Charter.TYPE));
    SigningKey signingKey;
    try (SecretBytes seed = secret(json, "signingKey", SigningKey.LENGTH)) {
      signingKey = SigningKey.fromSeed(seed);
    }
    SecretBytes archiveKey = secret(json, "archiveKey", OfficeKeyset.ARCHIVE_KEY_LENGTH);
    XWingPublicKey recoveryKey =
        XWingPublicKey.parse(
            json.base64Url("recoveryKey", XWingPublicKey.LENGTH), Defect.KEYFILE_MALFORMED);
    long destroyedThrough = json.integer("destroyedThrough", 0, 0xffff_ffffL);
    List<EpochKeys> epochs = new ArrayList<>();
    for (JsonObject epoch : json.objects("epochs", 0, MAX_EPOCHS)) {
      epochs.add(epoch(epoch));
    }
    Charter decided = Charter.parse(charter.payload());
    Profile profile = json.object("profile", stored -> profile(stored, decided, epochs));
    json.end();
    return new OfficeKeyset(
        root,
        delegations,
        charter,
        signingKey,
        archiveKey,
        recoveryKey,
        destroyedThrough,
        epochs,
        profile);
  }

  private static EpochKeys epoch(JsonObject json) throws RefusedException {
    Map<String, XWingPrivateKey> keys = new TreeMap<>();
    for (JsonObject key : json.objects("keys", 0, MAX_CHANNELS)) {
      try (SecretBytes seed = secret(key, "seed", XWingPrivateKey.LENGTH)) {
        keys.put(key.text("channel"), XWingPrivateKey.fromSeed(seed));
      }
      key.end();
    }
    EpochKeys epoch =
        new EpochKeys(
            json.integer("epoch", 1, 0xffff_ffffL),
            json.day("notBefore"),
            json.day("notAfter"),
            keys);
    json.end();
    return epoch;
  }

  private static Profile profile(JsonObject json, Charter charter, List<EpochKeys> epochs)
      throws RefusedException {
    LocalDate issued = json.day("issued");
    return new Profile(
        charter,
        json.integer("serial", 0, JsonObject.MAX_INTEGER),
        issued,
        json.day("expires"),
        EpochRoller.publish(charter.channels(), epochs, issued));
  }

  private static void put(ObjectNode json, String name, SecretBytes secret) {
    byte[] copy = secret.copy();
    json.put(name, Bytes.b64u(copy));
    Bytes.wipe(copy);
  }

  private static SecretBytes secret(JsonObject json, String name, int length)
      throws RefusedException {
    return SecretBytes.takeOver(json.base64Url(name, length));
  }
}
