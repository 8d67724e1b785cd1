/**
 * The record of what people did at the office (P8). It names officers, cases and actions, and never
 * holds what a report says.
 *
 * <p>{@link org.tipseal.office.audit.AuditLog} is what everybody else uses. {@link
 * org.tipseal.office.audit.AuditJournal} writes {@link org.tipseal.office.audit.SealedEntry
 * entries} into the {@link org.tipseal.office.audit.AuditFolder folder}, each chained to the one
 * before it and signed, and keeps the {@link org.tipseal.office.audit.Position head} in the
 * office's Redis too; {@link org.tipseal.office.audit.TailFinder} tells what a crash left from what
 * somebody did. {@link org.tipseal.office.audit.AuditVerifier} checks all of it.
 */
package org.tipseal.office.audit;
