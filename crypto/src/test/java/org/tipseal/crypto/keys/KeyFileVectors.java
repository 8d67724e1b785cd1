package org.tipseal.crypto.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.vectors.FixedRandom;
import org.tipseal.crypto.vectors.GivenRandom;
import org.tipseal.crypto.vectors.Vector;
import org.tipseal.crypto.vectors.VectorFormat;
import org.tipseal.crypto.vectors.VectorWriter;

/**
 * Key files. All but one are made with the least Argon2id allows, so that running them takes no
 * minutes.
 */
public final class KeyFileVectors implements VectorFormat {
  private static final String PASSPHRASE = "correct horse battery staple";
  private static final Argon2 CHEAP = new Argon2(8192, 1, 1);
  private static final byte[] SEED = new FixedRandom("keyfile seed").bytes(32);

  @Override
  public String name() {
    return "keyfile";
  }

  @Override
  public void run(Vector vector) throws Exception {
    KeyFile.Kind kind = KeyFile.Kind.valueOf(vector.text("kind").toUpperCase(Locale.ROOT));
    char[] passphrase = vector.text("passphrase").toCharArray();
    byte[] file = vector.b64u("file");
    try (SecretBytes content = KeyFile.open(kind, passphrase, file)) {
      assertArrayEquals(vector.hex("content"), content.copy());
      assertArrayEquals(file, sealAgain(kind, passphrase, content.copy(), file));
    }
  }

  /** With the parameters, salt and nonce that stand in the file. */
  private static byte[] sealAgain(
      KeyFile.Kind kind, char[] passphrase, byte[] content, byte[] file) {
    Argon2 argon2 = new Argon2(ByteBuffer.wrap(file).getInt(6), file[10], file[11]);
    GivenRandom random = new GivenRandom(Arrays.copyOfRange(file, 12, 40));
    return KeyFile.seal(kind, passphrase, content, random, argon2);
  }

  @Override
  public void generate(VectorWriter out) throws IOException {
    opens(out);
    malformed(out);
    refused(out);
  }

