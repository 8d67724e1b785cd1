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
  private static final SigningKey OFFICE = ProfileFixture.OFFICE;

  private ProfileShapeCases() {}

  static void generate(VectorWriter out) throws IOException {
    documents(out);
    profiles(out);
    epochs(out);
  }

  private static void documents(VectorWriter out) throws IOException {
    document(out, "unknown-member", "A member that is not known.", d -> d.put("comment", "x"));
    document(out, "without-root", "No root.", d -> d.remove("root"));
    document(out, "no-delegations", "An empty list.", d -> d.putArray("delegations"));
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
        d -> ProfileCases.profile(d).put("payload", Bytes.b64u(PROFILE.toBytes())));
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
        ProfileCases.text(
            ProfileFixture.document(delegation, ProfileSigner.sign(OFFICE, PROFILE))));
  }

  private static void profiles(VectorWriter out) throws IOException {
    profile(out, "unknown-member", "A member that is not known.", p -> p.put("motto", "x"));
    profile(out, "null", "A null for an absent member.", p -> channel(p).putNull("url"));
    profile(out, "null-in-notice", "A null in a notice.", p -> notice(p).putNull("legalBasis"));
    profile(out, "without-serial", "No serial.", p -> p.remove("serial"));
    profile(out, "version", "Version 2.", p -> p.put("v", 2));
    profile(out, "agency", "No agency id.", p -> p.put("agency", "Example Agency"));
    profile(out, "serial-text", "A text.", p -> p.put("serial", "12"));
    profile(out, "serial-fraction", "12.0.", p -> p.put("serial", 12.0));
    profile(out, "serial-negative", "Less than 0.", p -> p.put("serial", -1));
    profile(out, "serial-too-large", "2^53.", p -> p.put("serial", 1L << 53));
    profile(out, "expires", "A day that does not exist.", p -> p.put("expires", "2026-11-31"));
    profile(out, "answer-days", "0 days.", p -> p.put("answerDays", 0));
    profile(out, "name-blank", "A label without English.", p -> label(p).put("en", " "));
    profile(out, "label-third-language", "A third text.", p -> label(p).put("fr", "x"));
    profile(out, "postcode", "Five digits.", p -> channel(p).put("postcode", "00000"));
    profile(out, "channel-id", "A space in it.", p -> channel(p).put("id", "a b"));
    profile(out, "channel-id-twice", "Two channels with one id.", p -> channel(p).put("id", "hei"));
    profile(
        out,
        "intake-key-short",
        "1215 bytes.",
        p -> key(p).put("publicKey", Bytes.b64u(new byte[1215])));
    profile(
        out,
        "identity-key-off-curve",
        "No point of the curve.",
        p -> {
          byte[] point = PROFILE.identityKey().bytes();
          point[64] ^= 1;
          ((ObjectNode) p.get("identityKey")).put("publicKey", Bytes.b64u(point));
        });
    profile(
        out,
        "too-deep",
        "Nine levels.",
        p -> notice(p).putArray("a").addArray().addArray().addArray().addArray().addArray());
    String twice = ProfileCases.text(PROFILE.toBytes()).replaceFirst("\\{", "{\"serial\":99,");
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

  private static void profile(
      VectorWriter out, String name, String about, Consumer<ObjectNode> change) throws IOException {
    ObjectNode tree = ProfileFixture.tree(PROFILE.toBytes());
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

  private static ObjectNode channel(ObjectNode profile) {
    return (ObjectNode) profile.get("channels").get(0);
  }

  private static ObjectNode key(ObjectNode profile) {
    return (ObjectNode) channel(profile).get("keys").get(0);
  }

  private static ObjectNode label(ObjectNode profile) {
    return (ObjectNode) profile.get("name");
  }

  private static ObjectNode notice(ObjectNode profile) {
    return (ObjectNode) profile.get("notices").get(0);
  }
}
