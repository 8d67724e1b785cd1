package org.tipseal.office.access;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tipseal.crypto.Bytes;
import org.tipseal.office.access.AccessRefusedException.Reason;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.office.officers.EnrolmentOffer;
import org.tipseal.office.officers.OfficerBook;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.OfficerRecord;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Links by which officers set their passphrase and passkey. A link's token stands behind the
 * address's {@code #}, where browsers send it to nobody, and the office keeps its hash alone.
 */
public final class Enrolment {
  /** A link that nobody has used by then has probably gone astray. */
  public static final Duration LIFETIME = Duration.ofDays(3);

  private static final int TOKEN_BYTES = 32;

  private final OfficerBook book;
  private final URI url;
  private final AuditLog audit;
  private final Clock clock;
  private final SecureRandom random;

  /**
   * A link.
   *
   * @param officer who is to use it
   * @param token its secret
   * @param link for the officer
   * @param until when its time is over
   */
  public record Offered(OfficerRecord officer, String token, URI link, Instant until) {
    @Override
    public String toString() {
      return "[REDACTED]";
    }
  }

  /**
   * Makes it.
   *
   * @param url of the desk
   */
  public Enrolment(OfficerBook book, URI url, AuditLog audit, Clock clock, SecureRandom random) {
    this.book = book;
    this.url = url;
    this.audit = audit;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Makes a link. Any earlier one of this officer ends; passphrase and passkeys go on until it is
   * used.
   *
   * @param by the security administrator; empty for a command on the office's own machine
   */
  public Offered offer(Optional<OfficerId> by, OfficerId id)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    return offer(by, id, "enrol");
  }

  /** The same as a link that signs in to a demo, without passphrase and passkey. */
  public Offered offerDemo(OfficerId id)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    return offer(Optional.empty(), id, "demo");
  }

  private Offered offer(Optional<OfficerId> by, OfficerId id, String purpose)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    require(book.find(id), Reason.NO_SUCH_OFFICER);
    byte[] drawn = new byte[TOKEN_BYTES];
    random.nextBytes(drawn);
    String token = Bytes.b64u(drawn);
    Instant until = clock.instant().plus(LIFETIME).truncatedTo(ChronoUnit.SECONDS);
    audit.record(
        new AuditEvent(
            AuditAction.ENROLMENT_OFFERED,
            by,
            Optional.of(id.value()),
            Map.of("until", until.toString())));
    Optional<OfficerRecord> written =
        book.change(
            all -> require(find(all, id), Reason.NO_SUCH_OFFICER).with(offerOf(token, until)));
    URI link = URI.create(url + "/#/" + purpose + "/" + token);
    return new Offered(require(written, Reason.BUSY), token, link, until);
  }

  /**
   * Whose link this is.
   *
   * @throws AccessRefusedException {@code LINK_REFUSED} if it was used, is too old, or was never
   *     made
   */
  OfficerRecord holder(String token)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    return holder(book.all(), token);
  }

  OfficerRecord holder(List<OfficerRecord> all, String token) throws AccessRefusedException {
    byte[] hash = hash(token).getBytes(StandardCharsets.US_ASCII);
    return require(
        all.stream()
            .filter(record -> !record.officer().disabled())
            .filter(record -> record.enrolment().filter(offer -> fits(offer, hash)).isPresent())
            .findFirst(),
        Reason.LINK_REFUSED);
  }

  private boolean fits(EnrolmentOffer offer, byte[] hash) {
    return clock.instant().isBefore(offer.until())
        && MessageDigest.isEqual(offer.hash().getBytes(StandardCharsets.US_ASCII), hash);
  }

  private static Optional<OfficerRecord> find(List<OfficerRecord> all, OfficerId id) {
    return all.stream().filter(record -> record.id().equals(id)).findFirst();
  }

  private static EnrolmentOffer offerOf(String token, Instant until) {
    return new EnrolmentOffer(hash(token), until);
  }

  private static String hash(String token) {
    return Bytes.hex(Bytes.sha256(token.getBytes(StandardCharsets.UTF_8)));
  }

  private static OfficerRecord require(Optional<OfficerRecord> record, Reason otherwise)
      throws AccessRefusedException {
    return record.orElseThrow(() -> new AccessRefusedException(otherwise));
  }
}
