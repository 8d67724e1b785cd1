package org.tipseal.crypto.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.vectors.FixedRandom;

/** Whole streams in memory, for tests. */
final class Streams {
  private Streams() {}

  static SealingParameters parameters(String label) {
    return SealingParameters.generate(new FixedRandom("stream " + label));
  }

  /** Seals a file, segment by segment. */
  static byte[] seal(SealingParameters parameters, byte[] file) {
    AttachmentLayout layout = new AttachmentLayout(file.length);
    return sealPlaintext(parameters, layout, Arrays.copyOf(file, (int) layout.paddedSize()));
  }

  /** Seals a plaintext of the padded size as it is, filler and all. */
  static byte[] sealPlaintext(
      SealingParameters parameters, AttachmentLayout layout, byte[] plaintext) {
    AttachmentSealer sealer = new AttachmentSealer(parameters, layout);
    byte[][] segments = new byte[layout.segments()][];
    for (int i = 0; i < segments.length; i++) {
      int start = (int) layout.plaintextOffset(i);
      segments[i] =
          sealer.sealSegment(
              i, Arrays.copyOfRange(plaintext, start, start + layout.plaintextLength(i)));
    }
    return Bytes.concat(segments);
  }

  static byte[] open(AttachmentKey key, byte[] sealed, long size, byte[] sha256)
      throws IOException, RefusedException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    AttachmentOpener.copy(new ByteArrayInputStream(sealed), file, key, size, sha256);
    return file.toByteArray();
  }
}
