package org.tipseal.office.batches;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.profile.Dsse;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.office.batches.BatchRefusedException.Reason;
import org.tipseal.office.batches.format.Batch;
import org.tipseal.office.batches.format.BatchRules;
import org.tipseal.report.Domain;
import org.tipseal.storage.StorageUnavailableException;

/** Takes batches in, each whole or not at all. Blocks. */
public final class BatchIntake {
  private final Batches batches;
  private final BatchTerms terms;
  private final Supplier<AgencyId> agency;
  private final Domain domain;
  private final AuditLog audit;
  private final Clock clock;

  /**
   * Makes it.
   *
   * @param batches where they go
   * @param terms what their entries are found by
   * @param agency this one
   * @param domain the codes that entries may use
   * @param audit where each is recorded before it is stored
   * @param clock for days
   */
  public BatchIntake(
      Batches batches,
      BatchTerms terms,
      Supplier<AgencyId> agency,
      Domain domain,
      AuditLog audit,
      Clock clock) {
    this.batches = batches;
    this.terms = terms;
    this.agency = agency;
    this.domain = domain;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * An answer to an institution.
   *
   * @param number of the batch at this office
   * @param entries how many were taken in
   * @param first whether that happened just now; else it was sent before
   */
  public record Receipt(long number, int entries, boolean first) {}

  /**
   * Takes a batch in. The same again gives the same number.
   *
   * @param from who is connected
   * @param signed the batch with its signature, DSSE
   * @throws BatchRefusedException if anything is wrong with it: nothing was stored
   */
  public Receipt take(Institution from, byte[] signed)
      throws BatchRefusedException, IOException, StorageUnavailableException {
    Batch batch = verified(from, signed);
    if (!batch.institution().equals(from.id()) || !batch.agency().equals(agency.get())) {
      throw new BatchRefusedException(Reason.WRONG_ADDRESS);
    }
    Batch.Checked checked = batch.entries(BatchRules.of(domain, from.categories()));
    if (!checked.mistakes().isEmpty()) {
      throw new BatchRefusedException(Reason.MISTAKES, checked.mistakes());
    }
    audit.record(
        AuditEvent.ofOffice(AuditAction.BATCH_TAKEN)
            .with("institution", from.id().value())
            .with("batch", batch.id())
            .with("entries", Integer.toString(batch.rows().size())));
    BatchStore.Taken taken =
        batches.take(batch, terms.of(checked.entries()), file -> record(from, batch, file));
    if (!taken.same()) {
      throw new BatchRefusedException(Reason.ID_TAKEN);
    }
    return new Receipt(taken.number(), batch.rows().size(), taken.first());
  }

  private BatchRecord record(Institution from, Batch batch, String file) {
    return new BatchRecord(
        from.id().value(),
        from.name(),
        batch.id(),
        from.channel(),
        batch.made(),
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
        batch.rows().size(),
        file,
        Optional.empty());
  }

  private static Batch verified(Institution from, byte[] signed) throws BatchRefusedException {
    try {
      Dsse dsse = Dsse.read(JsonObject.parse(signed, Defect.MESSAGE_MALFORMED), Batch.TYPE);
      if (!dsse.isSignedBy(from.signingKey())) {
        throw new BatchRefusedException(Reason.WRONG_SIGNATURE);
      }
      return Batch.parse(dsse.payload());
    } catch (RefusedException e) {
      throw new BatchRefusedException(Reason.MALFORMED);
    }
  }
}
