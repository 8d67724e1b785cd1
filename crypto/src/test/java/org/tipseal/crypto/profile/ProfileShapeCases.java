package org.tipseal.crypto.profile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.vectors.VectorWriter;

/** Documents that are signed as they are, and are not of the protocol's shape. */
final class ProfileShapeCases {
  private static final Delegation DELEGATION = ProfileFixture.delegation();
  private static final Profile PROFILE = ProfileFixture.profile();
  private static final SigningKey ROOT = ProfileFixture.ROOT;
  private static final Charter CHARTER = ProfileFixture.charter();
  private static final SigningKey OFFICE = ProfileFixture.OFFICE;

  private ProfileShapeCases() {}

  static void generate(VectorWriter out) throws IOException {
    documents(out);
    charters(out);
    profiles(out);
    epochs(out);
  }

  private static void documents(VectorWriter out) throws IOException {
    document(out, "unknown-member", "A member that is not known.", d -> d.put("comment", "x"));
    document(out, "without-root", "No root.", d -> d.remove("root"));
    document(out, "no-delegations", "An empty list.", d -> d.putArray("delegations"));
    document(out, "without-charter", "No charter.", d -> d.remove("charter"));
    document(
        out,
        "charter-type",
        "A charter of another type.",
        d -> ProfileCases.charter(d).put("payloadType", Profile.TYPE));
    document(
        out,
        "root-padded",
        "Padding after base64url.",
        d -> d.put("root", d.get("root").textValue() + "="));
    document(
        out, "dsse-unknown-member", "In the envelope.", d -> ProfileCases.profile(d).put("x", 1));
    document(
        out,
        "dsse-type",
        "Another type.",
        d -> ProfileCases.profile(d).put("payloadType", Delegation.TYPE));
    document(
        out, "dsse-no-signature", "None.", d -> ProfileCases.profile(d).putArray("signatures"));
    document(
        out,
        "dsse-two-signatures",
        "The same one twice.",
        d ->
            ((ArrayNode) ProfileCases.profile(d).get("signatures"))
                .add(ProfileCases.signature(d, -1).deepCopy()));
    document(
        out,
        "dsse-keyid-upper-case",
        "Hexadecimal in upper case.",
        d -> ProfileCases.signature(d, -1).put("keyid", "ABCDEF01"));
    document(
        out,
        "dsse-signature-short",
        "63 bytes.",
        d -> ProfileCases.signature(d, -1).put("sig", Bytes.b64(new byte[63])));
    document(
        out,
        "dsse-payload-base64url",
        "Base64url without padding.",
        d -> ProfileCases.profile(d).put("payload", Bytes.b64u(keys())));
    String json = ProfileCases.text(ProfileFixture.document());
    malformed(out, "duplicate-member", "Two roots.", json.replaceFirst("\\{", "{\"root\":\"\","));
    malformed(out, "trailing-text", "Two texts.", json + "{}");
    malformed(out, "cut-off", "Half of it.", json.substring(0, json.length() / 2));
    malformed(out, "empty", "Nothing.", "");
    Dsse delegation =
        Dsse.sign(
            Delegation.TYPE,
            ProfileCases.text(DELEGATION.toBytes())
                .replace("}", ",\"scope\":\"all\"}")
                .getBytes(StandardCharsets.UTF_8),
            ROOT);
    malformed(
        out,
        "delegation-unknown-member",
        "Signed as it is.",
        ProfileCases.text(ProfileFixture.document(delegation, ProfileFixture.signedBy(OFFICE))));
  }

  private static void charters(VectorWriter out) throws IOException {
    charter(out, "unknown-member", "A member that is not known.", c -> c.put("motto", "x"));
    charter(out, "null", "A null for an absent member.", c -> channel(c).putNull("url"));
    charter(out, "null-in-notice", "A null in a notice.", c -> notice(c).putNull("legalBasis"));
    charter(out, "without-serial", "No serial.", c -> c.remove("serial"));
    charter(out, "serial-0", "Charters count from 1.", c -> c.put("serial", 0));
    charter(out, "version", "Version 2.", c -> c.put("v", 2));
    charter(out, "agency", "No agency id.", c -> c.put("agency", "Example Agency"));
    charter(out, "issued", "A day that does not exist.", c -> c.put("issued", "2026-11-31"));
    charter(out, "answer-days", "0 days.", c -> c.put("answerDays", 0));
    charter(out, "name-blank", "A label without English.", c -> label(c).put("en", " "));
    charter(out, "label-third-language", "A third text.", c -> label(c).put("fr", "x"));
    charter(out, "postcode", "Five digits.", c -> channel(c).put("postcode", "00000"));
    charter(out, "channel-id", "A space in it.", c -> channel(c).put("id", "a b"));
    charter(out, "channel-id-twice", "Two channels with one id.", c -> channel(c).put("id", "hei"));
    charter(out, "channel-keys", "Keys in it.", c -> channel(c).putArray("keys"));
    charter(
        out,
        "identity-key-off-curve",
        "No point of the curve.",
        c -> {
          byte[] point = PROFILE.identityKey().bytes();
          point[64] ^= 1;
          ((ObjectNode) c.get("identityKey")).put("publicKey", Bytes.b64u(point));
        });
    charter(
        out,
        "too-deep",
        "Nine levels.",
        c -> notice(c).putArray("a").addArray().addArray().addArray().addArray().addArray());
  }

