package org.tipseal.drop.profile;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.envelope.EnvelopeHeader;
import org.tipseal.crypto.keys.DurableFile;
import org.tipseal.crypto.profile.ProfileVerifier;
import org.tipseal.crypto.profile.SeenSerials;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.http.Content;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;

/**
 * Where the agency's profile hangs: one at a time, in a file, so that it is there again after a
 * restart.
 *
 * <p>A profile is taken only if it traces to the root that the drop's operator has pinned, is valid
 * today and neither it nor its charter is older than the present one; so that not even whoever
 * holds the office's keys can put up another agency's, or bring an old text back. Safe for use by
 * several threads.
 */
public final class ProfileBoard {
  private final Path file;
  private final ProfileVerifier verifier;
  private final Clock clock;
  private volatile PublishedProfile current;

  /**
   * A board that nothing hangs on yet.
   *
   * @param file where the profile is kept
   */
  public ProfileBoard(Path file, ProfileVerifier verifier, Clock clock) {
    this.file = file;
    this.verifier = verifier;
    this.clock = clock;
  }

  /**
   * Hangs up what is in the file. Blocks. A file that is not there, or is not valid today, is
   * passed over: the office will publish. What a drop that was killed left half written goes.
   *
   * @return whether a profile hangs now
   */
  public boolean load() throws IOException {
    DurableFile.clear(file);
    if (Files.exists(file)) {
      try {
        byte[] document = Files.readAllBytes(file);
        current = PublishedProfile.of(verifier.verify(document, today()), document);
      } catch (RefusedException e) {
        current = null;
      }
    }
    return current != null;
  }

  /**
   * Checks a profile and hangs it up. The same one may be published again.
   *
   * @return done when it is durable; fails with {@code profile-refused}
   */
  public Future<Void> publish(Vertx vertx, Buffer document) {
    return vertx.executeBlocking(
        () -> {
          publishNow(document.getBytes());
          return null;
        });
  }

  private synchronized void publishNow(byte[] document) throws IOException {
    PublishedProfile present = current;
    SeenSerials seen = present == null ? SeenSerials.NONE : SeenSerials.of(present.verified());
    VerifiedProfile verified;
    try {
      verified = verifier.verify(document, today(), seen);
    } catch (RefusedException e) {
      throw new ProblemException(Problem.PROFILE_REFUSED);
    }
    DurableFile.write(file, document);
    current = PublishedProfile.of(verified, document);
  }

  /** Whether there is a profile to serve. */
  public boolean isPublished() {
    return current != null;
  }

  /**
   * The document to serve.
   *
   * @throws ProblemException {@code profile-not-yet}
   */
  public Content document() {
    return present().document();
  }

  /**
   * The profile in use.
   *
   * @throws ProblemException {@code profile-not-yet}
   */
  public VerifiedProfile profile() {
    return present().verified();
  }

  /**
   * Refuses an envelope that the office could not open.
   *
   * @throws ProblemException {@code profile-outdated} if its epoch is not in use or a recipient is
   *     no key of it; {@code profile-not-yet}
   */
  public void requireKnown(EnvelopeHeader header) {
    if (!present().knows(header, today())) {
      throw new ProblemException(Problem.PROFILE_OUTDATED);
    }
  }

  private PublishedProfile present() {
    PublishedProfile present = current;
    if (present == null) {
      throw new ProblemException(Problem.PROFILE_NOT_YET);
    }
    return present;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
