package org.tipseal.office.batches;

import java.time.LocalDate;
import java.util.Optional;
import org.tipseal.office.officers.OfficerId;

/**
 * A batch as officers see it.
 *
 * @param number at this office, from 1
 * @param institution its id
 * @param name the institution's name
 * @param id what the institution calls the batch
 * @param made the day on which the institution made it
 * @param received the day on which the office stored it
 * @param entries how many
 * @param done whether somebody noted it done
 * @param doneOn when
 * @param doneBy who
 * @param note what became of it
 */
public record BatchView(
    long number,
    String institution,
    String name,
    String id,
    LocalDate made,
    LocalDate received,
    int entries,
    boolean done,
    Optional<LocalDate> doneOn,
    Optional<OfficerId> doneBy,
    Optional<String> note) {

  static BatchView of(Batches.Opened opened) {
    BatchRecord record = opened.record();
    return new BatchView(
        opened.number(),
        record.institution(),
        record.institutionName(),
        record.id(),
        record.made(),
        record.received(),
        record.entries(),
        record.done().isPresent(),
        record.done().map(BatchRecord.Done::day),
        record.done().map(BatchRecord.Done::officer),
        record.done().map(BatchRecord.Done::note).filter(note -> !note.isEmpty()));
  }
}
