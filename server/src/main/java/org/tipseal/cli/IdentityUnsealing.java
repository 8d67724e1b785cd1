package org.tipseal.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.IdentityPrivateKey;
import org.tipseal.crypto.keys.KeyFile;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.payload.Identity;
import org.tipseal.crypto.payload.IdentityOpener;
import org.tipseal.office.cases.SealedIdentity;

/** Opens an identity part with the whole identity key. */
final class IdentityUnsealing {
  private IdentityUnsealing() {}

  static ObjectNode open(SealedIdentity sealed, Path keyFile, Terminal terminal)
      throws CommandFailure, IOException {
    String prompt = "Passphrase of the identity key";
    try (SecretBytes scalar = KeyFiles.open(KeyFile.Kind.IDENTITY, keyFile, prompt, terminal);
        IdentityPrivateKey key = IdentityPrivateKey.fromScalar(scalar)) {
      return json(open(sealed, key));
    } catch (RefusedException e) {
      throw Defects.failure(keyFile.toString(), e);
    }
  }

  private static Identity open(SealedIdentity sealed, IdentityPrivateKey key)
      throws CommandFailure {
    try {
      return new IdentityOpener(key).open(sealed.part(), sealed.context());
    } catch (RefusedException e) {
      throw Defects.failure("identity part", e);
    }
  }

  private static ObjectNode json(Identity identity) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    identity.name().ifPresent(text -> json.put("name", text));
    identity.phone().ifPresent(text -> json.put("phone", text));
    identity.email().ifPresent(text -> json.put("email", text));
    identity.address().ifPresent(text -> json.put("address", text));
    identity.other().ifPresent(text -> json.put("other", text));
    return json;
  }
}
