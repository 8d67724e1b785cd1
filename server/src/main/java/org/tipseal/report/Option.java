package org.tipseal.report;

/**
 * One value of a closed list, with what a person reads for it.
 *
 * @param code what is stored and sent
 * @param label what is shown
 * @param help a sentence more, or null
 */
public record Option(String code, Label label, Label help) {}
