/**
 * What stands inside an envelope (PROTOCOL.md §7): reports, follow-ups and replies as JSON, and the
 * identity part, which is sealed once more to a key that no office holds.
 *
 * <p>Reading is strict: a payload that is not exactly of its shape is {@code payload-malformed}.
 * Writing is as strict, so that nobody seals what nobody would open: the records refuse a caller's
 * mistake with {@link java.lang.IllegalArgumentException}.
 */
package org.tipseal.crypto.payload;
