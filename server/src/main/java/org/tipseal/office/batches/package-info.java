/**
 * What institutions report in batches: kept apart from anonymous reports, in a queue of its own.
 *
 * <p>{@link org.tipseal.office.batches.Institutions} says who may send; {@link
 * org.tipseal.office.batches.BatchIntake} takes a batch in whole or not at all; {@link
 * org.tipseal.office.batches.BatchDesk} is where officers read them. The format is PROTOCOL.md §17.
 */
package org.tipseal.office.batches;
