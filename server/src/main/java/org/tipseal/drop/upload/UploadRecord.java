package org.tipseal.drop.upload;

import java.time.LocalDate;

/**
 * What is known of an upload.
 *
 * @param length of the sealed attachment in bytes
 * @param expires the first day on which it is no longer known
 * @param complete all its bytes are stored durably
 * @param claimed it belongs to a report or follow-up and can no longer be changed
 */
public record UploadRecord(long length, LocalDate expires, boolean complete, boolean claimed) {}
