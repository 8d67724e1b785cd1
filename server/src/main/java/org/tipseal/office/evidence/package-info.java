/**
 * The evidence package: one case as one ZIP file that stands by itself outside the office.
 *
 * <p>{@link org.tipseal.office.evidence.EvidenceExport} is where officers ask for one. What is in
 * it, and how it is signed, is PROTOCOL.md §16's; {@code format} reads and checks it without an
 * office, {@code pdf} sets the report for people, {@code timestamp} gets it a time from an
 * authority.
 */
package org.tipseal.office.evidence;
