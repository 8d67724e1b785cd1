package org.tipseal.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tipseal.office.backup.OfficeBackup;
import org.tipseal.office.cases.CaseStore;
import org.tipseal.office.health.Health;
import org.tipseal.office.index.CaseIndex;
import org.tipseal.office.keys.OfficeKeyset;
import org.tipseal.office.keys.Validity;
import org.tipseal.storage.StorageUnavailableException;

/** Looks at the parts of a running office. */
final class HealthWatch implements Health.Watch {
  private final OfficeContext office;
  private final LinkState link;
  private final CaseIndex index;

  HealthWatch(OfficeContext office, LinkState link, CaseIndex index) {
    this.office = office;
    this.link = link;
    this.index = index;
  }

  @Override
  public Health look() throws StorageUnavailableException {
    CaseStore.Counts counts = office.stores().cases().agencySide().counts();
    OfficeKeyset keyset = office.keys().keyset();
    CaseIndex.State found = index.state();
    return new Health(
        link.health(),
        new Health.Index(found.behind(), found.renewing()),
        new Health.Counts(
            counts.unfinished(),
            counts.finished(),
            counts.queuedReplies(),
            office.stores().quarantine().count()),
        keyset.epochs().stream()
            .map(e -> new Health.Epoch(e.epoch(), e.notBefore(), e.notAfter(), e.keys().size()))
            .toList(),
        endings(keyset),
        OfficeBackup.last(office.config().dataDirectory()));
  }

  private List<Health.Ending> endings(OfficeKeyset keyset) {
    OfficeConfig config = office.config();
    LocalDate today = office.today();
    Validity validity = Validity.of(keyset);
    List<Validity.What> soon =
        validity.endings(today, config.epochs()).stream().map(Validity.Ending::what).toList();
    List<Health.Ending> endings = new ArrayList<>();
    endings.add(
        new Health.Ending(
            "delegation", validity.delegation(), soon.contains(Validity.What.DELEGATION)));
    endings.add(
        new Health.Ending("epochs", validity.epochs(), soon.contains(Validity.What.EPOCHS)));
    certificate("drop-certificate", config.drop().client().certificate(), today)
        .ifPresent(endings::add);
    config
        .desk()
        .flatMap(desk -> desk.listener().tls())
        .flatMap(tls -> certificate("desk-certificate", tls.certificate(), today))
        .ifPresent(endings::add);
    return endings;
  }

  /** A file that cannot be read has other ways to make itself known. */
  private static Optional<Health.Ending> certificate(String what, Path file, LocalDate today) {
    try (InputStream in = Files.newInputStream(file)) {
      X509Certificate certificate =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
      LocalDate last =
          LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZoneOffset.UTC).minusDays(1);
      boolean soon = Validity.daysLeft(last, today) <= Validity.WARNING_DAYS;
      return Optional.of(new Health.Ending(what, last, soon));
    } catch (IOException | CertificateException e) {
      return Optional.empty();
    }
  }
}
