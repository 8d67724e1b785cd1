package org.tipseal.office.evidence.format;

/**
 * Something that a check found.
 *
 * @param flaw what
 * @param path the file that it is about; as it stands in the package, so not to be trusted
 */
public record Finding(Flaw flaw, String path) {}
