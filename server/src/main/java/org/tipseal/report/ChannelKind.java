package org.tipseal.report;

/**
 * A kind of channel.
 *
 * @param code such as {@code POLICE_CYBER}
 * @param label its name
 * @param recipient whether a report may be sealed to it; a private firm never receives one
 */
public record ChannelKind(String code, Label label, boolean recipient) {}
