/**
 * The desk as an officer has it. {@link org.tipseal.office.desk.CaseGate} is what every request
 * about a case goes through: the right, need to know ({@link org.tipseal.office.desk.NeedToKnow}),
 * the purpose where the channel asks for one, and the record in the audit log, which comes before
 * what it records. Behind it {@link org.tipseal.office.desk.OfficerDesk} reads and answers, {@link
 * org.tipseal.office.desk.Assignments} decides who works on a case, and {@link
 * org.tipseal.office.desk.Proposals} asks a second person.
 */
package org.tipseal.office.desk;
