package org.tipseal.crypto.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.vectors.VectorWriter;

/** How cases about profile documents are written down, and how documents are bent. */
final class ProfileCases {
  private ProfileCases() {}

  static VectorWriter.Case start(
      VectorWriter out, String name, String about, String document, LocalDate today, long serial) {
    return start(out, name, about, document, today, new SeenSerials(serial, 4));
  }

  static VectorWriter.Case start(
      VectorWriter out,
      String name,
      String about,
      String document,
      LocalDate today,
      SeenSerials seen) {
    return out.start(name, about)
        .put("fingerprint", ProfileFixture.FINGERPRINT.toString())
        .put("today", today.toString())
        .put("highestSerialSeen", seen.profile())
        .put("highestCharterSeen", seen.charter())
        .put("channel", "cyber")
        .put("document", document);
  }

  static void refused(VectorWriter out, String name, String about, String document, Defect defect)
      throws IOException {
    start(out, name, about, document, ProfileFixture.TODAY, 12).expect(defect).write();
  }

  static String changed(ProfileDocument document, Consumer<ObjectNode> change) {
    ObjectNode tree = ProfileFixture.tree(document.toBytes());
    change.accept(tree);
    return tree.toString();
  }

  static ObjectNode profile(ObjectNode document) {
    return (ObjectNode) document.get("profile");
  }

  static ObjectNode charter(ObjectNode document) {
    return (ObjectNode) document.get("charter");
  }

  /** The signature of a delegation, or of the profile for −1. */
  static ObjectNode signature(ObjectNode document, int delegation) {
    ObjectNode dsse =
        delegation < 0
            ? profile(document)
            : (ObjectNode) document.get("delegations").get(delegation);
    return (ObjectNode) dsse.get("signatures").get(0);
  }

  /** Changes the text of an envelope's payload, and leaves its signature. */
  static void payload(ObjectNode dsse, UnaryOperator<String> change) {
    byte[] decoded = Base64.getDecoder().decode(dsse.get("payload").textValue());
    dsse.put("payload", Bytes.b64(change.apply(text(decoded)).getBytes(StandardCharsets.UTF_8)));
  }

  static String text(ProfileDocument document) {
    return text(document.toBytes());
  }

  static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
