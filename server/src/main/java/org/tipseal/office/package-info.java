/**
 * The back office: takes sealed reports from the drop, opens and keeps them sealed in its own
 * archive, and sends the agency's answers back. It dials the drop, which never dials it.
 *
 * <p>{@link org.tipseal.office.Office} is the running service. {@code OfficeContext} is what every
 * part of it works with, {@code OfficeParts} makes the parts and joins them, {@code RunningDesk} is
 * what officers' browsers reach. What {@link org.tipseal.office.CaseDesks}, {@link
 * org.tipseal.office.EvidenceDesk}, {@link org.tipseal.office.OfficerRegister}, {@link
 * org.tipseal.office.InstitutionRegister}, {@link org.tipseal.office.AuditTrail}, {@link
 * org.tipseal.office.Reindexing} and {@link org.tipseal.office.Backups} open is for a command in a
 * process of its own, beside the running office.
 *
 * <p>A report comes in through {@code intake}, becomes one of the {@code cases} in the {@code
 * archive}, and is followed by {@code index} and {@code queue}. An officer of {@code officers} gets
 * in by {@code access}; his browser's request comes to {@code web}, whose handler asks a service of
 * {@code desk}, {@code links}, {@code campaigns}, {@code figures}, {@code evidence} or {@code
 * showing}; the service asks {@code desk.CaseGate} whether he may, and writes to the {@code audit}
 * log before it does anything.
 */
package org.tipseal.office;