  private static void opens(VectorWriter out) throws IOException {
    byte[] standard =
        KeyFile.seal(
            KeyFile.Kind.ROOT, PASSPHRASE.toCharArray(), SEED, new FixedRandom("keyfile standard"));
    file(out, "root", "The parameters that files are written with.", "root", PASSPHRASE, standard)
        .hex("content", SEED)
        .write();
    for (KeyFile.Kind kind : new KeyFile.Kind[] {KeyFile.Kind.IDENTITY, KeyFile.Kind.RECOVERY}) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      file(out, name, "A key of this kind.", name, PASSPHRASE, seal(kind, SEED, CHEAP))
          .hex("content", SEED)
          .write();
    }
    byte[] words = Bytes.ascii("the office's own");
    file(
            out,
            "office",
            "The content of this kind has any length.",
            "office",
            PASSPHRASE,
            seal(KeyFile.Kind.OFFICE, words, CHEAP))
        .hex("content", words)
        .write();
    file(
            out,
            "two-lanes",
            "Other parameters within the bounds.",
            "root",
            PASSPHRASE,
            seal(KeyFile.Kind.ROOT, SEED, new Argon2(16_384, 2, 2)))
        .hex("content", SEED)
        .write();
    byte[] composed =
        KeyFile.seal(
            KeyFile.Kind.ROOT,
            "caf\u00e9 密函".toCharArray(),
            SEED,
            new FixedRandom("keyfile nfc"),
            CHEAP);
    file(
            out,
            "decomposed-passphrase",
            "The passphrase is typed with a combining accent and counts in normal form C.",
            "root",
            "cafe\u0301 密函",
            composed)
        .hex("content", SEED)
        .write();
  }

  private static void malformed(VectorWriter out) throws IOException {
    byte[] file = seal(KeyFile.Kind.ROOT, SEED, CHEAP);
    malformed(out, "empty", "No byte at all.", new byte[0]);
    malformed(out, "truncated", "Shorter than header, nonce and tag.", Arrays.copyOf(file, 55));
    malformed(out, "other-magic", "Another magic.", changed(file, 3, 'X'));
    malformed(out, "memory-too-small", "8191 KiB.", parameters(file, 8191, 1, 1));
    malformed(out, "memory-absurd", "4 TiB.", parameters(file, 0xffff_ffffL, 1, 1));
    malformed(out, "memory-too-large", "1 KiB above 1 GiB.", parameters(file, 1_048_577, 1, 1));
    malformed(out, "no-passes", "0 passes.", parameters(file, 8192, 0, 1));
    malformed(out, "passes-absurd", "255 passes.", parameters(file, 8192, 255, 1));
    malformed(out, "no-lanes", "0 lanes.", parameters(file, 8192, 1, 0));
    malformed(out, "lanes-absurd", "9 lanes.", parameters(file, 8192, 1, 9));
    malformed(
        out,
        "absurd-and-of-another-version",
        "Absurd parameters are reported before the version.",
        parameters(changed(file, 4, 2), 8192, 1, 0));
  }

  private static void refused(VectorWriter out) throws IOException {
    byte[] file = seal(KeyFile.Kind.ROOT, SEED, CHEAP);
    file(out, "version", "Version 2.", "root", PASSPHRASE, changed(file, 4, 2))
        .expect(Defect.UNSUPPORTED_VERSION)
        .write();
    file(out, "wrong-kind", "A root key where a recovery key is due.", "recovery", PASSPHRASE, file)
        .expect(Defect.WRONG_KIND)
        .write();
    file(out, "unknown-kind", "Kind 9.", "root", PASSPHRASE, changed(file, 5, 9))
        .expect(Defect.WRONG_KIND)
        .write();
    wrong(out, "wrong-passphrase", "Another passphrase.", "root", "correct horse", file);
    wrong(
        out,
        "relabelled-kind",
        "The kind was changed into the one that is due.",
        "recovery",
        PASSPHRASE,
        changed(file, 5, 4));
    wrong(
        out,
        "changed-parameters",
        "The parameters were raised.",
        "root",
        PASSPHRASE,
        parameters(file, 8192, 2, 1));
    wrong(out, "changed-salt", "A bit of the salt.", "root", PASSPHRASE, flipped(file, 12));
    wrong(out, "changed-nonce", "A bit of the nonce.", "root", PASSPHRASE, flipped(file, 28));
    wrong(out, "changed-ciphertext", "A bit of it.", "root", PASSPHRASE, flipped(file, 40));
    wrong(
        out,
        "changed-tag",
        "The last bit of the tag.",
        "root",
        PASSPHRASE,
        flipped(file, file.length - 1));
    wrong(
        out,
        "trailing-byte",
        "One byte more.",
        "root",
        PASSPHRASE,
        Arrays.copyOf(file, file.length + 1));
    wrong(
        out,
        "cut-off",
        "The last byte is missing.",
        "root",
        PASSPHRASE,
        Arrays.copyOf(file, file.length - 1));
    // An office file of 31 bytes cannot be relabelled, so the content is sealed under a root
    // header.
    file(out, "short-content", "A seed of 31 bytes.", "root", PASSPHRASE, shortSeed())
        .expect(Defect.KEYFILE_MALFORMED)
        .write();
  }

  private static byte[] shortSeed() {
    FixedRandom random = new FixedRandom("keyfile short");
    KeyFileHeader header = new KeyFileHeader(KeyFile.Kind.ROOT, CHEAP, random.bytes(16));
    byte[] nonce = random.bytes(AesGcm.NONCE_LENGTH);
    byte[] aad = header.encode();
    try (SecretBytes password = SecretBytes.takeOver(Bytes.ascii(PASSPHRASE));
        SecretBytes key = header.deriveKey(password)) {
      return Bytes.concat(aad, nonce, AesGcm.seal(key, nonce, aad, Arrays.copyOf(SEED, 31)));
    }
  }

  private static byte[] seal(KeyFile.Kind kind, byte[] content, Argon2 argon2) {
    return KeyFile.seal(
        kind, PASSPHRASE.toCharArray(), content, new FixedRandom("keyfile " + kind), argon2);
  }

  private static byte[] parameters(byte[] file, long memory, int passes, int lanes) {
    byte[] changed = file.clone();
    ByteBuffer.wrap(changed).position(6).putInt((int) memory).put((byte) passes).put((byte) lanes);
    return changed;
  }

  private static byte[] changed(byte[] file, int offset, int value) {
    byte[] changed = file.clone();
    changed[offset] = (byte) value;
    return changed;
  }

  private static byte[] flipped(byte[] file, int offset) {
    return changed(file, offset, file[offset] ^ 1);
  }

  private static void malformed(VectorWriter out, String name, String about, byte[] file)
      throws IOException {
    file(out, "malformed-" + name, about, "root", PASSPHRASE, file)
        .expect(Defect.KEYFILE_MALFORMED)
        .write();
  }

  private static void wrong(
      VectorWriter out, String name, String about, String kind, String passphrase, byte[] file)
      throws IOException {
    file(out, name, about, kind, passphrase, file).expect(Defect.WRONG_PASSPHRASE).write();
  }

  private static VectorWriter.Case file(
      VectorWriter out, String name, String about, String kind, String passphrase, byte[] file) {
    return out.start(name, about)
        .put("kind", kind)
        .put("passphrase", passphrase)
        .b64u("file", file);
  }
}
