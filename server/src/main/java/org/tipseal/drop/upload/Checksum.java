package org.tipseal.drop.upload;

import io.vertx.core.http.HttpServerRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;

/** {@code Upload-Checksum: sha256 b64}: the sender's word on one part of an upload. */
final class Checksum {
  /** What is announced to clients. */
  static final String ALGORITHMS = "sha1,sha256";

  private final MessageDigest digest;
  private final byte[] expected;

  private Checksum(MessageDigest digest, byte[] expected) {
    this.digest = digest;
    this.expected = expected;
  }

  /**
   * The checksum of a request, if it has one.
   *
   * @throws ProblemException {@code checksum-unknown} for another algorithm, {@code
   *     malformed-request} for what is no checksum
   */
  static Optional<Checksum> of(HttpServerRequest request) {
    String header = request.getHeader("Upload-Checksum");
    if (header == null) {
      return Optional.empty();
    }
    int space = header.indexOf(' ');
    String algorithm = space < 0 ? header : header.substring(0, space);
    try {
      MessageDigest digest =
          MessageDigest.getInstance(
              switch (algorithm) {
                case "sha1" -> "SHA-1";
                case "sha256" -> "SHA-256";
                default -> throw new ProblemException(Problem.CHECKSUM_UNKNOWN);
              });
      byte[] expected = Base64.getDecoder().decode(header.substring(space + 1));
      if (expected.length != digest.getDigestLength()) {
        throw new ProblemException(Problem.MALFORMED_REQUEST);
      }
      return Optional.of(new Checksum(digest, expected));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(Problem.MALFORMED_REQUEST);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1 and SHA-256", e);
    }
  }

  void update(byte[] bytes, int length) {
    digest.update(bytes, 0, length);
  }

  /** Whether everything seen is what the sender meant. To be asked once. */
  boolean matches() {
    return MessageDigest.isEqual(digest.digest(), expected);
  }
}
