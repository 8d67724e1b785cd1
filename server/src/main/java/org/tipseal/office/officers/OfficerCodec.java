package org.tipseal.office.officers;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Officers as bytes, before they are sealed: JSON with the components of {@link OfficerRecord}. */
final class OfficerCodec {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .build();

  private OfficerCodec() {}

  private record Flat(
      String name,
      List<Role> roles,
      Set<String> channels,
      boolean disabled,
      long generation,
      Optional<PassphraseHash> passphrase,
      List<Passkey> passkeys,
      Optional<EnrolmentOffer> enrolment) {}

  static byte[] toBytes(OfficerRecord record) {
    Officer officer = record.officer();
    try {
      return JSON.writeValueAsBytes(
          new Flat(
              officer.name(),
              officer.roles().stream().sorted().toList(),
              new TreeSet<>(officer.channels()),
              officer.disabled(),
              record.generation(),
              record.passphrase(),
              record.passkeys(),
              record.enrolment()));
    } catch (IOException e) {
      throw new IllegalStateException("a record of plain values can be written", e);
    }
  }

  /**
   * Reads.
   *
   * @throws IOException if it is no officer
   */
  static OfficerRecord parse(OfficerId id, byte[] bytes) throws IOException {
    try {
      Flat flat = JSON.readValue(bytes, Flat.class);
      Officer officer =
          new Officer(id, flat.name, EnumSet.copyOf(flat.roles), flat.channels, flat.disabled);
      return new OfficerRecord(
          officer, flat.generation, flat.passphrase, flat.passkeys, flat.enrolment);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new IOException("no officer", e);
    }
  }
}