  private static void profiles(VectorWriter out) throws IOException {
    profile(out, "unknown-member", "A member that is not known.", p -> p.put("motto", "x"));
    profile(out, "without-serial", "No serial.", p -> p.remove("serial"));
    profile(out, "version", "Version 2.", p -> p.put("v", 2));
    profile(out, "agency", "No agency id.", p -> p.put("agency", "Example Agency"));
    profile(out, "serial-text", "A text.", p -> p.put("serial", "12"));
    profile(out, "serial-fraction", "12.0.", p -> p.put("serial", 12.0));
    profile(out, "serial-negative", "Less than 0.", p -> p.put("serial", -1));
    profile(out, "serial-too-large", "2^53.", p -> p.put("serial", 1L << 53));
    profile(out, "expires", "A day that does not exist.", p -> p.put("expires", "2026-11-31"));
    profile(out, "channel-telephone", "A channel's text.", p -> channel(p).put("telephone", "000"));
    profile(out, "notices", "Notices of its own.", p -> p.putArray("notices"));
    profile(
        out,
        "charter-short",
        "A digest of 31 bytes.",
        p -> p.put("charter", Bytes.b64u(new byte[31])));
    profile(out, "channel-unknown", "Not in the charter.", p -> channel(p).put("id", "tax"));
    profile(out, "channel-id-twice", "One channel's keys twice.", p -> channel(p).put("id", "hei"));
    profile(
        out,
        "intake-key-short",
        "1215 bytes.",
        p -> key(p).put("publicKey", Bytes.b64u(new byte[1215])));
    String twice = ProfileCases.text(keys()).replaceFirst("\\{", "{\"serial\":99,");
    malformed(out, "profile-duplicate-member", "Two serials.", signed(twice));
  }

  private static void epochs(VectorWriter out) throws IOException {
    profile(out, "epoch-0", "Epochs count from 1.", p -> key(p).put("epoch", 0));
    profile(out, "epoch-too-large", "2^32.", p -> key(p).put("epoch", 1L << 32));
    profile(out, "epoch-twice", "Two keys of one epoch.", p -> key(p).put("epoch", 7));
    profile(
        out,
        "epoch-ends-early",
        "Ends before it begins.",
        p -> key(p).put("notAfter", "2026-11-22"));
    profile(
        out,
        "epochs-differ",
        "An epoch has other days in another channel.",
        p -> key(p).put("notBefore", "2026-11-22"));
    profile(
        out,
        "epochs-overlap",
        "Two epochs share a day.",
        p ->
            p.get("channels")
                .forEach(c -> ((ObjectNode) c.get("keys").get(0)).put("notAfter", "2026-11-30")));
  }

  private static void document(
      VectorWriter out, String name, String about, Consumer<ObjectNode> change) throws IOException {
    malformed(out, name, about, ProfileCases.changed(ProfileFixture.document(), change));
  }

  private static void charter(
      VectorWriter out, String name, String about, Consumer<ObjectNode> change) throws IOException {
    ObjectNode tree = ProfileFixture.tree(CHARTER.toBytes());
    change.accept(tree);
    Dsse charter = Dsse.sign(Charter.TYPE, tree.toString().getBytes(StandardCharsets.UTF_8), ROOT);
    Dsse keys = ProfileSigner.sign(OFFICE, PROFILE, charter);
    malformed(
        out,
        "charter-" + name,
        about,
        ProfileCases.text(
            ProfileFixture.document(ProfileSigner.delegate(ROOT, DELEGATION), charter, keys)));
  }

  private static void profile(
      VectorWriter out, String name, String about, Consumer<ObjectNode> change) throws IOException {
    ObjectNode tree = ProfileFixture.tree(keys());
    change.accept(tree);
    malformed(out, "profile-" + name, about, signed(tree.toString()));
  }

  private static void malformed(VectorWriter out, String name, String about, String document)
      throws IOException {
    ProfileCases.refused(out, "malformed-" + name, about, document, Defect.PROFILE_MALFORMED);
  }

  private static String signed(String profile) {
    Dsse dsse = Dsse.sign(Profile.TYPE, profile.getBytes(StandardCharsets.UTF_8), OFFICE);
    return ProfileCases.text(
        ProfileFixture.document(ProfileSigner.delegate(ROOT, DELEGATION), dsse));
  }

  private static byte[] keys() {
    return ProfileFixture.signedBy(OFFICE).payload();
  }

  private static ObjectNode channel(ObjectNode part) {
    return (ObjectNode) part.get("channels").get(0);
  }

  private static ObjectNode key(ObjectNode profile) {
    return (ObjectNode) channel(profile).get("keys").get(0);
  }

  private static ObjectNode label(ObjectNode charter) {
    return (ObjectNode) charter.get("name");
  }

  private static ObjectNode notice(ObjectNode charter) {
    return (ObjectNode) charter.get("notices").get(0);
  }
}
