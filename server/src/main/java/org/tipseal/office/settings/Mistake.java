package org.tipseal.office.settings;

/**
 * Something that is wrong with an input.
 *
 * @param place JSON pointer to it
 * @param zh what is wrong, in Chinese
 * @param en what is wrong, in English
 */
public record Mistake(String place, String zh, String en) {}
