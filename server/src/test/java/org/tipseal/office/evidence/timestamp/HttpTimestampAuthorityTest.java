package org.tipseal.office.evidence.timestamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tipseal.office.evidence.timestamp.TestAuthority.Manner;

final class HttpTimestampAuthorityTest {
  private static final byte[] CONTENT = "what was signed".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private TestAuthority authority;

  @BeforeEach
  void start() throws Exception {
    authority = new TestAuthority(Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    authority.close();
  }

  private HttpTimestampAuthority client(TestAuthority trusted) throws Exception {
    return new HttpTimestampAuthority(
        authority.url(),
        TimestampTrust.read(trusted.ca(folder)),
        new SecureRandom(),
        Duration.ofSeconds(3));
  }

  @Test
  void anHonestAuthorityStampsWhatItWasAskedTo() throws Exception {
    Timestamp timestamp = Timestamp.parse(client(authority).stamp(CONTENT));

    timestamp.check(CONTENT);
    timestamp.checkIssuedUnder(TimestampTrust.read(authority.ca(folder)));
    assertTrue(Duration.between(timestamp.time(), Instant.now()).abs().toMinutes() < 1);
    assertEquals("CN=Test timestamps", timestamp.signerName());
    assertEquals(
        TimestampRefusedException.Reason.OTHER_CONTENT,
        assertThrows(TimestampRefusedException.class, () -> timestamp.check(new byte[1])).reason());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HONEST")
  void anAuthorityThatIsNotGivesNone(Manner manner) throws Exception {
    authority.manner = manner;
    long start = System.nanoTime();

    assertThrows(TimestampUnavailableException.class, () -> client(authority).stamp(CONTENT));

    assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 10, "waits too long");
  }

  @Test
  void anotherAuthorityIsNotBelieved() throws Exception {
    try (TestAuthority other = new TestAuthority(Clock.systemUTC())) {
      assertThrows(TimestampUnavailableException.class, () -> client(other).stamp(CONTENT));
    }
  }

  @Test
  void nobodyThereGivesNone() throws Exception {
    URI gone = authority.url();
    authority.close();

    assertThrows(
        TimestampUnavailableException.class,
        () ->
            new HttpTimestampAuthority(
                    gone,
                    TimestampTrust.read(authority.ca(folder)),
                    new SecureRandom(),
                    Duration.ofSeconds(3))
                .stamp(CONTENT));
  }
}
