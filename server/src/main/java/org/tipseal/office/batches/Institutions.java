package org.tipseal.office.batches;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.keys.VerifyingKey;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.office.batches.format.InstitutionId;
import org.tipseal.storage.StorageUnavailableException;

/**
 * All institutions. Nothing is remembered between two questions, so that one that was removed is
 * turned away at once. Thread-safe.
 */
public final class Institutions {
  private final InstitutionStore store;
  private final ArchiveKeys keys;

  /**
   * Makes it.
   *
   * @param store where they are kept
   * @param keys seal them
   */
  public Institutions(InstitutionStore store, ArchiveKeys keys) {
    this.store = store;
    this.keys = keys;
  }

  /** All, by id. */
  public List<Institution> all() throws StorageUnavailableException, ArchiveDamagedException {
    List<Institution> all = new ArrayList<>();
    for (Map.Entry<String, Buffer> sealed : store.all().entrySet()) {
      all.add(open(sealed.getKey(), sealed.getValue()));
    }
    all.sort(Comparator.comparing(institution -> institution.id().value()));
    return all;
  }

  /** The institution of a client certificate, by its SHA-256. */
  public Optional<Institution> ofCertificate(String sha256)
      throws StorageUnavailableException, ArchiveDamagedException {
    return all().stream().filter(one -> one.certificate().equals(sha256)).findFirst();
  }

  /** Adds one, or replaces the one of its id. */
  public void put(Institution institution) throws StorageUnavailableException {
    String name = name(institution.id());
    store.put(name, keys.seal(place(name), toBytes(institution)));
  }

  /** Removes one; false if there is none. What it has sent stays. */
  public boolean remove(InstitutionId id) throws StorageUnavailableException {
    return store.remove(name(id));
  }

  private String name(InstitutionId id) {
    return keys.name("institution", id.value().getBytes(StandardCharsets.US_ASCII));
  }

  private static String place(String name) {
    return "institution/" + name;
  }

  private Institution open(String name, Buffer sealed) throws ArchiveDamagedException {
    try {
      return parse(keys.open(place(name), sealed.getBytes()));
    } catch (RefusedException e) {
      throw new ArchiveDamagedException(place(name));
    }
  }

  private static byte[] toBytes(Institution institution) {
    ObjectNode json = StrictJson.object();
    json.put("id", institution.id().value());
    json.put("name", institution.name());
    json.put("certificate", institution.certificate());
    json.put("signingKey", Bytes.b64u(institution.signingKey().bytes()));
    institution.categories().stream().sorted().forEach(json.putArray("categories")::add);
    json.put("channel", institution.channel());
    return StrictJson.write(json);
  }

  private static Institution parse(byte[] bytes) throws RefusedException {
    return JsonObject.read(
        bytes,
        Defect.MESSAGE_MALFORMED,
        json ->
            new Institution(
                new InstitutionId(json.text("id")),
                json.text("name"),
                json.text("certificate"),
                new VerifyingKey(json.base64Url("signingKey", VerifyingKey.LENGTH)),
                new HashSet<>(json.texts("categories")),
                json.text("channel")));
  }
}
