/**
 * Cases: what a report becomes once the office has it. {@link org.tipseal.office.cases.CaseDesk} is
 * where people work on them; the running service adds what reporters send later.
 */
package org.tipseal.office.cases;
