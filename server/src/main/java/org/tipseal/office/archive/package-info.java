/**
 * What the office keeps: sealed files in the data directory, and the cipher that seals them and
 * every value in Redis.
 *
 * <p>{@link org.tipseal.office.archive.ArchiveKeys} derives everything from the one archive key:
 * the cipher's key, and the key of the hashes under which things are named, so that a name tells
 * nothing without it. {@link org.tipseal.office.archive.Archive} is the folder of files. A file is
 * written beside its place, synced, and moved there; one that nobody looks for before the database
 * names it, a new report, is written and synced in its place. Its time is the midnight of its day,
 * since the time at which a report came in is nobody's to know.
 */
package org.tipseal.office.archive;
