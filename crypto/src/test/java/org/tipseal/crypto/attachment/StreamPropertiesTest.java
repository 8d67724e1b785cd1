package org.tipseal.crypto.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.RefusedException;

/** Streams at and around every border: of the smallest size, of Padmé's steps, of segments. */
class StreamPropertiesTest {
  private static final byte[] LABEL = Bytes.ascii("tipseal/v1 attachment");

  @Property(tries = 40)
  void whatIsSealedOpens(@ForAll("sizes") int size, @ForAll long seed)
      throws IOException, RefusedException {
    byte[] file = file(size, seed);
    SealingParameters parameters = Streams.parameters("properties " + seed);

    byte[] sealed = Streams.seal(parameters, file);

    assertEquals(new AttachmentLayout(size).sealedSize(), sealed.length);
    assertArrayEquals(file, Streams.open(parameters.key(), sealed, size, Bytes.sha256(file)));
  }

  @Property(tries = 40)
  void tinkOpensWhatIsSealed(@ForAll("sizes") int size, @ForAll long seed)
      throws IOException, GeneralSecurityException {
    byte[] file = file(size, seed);
    SealingParameters parameters = Streams.parameters("properties " + seed);
    byte[] sealed = Streams.seal(parameters, file);

    InputStream opened =
        tink(parameters.key()).newDecryptingStream(new ByteArrayInputStream(sealed), LABEL);

    byte[] padded = Arrays.copyOf(file, (int) new AttachmentLayout(size).paddedSize());
    assertArrayEquals(padded, opened.readAllBytes());
  }

  @Property(tries = 40)
  void whatTinkSealedOpens(@ForAll("sizes") int size, @ForAll long seed)
      throws IOException, GeneralSecurityException, RefusedException {
    byte[] file = file(size, seed);
    AttachmentKey key = Streams.parameters("properties " + seed).key();
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (OutputStream sealing = tink(key).newEncryptingStream(sealed, LABEL)) {
      sealing.write(Arrays.copyOf(file, (int) new AttachmentLayout(size).paddedSize()));
    }

    assertArrayEquals(file, Streams.open(key, sealed.toByteArray(), size, Bytes.sha256(file)));
  }

  /** Sizes at a border and their neighbours, and any others. */
  @Provide
  Arbitrary<Integer> sizes() {
    int first = AttachmentLayout.FIRST_SEGMENT_LENGTH;
    int next = AttachmentLayout.SEGMENT_LENGTH;
    Arbitrary<Integer> borders =
        Arbitraries.of(1, 8192, 1_032_192, 1 << 20, first, first + next, first + 2 * next);
    Arbitrary<Integer> around =
        borders.flatMap(border -> Arbitraries.integers().between(border - 1, border + 1));
    return Arbitraries.oneOf(around, Arbitraries.integers().between(0, 4_000_000));
  }

  private static byte[] file(int size, long seed) {
    byte[] file = new byte[size];
    new Random(seed).nextBytes(file);
    return file;
  }

  /** What Tink calls associated data of a stream, this format calls HKDF's info. */
  private static AesGcmHkdfStreaming tink(AttachmentKey key) throws GeneralSecurityException {
    return new AesGcmHkdfStreaming(key.secret().copy(), "HmacSha256", 32, 1 << 20, 0);
  }
}
