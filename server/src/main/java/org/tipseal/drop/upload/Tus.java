package org.tipseal.drop.upload;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;

/**
 * Headers of the tus resumable upload protocol, version 1.0.0 (tus.io/protocols/resumable-upload).
 */
final class Tus {
  static final String VERSION = "1.0.0";
  static final String EXTENSIONS = "creation,termination,checksum,expiration";
  static final String CHUNK = "application/offset+octet-stream";

  /** HTTP's date, RFC 9110 §5.6.7: in English wherever the server stands. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

  private Tus() {}

  /**
   * Refuses another version of the protocol, or none.
   *
   * @throws ProblemException {@code tus-version-wrong}
   */
  static void requireVersion(HttpServerRequest request) {
    if (!VERSION.equals(request.getHeader("Tus-Resumable"))) {
      request.response().putHeader("Tus-Version", VERSION);
      throw new ProblemException(Problem.TUS_VERSION_WRONG);
    }
    request.response().putHeader("Tus-Resumable", VERSION);
  }

  /**
   * A header that holds a number of bytes.
   *
   * @throws ProblemException {@code malformed-request} if it is missing or no such number
   */
  static long bytes(HttpServerRequest request, String header) {
    String value = request.getHeader(header);
    if (value == null || !value.matches("[0-9]{1,18}")) {
      throw new ProblemException(Problem.MALFORMED_REQUEST);
    }
    return Long.parseLong(value);
  }

  /**
   * An upload id as it stands in an address.
   *
   * @throws ProblemException {@code upload-not-found} if it is none
   */
  static UploadId id(String text) {
    try {
      return UploadId.parse(text, Defect.SUBMISSION_MALFORMED);
    } catch (RefusedException e) {
      throw new ProblemException(Problem.UPLOAD_NOT_FOUND);
    }
  }

  static void putExpiry(HttpServerResponse response, LocalDate expires) {
    response.putHeader("Upload-Expires", DATE.format(expires.atStartOfDay(ZoneOffset.UTC)));
  }
}
