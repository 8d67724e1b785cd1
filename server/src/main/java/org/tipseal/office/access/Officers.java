package org.tipseal.office.access;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tipseal.crypto.Base32;
import org.tipseal.office.access.AccessRefusedException.Reason;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.OfficerBook;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.OfficerRecord;
import org.tipseal.office.officers.Role;
import org.tipseal.storage.StorageUnavailableException;

/** The administration of officers: who there is, and what each may do. */
public final class Officers {
  private static final int LONGEST_NAME = 60;

  /** Sixteen symbols, of which ten are used. */
  private static final int ID_BYTES = 10;

  private static final int ID_SYMBOLS = 10;

  private final OfficerBook book;
  private final Supplier<Set<String>> channels;
  private final AuditLog audit;
  private final SecureRandom random;

  /**
   * What an officer is to be.
   *
   * @param roles at least one, none of which excludes another
   * @param channels ids of channels of this office
   * @param disabled whether signing in is refused
   */
  public record Duties(Set<Role> roles, Set<String> channels, boolean disabled) {
    /** Copies the sets. */
    public Duties {
      roles = Set.copyOf(roles);
      channels = Set.copyOf(channels);
    }
  }

  /**
   * Makes it.
   *
   * @param book all officers
   * @param channels the ids of the office's channels, as they are now
   * @param audit told of each change before it is made
   * @param random for ids
   */
  public Officers(
      OfficerBook book, Supplier<Set<String>> channels, AuditLog audit, SecureRandom random) {
    this.book = book;
    this.channels = channels;
    this.audit = audit;
    this.random = random;
  }

  /** All officers, by name. */
  public List<OfficerRecord> all() throws StorageUnavailableException, ArchiveDamagedException {
    return book.all();
  }

  /** An officer by his name. */
  public Optional<OfficerRecord> named(String name)
      throws StorageUnavailableException, ArchiveDamagedException {
    return book.all().stream().filter(known -> known.officer().name().equals(name)).findFirst();
  }

  /**
   * Adds an officer, who cannot sign in until he has enrolled.
   *
   * @param by the security administrator; empty for a command on the office's own machine
   * @param name unique at the office
   * @throws AccessRefusedException if it cannot be
   */
  public OfficerRecord add(Optional<OfficerId> by, String name, Duties duties)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    require(!name.isBlank() && name.equals(name.strip()), Reason.NAME_REFUSED);
    require(name.codePointCount(0, name.length()) <= LONGEST_NAME, Reason.NAME_REFUSED);
    require(name.codePoints().noneMatch(Officers::isHidden), Reason.NAME_REFUSED);
    check(duties, Set.of());
    OfficerId id = newId();
    Officer officer = new Officer(id, name, duties.roles(), duties.channels(), duties.disabled());
    requireFree(book.all(), name);
    audit.record(event(AuditAction.OFFICER_ADDED, by, officer));
    return written(
        book.change(
            all -> {
              requireFree(all, name);
              return OfficerRecord.of(officer);
            }));
  }

  /**
   * Changes roles, channels, or whether signing in is refused; all of it holds from the officer's
   * next request on. He may keep a channel that the agency no longer has, whose cases are still
   * his.
   *
   * @param by the security administrator; empty for a command on the office's own machine
   * @throws AccessRefusedException if it cannot be
   */
  public OfficerRecord change(Optional<OfficerId> by, OfficerId id, Duties duties)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    OfficerRecord before = book.find(id).orElseThrow(() -> refused(Reason.NO_SUCH_OFFICER));
    check(duties, before.officer().channels());
    changed(book.all(), id, duties);
    audit.record(event(AuditAction.OFFICER_CHANGED, by, changed(before, duties).officer()));
    return written(book.change(all -> changed(all, id, duties)));
  }

  private static OfficerRecord changed(List<OfficerRecord> all, OfficerId id, Duties duties)
      throws AccessRefusedException {
    OfficerRecord before =
        all.stream()
            .filter(record -> record.id().equals(id))
            .findFirst()
            .orElseThrow(() -> refused(Reason.NO_SUCH_OFFICER));
    OfficerRecord after = changed(before, duties);
    boolean others = all.stream().anyMatch(other -> !other.id().equals(id) && administers(other));
    require(!administers(before) || administers(after) || others, Reason.LAST_ADMINISTRATOR);
    return after;
  }

  private static OfficerRecord changed(OfficerRecord before, Duties duties) {
    return before.with(
        new Officer(
            before.id(),
            before.officer().name(),
            duties.roles(),
            duties.channels(),
            duties.disabled()));
  }

  private static boolean administers(OfficerRecord record) {
    Officer officer = record.officer();
    return !officer.disabled() && officer.roles().contains(Role.SECURITY_ADMINISTRATOR);
  }

  private void check(Duties duties, Set<String> had) throws AccessRefusedException {
    require(!duties.roles().isEmpty() && Role.compatible(duties.roles()), Reason.ROLES_REFUSED);
    Set<String> known = channels.get();
    require(
        duties.channels().stream().allMatch(id -> known.contains(id) || had.contains(id)),
        Reason.NO_SUCH_CHANNEL);
  }

  /** Names are compared as they look: two that differ in case alone would deceive colleagues. */
  private static void requireFree(List<OfficerRecord> all, String name)
      throws AccessRefusedException {
    require(
        all.stream().noneMatch(known -> known.officer().name().equalsIgnoreCase(name)),
        Reason.NAME_TAKEN);
  }

  private static boolean isHidden(int symbol) {
    int type = Character.getType(symbol);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private static AuditEvent event(AuditAction action, Optional<OfficerId> by, Officer officer) {
    return new AuditEvent(action, by, Optional.of(officer.id().value()), Map.of())
        .with("name", officer.name())
        .with(
            "roles",
            officer.roles().stream().map(Role::wireName).sorted().collect(Collectors.joining(",")))
        .with("channels", String.join(",", new TreeSet<>(officer.channels())))
        .with("disabled", Boolean.toString(officer.disabled()));
  }

  private OfficerId newId() {
    byte[] drawn = new byte[ID_BYTES];
    random.nextBytes(drawn);
    return new OfficerId(Base32.encode(drawn).substring(0, ID_SYMBOLS));
  }

  private static OfficerRecord written(Optional<OfficerRecord> written)
      throws AccessRefusedException {
    return written.orElseThrow(() -> refused(Reason.BUSY));
  }

  private static void require(boolean holds, Reason reason) throws AccessRefusedException {
    if (!holds) {
      throw refused(reason);
    }
  }

  private static AccessRefusedException refused(Reason reason) {
    return new AccessRefusedException(reason);
  }
}
