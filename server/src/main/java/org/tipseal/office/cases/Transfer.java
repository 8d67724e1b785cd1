package org.tipseal.office.cases;

import java.time.LocalDate;

/**
 * A case went from one channel to another.
 *
 * @param from the channel that had it
 * @param to the channel that got it
 * @param day when
 */
public record Transfer(String from, String to, LocalDate day) {}
