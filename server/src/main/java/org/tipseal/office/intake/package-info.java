/**
 * From an arrival at the drop to a case in the archive.
 *
 * <p>{@link org.tipseal.office.intake.IntakeQueue} takes arrivals in order for each mailbox and
 * hands each to {@link org.tipseal.office.intake.Intake}: fetch, open, verify, store sealed,
 * acknowledge. Files are written before the database says that they count, and the drop is told
 * last; every name follows from what arrived. So the office can be stopped at any point, and the
 * arrival, which then comes again, is stored exactly once. What cannot be accepted goes to
 * quarantine in the same way.
 *
 * <p>Nothing here writes to the log when something arrives: the time at which a report came in is
 * nobody's to know.
 */
package org.tipseal.office.intake;
