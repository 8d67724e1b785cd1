/**
 * JSON as PROTOCOL.md §1 wants it: UTF-8, no unknown or duplicate members, no {@code null}, at most
 * eight levels.
 *
 * <p>{@link org.tipseal.crypto.json.StrictJson} reads and writes trees; {@link
 * org.tipseal.crypto.json.JsonObject} takes an object apart member by member and refuses whatever
 * was not asked for. Jackson's own exceptions never leave this package: their messages quote the
 * text that was being read.
 */
package org.tipseal.crypto.json;
