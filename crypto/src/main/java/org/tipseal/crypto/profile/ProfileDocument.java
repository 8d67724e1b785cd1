package org.tipseal.crypto.profile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.keys.VerifyingKey;

/**
 * The document that a drop serves: the root key, its delegations, the signed charter and the signed
 * profile. Nothing in it is checked yet.
 *
 * @param root the root's public key, as the document claims it
 * @param delegations 1 to 32: the current one, and those whose replies may still wait
 * @param charter the charter, signed by the root
 * @param profile the profile's keys, signed by the office
 */
public record ProfileDocument(
    VerifyingKey root, List<Dsse> delegations, Dsse charter, Dsse profile) {
  /** Most bytes in a document. */
  public static final int MAX_SIZE = 4_194_304;

  private static final int MAX_DELEGATIONS = 32;

  public ProfileDocument {
    if (delegations.isEmpty() || delegations.size() > MAX_DELEGATIONS) {
      throw new IllegalArgumentException("a document has 1 to " + MAX_DELEGATIONS + " delegations");
    }
    delegations = List.copyOf(delegations);
  }

  /** The JSON text that the drop serves. */
  public byte[] toBytes() {
    ObjectNode json = StrictJson.object();
    json.put("root", Bytes.b64u(root.bytes()));
    ArrayNode list = json.putArray("delegations");
    delegations.forEach(delegation -> list.add(delegation.toJson()));
    json.set("charter", charter.toJson());
    json.set("profile", profile.toJson());
    return StrictJson.write(json);
  }

  /**
   * Reads the JSON text; its signatures stay unchecked.
   *
   * @throws RefusedException {@code profile-malformed}
   */
  public static ProfileDocument parse(byte[] bytes) throws RefusedException {
    if (bytes.length > MAX_SIZE) {
      throw new RefusedException(Defect.PROFILE_MALFORMED);
    }
    return JsonObject.read(bytes, Defect.PROFILE_MALFORMED, ProfileDocument::read);
  }

  private static ProfileDocument read(JsonObject json) throws RefusedException {
    return new ProfileDocument(
        new VerifyingKey(json.base64Url("root", VerifyingKey.LENGTH)),
        json.objects(
            "delegations", 1, MAX_DELEGATIONS, signed -> Dsse.read(signed, Delegation.TYPE)),
        json.object("charter", signed -> Dsse.read(signed, Charter.TYPE)),
        json.object("profile", signed -> Dsse.read(signed, Profile.TYPE)));
  }
}
