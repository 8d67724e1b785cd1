package org.tipseal.client;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.profile.ProfileVerifier;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.crypto.receipt.ReceiptCode;
import org.tipseal.crypto.receipt.ReceiptKeys;
import org.tipseal.crypto.receipt.ReceiptSecret;
import org.tipseal.report.Domain;

/** A reporter's device: what sending and following have in common. */
public final class Reporter implements AutoCloseable {
  /** A wrong URL should not take minutes to be found out. */
  private static final Duration FIRST_CONTACT = Duration.ofSeconds(15);

  private final DropHttp http;
  private final RootFingerprint pinned;
  private final Domain domain;
  private final Clock clock;
  private final SecureRandom random;
  private final Progress progress;
  private final Duration patience;
  private final DropClient drop;

  /**
   * A device that nothing is known to yet.
   *
   * @param http the connection, closed with this
   * @param pinned the agency's root, as the reporter has it from a notice
   * @param domain the tables that reports are made by
   * @param clock for the day
   * @param random for every key
   * @param progress told how far things are
   * @param patience how long to go on trying while the drop is away
   */
  public Reporter(
      DropHttp http,
      RootFingerprint pinned,
      Domain domain,
      Clock clock,
      SecureRandom random,
      Progress progress,
      Duration patience) {
    this.http = http;
    this.pinned = pinned;
    this.domain = domain;
    this.clock = clock;
    this.random = random;
    this.progress = progress;
    this.patience = patience;
    this.drop = new DropClient(http, progress);
  }

  /**
   * Fetches the agency's profile and checks it.
   *
   * @return the profile
   * @throws RefusedException if it does not lead to the pinned root, is expired or malformed
   * @throws ClientException if the drop cannot be reached
   */
  public VerifiedProfile profile() throws RefusedException, ClientException {
    progress.step(Progress.Step.PROFILE);
    byte[] document =
        Problems.translate(() -> new Patience(FIRST_CONTACT, progress).insist(drop::profile));
    // Nothing is kept on the device, not even the serial: an older profile is found out by its date
    // alone.
    return new ProfileVerifier(pinned).verify(document, today());
  }

  /**
   * Begins a report.
   *
   * @return what sends it
   */
  public ReportSender newReport() {
    return new ReportSender(this);
  }

  /**
   * Opens the mailbox of a receipt.
   *
   * @param receipt stays the caller's to close
   * @param profile of the agency that the report was sent to
   * @return the open mailbox, to be closed
   */
  public OpenMailbox open(ReceiptCode receipt, VerifiedProfile profile) {
    return new OpenMailbox(this, receipt.locator(), deriveKeys(receipt.secret(), profile), profile);
  }

  /**
   * Derives a receipt's keys, and gives the 64 MiB that it takes back to the system. Without being
   * asked the Java machine would keep them to the end of a long upload, beside all that that needs.
   */
  ReceiptKeys deriveKeys(ReceiptSecret secret, VerifiedProfile agency) {
    progress.step(Progress.Step.KEYS);
    ReceiptKeys keys = ReceiptKeys.derive(secret, agency.agency());
    System.gc();
    return keys;
  }

  @Override
  public void close() {
    http.close();
  }

  Domain domain() {
    return domain;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  SecureRandom random() {
    return random;
  }

  Progress progress() {
    return progress;
  }

  DropClient drop() {
    return drop;
  }

  Patience patience() {
    return new Patience(patience, progress);
  }

  EvidenceSender evidence() {
    return new EvidenceSender(drop, patience(), progress, random);
  }
}
