package org.tipseal.client;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.crypto.receipt.ReceiptKeys;
import org.tipseal.crypto.receipt.ReceiptSecret;
import org.tipseal.crypto.submission.ReportSubmission;
import org.tipseal.crypto.submission.SealedFile;
import org.tipseal.crypto.submission.Stamp;
import org.tipseal.report.Domain;
import org.tipseal.report.Report;

/** Seals reports into files that are handed in elsewhere. Needs no connection. */
public final class FileSealer {
  private final Domain domain;
  private final Clock clock;
  private final SecureRandom random;
  private final Progress progress;

  /**
   * A device that may never be on line.
   *
   * @param domain the tables that reports are made by
   * @param clock for the day
   * @param random for every key
   * @param progress told how far things are
   */
  public FileSealer(Domain domain, Clock clock, SecureRandom random, Progress progress) {
    this.domain = domain;
    this.clock = clock;
    this.random = random;
    this.progress = progress;
  }

  /**
   * Seals and stamps a report.
   *
   * @param report what is reported; its evidence list may name files, which are not with it
   * @param profile the agency's
   * @return the sealed report, which the caller closes
   * @throws RefusedException {@code expired-epoch} if the agency has no key for today
   * @throws ClientException if no channel can take it, or it is too long
   */
  public SealedReport seal(Report report, VerifiedProfile profile)
      throws RefusedException, ClientException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate until = profile.epochEnd(today);
    Recipients recipients = Recipients.of(report, profile, domain, today);
    ReceiptSecret secret = ReceiptSecret.generate(random);
    progress.step(Progress.Step.KEYS);
    try (ReceiptKeys keys = ReceiptKeys.derive(secret, profile.agency())) {
      progress.step(Progress.Step.SEALING);
      ReportSubmission submission =
          new ReportSealing(random, today).seal(report, List.of(), profile, recipients, keys);
      progress.step(Progress.Step.STAMP);
      Stamp stamp =
          Stamp.make(submission.digest(), tried -> progress.stamping(tried, Stamp.EXPECTED_TRIES));
      return new SealedReport(SealedFile.of(submission, stamp), secret, until);
    } catch (RefusedException | ClientException e) {
      secret.close();
      throw e;
    }
  }
}
