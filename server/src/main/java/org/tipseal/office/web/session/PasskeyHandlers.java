package org.tipseal.office.web.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tipseal.office.access.AccessRefusedException;
import org.tipseal.office.access.OwnPasskeys;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.officers.Passkey;
import org.tipseal.office.web.route.Answer;
import org.tipseal.office.web.route.DeskRequest;
import org.tipseal.storage.StorageUnavailableException;

/** What an officer does with his own passkeys. */
public final class PasskeyHandlers {
  private final OwnPasskeys passkeys;

  record Passphrase(String passphrase) {
    @Override
    public String toString() {
      return "[REDACTED]";
    }
  }

  record Confirmation(String confirmation) {
    @Override
    public String toString() {
      return "[REDACTED]";
    }
  }

  record NewPasskey(String ceremony, String name, JsonNode credential) {}

  record PasskeyRow(String id, Optional<String> name, String added) {
    static PasskeyRow of(Passkey key) {
      return new PasskeyRow(key.id(), key.name(), key.added().toString());
    }
  }

  /** Makes them. */
  public PasskeyHandlers(OwnPasskeys passkeys) {
    this.passkeys = passkeys;
  }

  /** The officer's own. */
  public Answer list(DeskRequest request)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    List<PasskeyRow> rows = passkeys.of(request.session()).stream().map(PasskeyRow::of).toList();
    return Answer.json(Map.of("passkeys", rows));
  }

  /** The first half of a confirmation. */
  public Answer passphrase(DeskRequest request)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    Passphrase given = request.body(Passphrase.class);
    return Answer.json(
        passkeys.passphrase(request.session(), given.passphrase(), request.call().browser()));
  }

  /** The second half. */
  public Answer confirm(DeskRequest request)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    SignInHandlers.PasskeyAnswer given = request.body(SignInHandlers.PasskeyAnswer.class);
    return Answer.json(
        new Confirmation(
            passkeys.confirm(
                request.session(),
                given.ceremony(),
                given.credential(),
                request.call().browser())));
  }

  /** What the browser needs to make one more. */
  public Answer beginAdding(DeskRequest request)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    return Answer.json(
        passkeys.beginAdding(
            request.session(),
            request.body(Confirmation.class).confirmation(),
            request.call().browser()));
  }

  /** Adds it. */
  public Answer add(DeskRequest request)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    NewPasskey made = request.body(NewPasskey.class);
    passkeys.add(
        request.session(),
        made.ceremony(),
        made.name(),
        made.credential(),
        request.call().browser());
    return Answer.nothing();
  }

  /** Removes one. */
  public Answer remove(DeskRequest request)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    passkeys.remove(
        request.session(),
        request.path("passkey"),
        request.body(Confirmation.class).confirmation(),
        request.call().browser());
    return Answer.nothing();
  }
}
