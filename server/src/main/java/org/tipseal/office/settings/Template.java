package org.tipseal.office.settings;

import org.tipseal.report.Label;

/**
 * A text that answers start from. It has no placeholders: an answer never repeats a report.
 *
 * @param id names it among the others
 * @param status the status code that it goes with
 * @param label what it is called
 * @param text what the reporter gets to read, in either language
 */
public record Template(String id, String status, Label label, Label text) {}
