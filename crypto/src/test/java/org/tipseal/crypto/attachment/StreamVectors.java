package org.tipseal.crypto.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.vectors.Vector;
import org.tipseal.crypto.vectors.VectorFormat;
import org.tipseal.crypto.vectors.VectorWriter;

/** Sealed streams of one segment, byte by byte (PROTOCOL.md §6). */
public final class StreamVectors implements VectorFormat {
  private static final SealingParameters PARAMETERS = Streams.parameters("small");
  private static final byte[] FILE = Bytes.ascii("the bytes of a small file");

  @Override
  public String name() {
    return "stream";
  }

  @Override
  public void generate(VectorWriter out) throws IOException {
    good(out, "small", "A small file.", FILE);
    good(out, "empty", "An empty file.", new byte[0]);
    good(out, "just-fits", "A file without filler.", Arrays.copyOf(FILE, 8192));

    byte[] sealed = Streams.seal(PARAMETERS, FILE);
    refused(out, "no-bytes", "Nothing.", new byte[0], Defect.STREAM_MALFORMED);
    refused(out, "cut-in-header", "No header.", cut(sealed, 39), Defect.STREAM_MALFORMED);
    refused(out, "header-only", "Only a header.", cut(sealed, 40), Defect.STREAM_MALFORMED);
    refused(out, "no-plaintext", "Only a tag after it.", cut(sealed, 56), Defect.STREAM_MALFORMED);
    refused(out, "header-length", "Another header length.", flip(0), Defect.STREAM_MALFORMED);
    refused(out, "flipped-salt", "A bit of the salt.", flip(1), Defect.STREAM_FORGED);
    refused(out, "flipped-prefix", "A bit of the nonce prefix.", flip(33), Defect.STREAM_FORGED);
    refused(out, "flipped-byte", "A bit of the file.", flip(40), Defect.STREAM_FORGED);
    refused(out, "flipped-filler", "A bit of the filler.", flip(8000), Defect.STREAM_FORGED);
    refused(out, "flipped-tag", "A bit of the tag.", flip(8247), Defect.STREAM_FORGED);
    refused(out, "truncated", "One byte short.", cut(sealed, 8247), Defect.STREAM_FORGED);
    refused(out, "trailing-byte", "One byte more.", cut(sealed, 8249), Defect.STREAM_FORGED);

    byte[] sha256 = Bytes.sha256(FILE);
    manifest(out, "other-key", "Another key.", sealed, new byte[32], 25, sha256)
        .expect(Defect.STREAM_FORGED)
        .write();
    manifest(out, "smaller-size", "The manifest says less.", sealed, key(), 24, sha256)
        .expect(Defect.BAD_PADDING)
        .write();
    manifest(out, "larger-size", "It says more than there is.", sealed, key(), 8193, sha256)
        .expect(Defect.BAD_PADDING)
        .write();
    manifest(out, "other-digest", "Another digest.", sealed, key(), 25, Bytes.sha256())
        .expect(Defect.DIGEST_MISMATCH)
        .write();
    manifest(out, "size-in-filler", "It takes filler for file.", sealed, key(), 26, sha256)
        .expect(Defect.DIGEST_MISMATCH)
        .write();
    AttachmentLayout layout = new AttachmentLayout(FILE.length);
    byte[] plaintext = Arrays.copyOf(FILE, 8192);
    plaintext[8191] = 1;
    byte[] dirty = Streams.sealPlaintext(PARAMETERS, layout, plaintext);
    manifest(out, "filler-not-zero", "Filler that says something.", dirty, key(), 25, sha256)
        .expect(Defect.BAD_PADDING)
        .write();
  }

  @Override
  public void run(Vector vector) throws IOException, RefusedException {
    byte[] sealed = vector.b64u("sealed");
    long size = vector.number("size");
    byte[] file =
        Streams.open(AttachmentKey.of(vector.hex("key")), sealed, size, vector.hex("sha256"));
    assertArrayEquals(vector.b64u("file"), file);
    assertEquals(file.length, size);
    SealingParameters parameters =
        SealingParameters.fromBytes(
            Bytes.concat(vector.hex("key"), vector.hex("salt"), vector.hex("noncePrefix")));
    assertArrayEquals(sealed, Streams.seal(parameters, file));
  }

  private static void good(VectorWriter out, String name, String about, byte[] file)
      throws IOException {
    SealingParameters parameters = Streams.parameters(name);
    byte[] all = parameters.toBytes().copy();
    out.start(name, about)
        .b64u("sealed", Streams.seal(parameters, file))
        .hex("key", Arrays.copyOf(all, 32))
        .put("size", file.length)
        .hex("sha256", Bytes.sha256(file))
        .b64u("file", file)
        .hex("salt", Arrays.copyOfRange(all, 32, 64))
        .hex("noncePrefix", Arrays.copyOfRange(all, 64, 71))
        .write();
  }

  private static void refused(
      VectorWriter out, String name, String about, byte[] sealed, Defect defect)
      throws IOException {
    manifest(out, name, about, sealed, key(), FILE.length, Bytes.sha256(FILE))
        .expect(defect)
        .write();
  }

  private static VectorWriter.Case manifest(
      VectorWriter out,
      String name,
      String about,
      byte[] sealed,
      byte[] key,
      long size,
      byte[] sha256) {
    return out.start(name, about)
        .b64u("sealed", sealed)
        .hex("key", key)
        .put("size", size)
        .hex("sha256", sha256);
  }

  private static byte[] key() {
    return PARAMETERS.key().secret().copy();
  }

  private static byte[] cut(byte[] sealed, int length) {
    return Arrays.copyOf(sealed, length);
  }

  private static byte[] flip(int offset) {
    byte[] flipped = Streams.seal(PARAMETERS, FILE);
    flipped[offset] ^= 2;
    return flipped;
  }
}
