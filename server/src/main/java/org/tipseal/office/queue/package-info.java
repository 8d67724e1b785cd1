/**
 * The queue: the rows of all cases in memory, so that filters, figures of how many there are and
 * the order of what is due first are one pass over them.
 *
 * <p>{@link org.tipseal.office.queue.CaseQueue} loads them in the background and follows the
 * changes of every process, {@link org.tipseal.office.queue.Rows} keeps them in order, {@link
 * org.tipseal.office.queue.Scan} answers a question. What an officer may see is decided row by row
 * within the pass, so that no figure counts what he does not reach. A row takes about 600 bytes: a
 * hundred thousand cases are some 60 MB.
 */
package org.tipseal.office.queue;
