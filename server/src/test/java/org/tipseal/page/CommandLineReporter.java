package org.tipseal.page;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tipseal.client.DropAddress;
import org.tipseal.client.DropHttp;
import org.tipseal.client.Progress;
import org.tipseal.client.Reporter;
import org.tipseal.client.SentReport;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.ReceiptCode;
import org.tipseal.crypto.receipt.ReceiptSecret;
import org.tipseal.report.Domain;
import org.tipseal.report.Report;
import org.tipseal.report.json.DomainLoader;
import org.tipseal.report.json.ReportReader;

/** Sends reports without a browser, for tests of what comes afterwards. */
final class CommandLineReporter {
  private static final String REPORT =
      """
      { "category": "BG-01", "target": "%s", "channel": "%s", "declaration": true,
        "facts": "……………………………………………………………………………………………………", "demand": "请依法查处" }
      """;

  private final PageAgency agency;
  private final Clock clock;

  CommandLineReporter(PageAgency agency, Clock clock) {
    this.agency = agency;
    this.clock = clock;
  }

  /** Sends a report about somebody and gives its receipt. */
  String send(String target) throws Exception {
    return send(target, "yunxi-cyber");
  }

  /** The same to a channel. */
  String send(String target, String channel) throws Exception {
    Domain domain = DomainLoader.folder(PageAgency.TABLES);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Report report =
        new ReportReader(domain)
            .read(REPORT.formatted(target, channel).getBytes(StandardCharsets.UTF_8), today)
            .report()
            .orElseThrow();
    Path ca = agency.folder().resolve("ca.pem");
    try (Reporter reporter =
            new Reporter(
                new DropHttp(
                    DropAddress.parse("https://localhost:" + agency.publicPort()),
                    Optional.of(Files.readAllBytes(ca)),
                    Optional.empty()),
                agency.fingerprint(),
                domain,
                clock,
                new SecureRandom(),
                Progress.NONE,
                Duration.ofSeconds(30));
        SentReport sent =
            reporter.newReport().send(report, List.of(), reporter.profile(), Optional.empty())) {
      return sent.receipt().format();
    }
  }

  /** A receipt that is right in itself, of a report that nobody has made. */
  static String receiptOfNothing() {
    SecureRandom random = new SecureRandom();
    try (ReceiptSecret secret = ReceiptSecret.generate(random);
        ReceiptCode receipt = ReceiptCode.of(Locator.generate(5, random), secret)) {
      return receipt.format();
    }
  }
}
