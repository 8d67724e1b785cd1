package org.tipseal.office.cases;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One attachment of a case as a person sees it.
 *
 * @param id names it within its case, for saving: 1 for the first, counting report and follow-ups
 *     together
 * @param followUp the number of the follow-up that brought it; 0 for the report itself
 * @param name the file name that the reporter gave; never a path, but not to be trusted in any
 *     other way
 * @param type the media type that the reporter gave
 * @param size bytes
 * @param sha256 64 hexadecimal digits of the file's digest, which saving checks again
 * @param kind the kind of evidence, {@code EV1} to {@code EV9}
 * @param description what the reporter says about it
 * @param capturedOn when it was made, as the reporter says
 * @param originalSha256 the digest of the original, where the client removed metadata
 */
public record AttachmentView(
    int id,
    long followUp,
    String name,
    String type,
    long size,
    String sha256,
    String kind,
    Optional<String> description,
    Optional<LocalDate> capturedOn,
    Optional<String> originalSha256) {}
