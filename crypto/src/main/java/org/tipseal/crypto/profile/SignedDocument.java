package org.tipseal.crypto.profile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.VerifyingKey;

/**
 * Something that the office signed, with the root's word for the key that it signed with: all that
 * it takes to check it without asking anybody. Reading one proves nothing yet: {@link #verify}
 * does.
 *
 * @param root the root's public key, as the document claims it
 * @param delegations 1 to 32, as in the agency's profile
 * @param document what was signed
 */
public record SignedDocument(VerifyingKey root, List<Dsse> delegations, Dsse document) {
  private static final int MAX_DELEGATIONS = 32;

  /** Keeps its own list. */
  public SignedDocument {
    if (delegations.isEmpty() || delegations.size() > MAX_DELEGATIONS) {
      throw new IllegalArgumentException("a document has 1 to " + MAX_DELEGATIONS + " delegations");
    }
    delegations = List.copyOf(delegations);
  }

  /** The JSON text. */
  public byte[] toBytes() {
    ObjectNode json = StrictJson.object();
    json.put("root", Bytes.b64u(root.bytes()));
    ArrayNode list = json.putArray("delegations");
    delegations.forEach(delegation -> list.add(delegation.toJson()));
    json.set("document", document.toJson());
    return StrictJson.write(json);
  }

  /**
   * Signs.
   *
   * @param type the payload's media type
   * @param payload what to sign
   * @param office the key that the last of the delegations is for
   */
  public static SignedDocument sign(
      VerifyingKey root, List<Dsse> delegations, SigningKey office, String type, byte[] payload) {
    return new SignedDocument(root, delegations, Dsse.sign(type, payload, office));
  }

  /**
   * Reads the JSON text; its signatures stay unchecked.
   *
   * @param bytes the whole text; its size is the caller's to bound
   * @param type the only type of payload that is taken
   * @throws RefusedException {@code message-malformed}
   */
  public static SignedDocument parse(byte[] bytes, String type) throws RefusedException {
    return JsonObject.read(
        bytes,
        Defect.MESSAGE_MALFORMED,
        json ->
            new SignedDocument(
                new VerifyingKey(json.base64Url("root", VerifyingKey.LENGTH)),
                json.objects(
                    "delegations",
                    1,
                    MAX_DELEGATIONS,
                    signed -> Dsse.read(signed, Delegation.TYPE)),
                json.object("document", signed -> Dsse.read(signed, type))));
  }

  /** The root that it claims to lead to. */
  public RootFingerprint fingerprint() {
    return RootFingerprint.of(root);
  }

  /**
   * Checks every signature down from the root. Whether the root is the agency's is the caller's to
   * ask: {@link #fingerprint}.
   *
   * @param agency whose document it has to be
   * @param day on which it was signed: the key must have been delegated to then
   * @throws RefusedException {@code profile-malformed} or {@code delegation-forged} where a
   *     delegation is not one, {@code agency-mismatch}, {@code signature-forged}, {@code
   *     delegation-expired}
   */
  public void verify(AgencyId agency, LocalDate day) throws RefusedException {
    List<Delegation> signers = new ArrayList<>();
    for (Dsse signed : delegations) {
      Delegation delegation = Delegation.parse(signed.payload());
      require(signed.isSignedBy(root), Defect.DELEGATION_FORGED);
      require(delegation.agency().equals(agency), Defect.AGENCY_MISMATCH);
      if (document.isSignedBy(delegation.publicKey())) {
        signers.add(delegation);
      }
    }
    require(!signers.isEmpty(), Defect.SIGNATURE_FORGED);
    require(signers.stream().anyMatch(d -> d.coversDay(day)), Defect.DELEGATION_EXPIRED);
  }

  private static void require(boolean condition, Defect defect) throws RefusedException {
    if (!condition) {
      throw new RefusedException(defect);
    }
  }
}
