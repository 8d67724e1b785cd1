package org.tipseal.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks for words in bytes: as they stand, in UTF-16, and in whatever is deflated among them. */
public final class Marks {
  private static final int DEEPEST = 4;
  private static final int LARGEST = 16 << 20;
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  private Marks() {}

  /** Whether a word stands anywhere in some bytes. */
  public static boolean stands(String word, byte[] bytes) {
    return stands(word, bytes, 0);
  }

  private static boolean stands(String word, byte[] bytes, int depth) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    for (Charset charset : CHARSETS) {
      if (text.contains(new String(word.getBytes(charset), StandardCharsets.ISO_8859_1))) {
        return true;
      }
    }
    return depth < DEEPEST && (inZip(word, bytes, depth) || inDeflated(word, bytes, depth));
  }

  private static boolean inZip(String word, byte[] bytes, int depth) {
    if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
      return false;
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (stands(word, zip.readAllBytes(), depth + 1)) {
          return true;
        }
      }
    } catch (IOException e) {
      // It only begins like one.
    }
    return false;
  }

  /** At every place where zlib or gzip data may begin. */
  private static boolean inDeflated(String word, byte[] bytes, int depth) {
    for (int at = 0; at + 2 < bytes.length; at++) {
      byte[] inflated =
          isZlib(bytes, at)
              ? inflate(bytes, at)
              : isGzip(bytes, at) ? gunzip(bytes, at) : new byte[0];
      if (inflated.length > 0 && stands(word, inflated, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isZlib(byte[] bytes, int at) {
    int head = ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
    return bytes[at] == 0x78 && head % 31 == 0;
  }

  private static boolean isGzip(byte[] bytes, int at) {
    return bytes[at] == 0x1f && (bytes[at + 1] & 0xff) == 0x8b && bytes[at + 2] == 8;
  }

  private static byte[] inflate(byte[] bytes, int at) {
    Inflater inflater = new Inflater();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      inflater.setInput(bytes, at, bytes.length - at);
      byte[] buffer = new byte[8192];
      int read = inflater.inflate(buffer);
      while (read > 0 && out.size() < LARGEST) {
        out.write(buffer, 0, read);
        read = inflater.inflate(buffer);
      }
    } catch (DataFormatException e) {
      // What could be read until here may be damaged, or never was zlib.
    } finally {
      inflater.end();
    }
    return out.toByteArray();
  }

  private static byte[] gunzip(byte[] bytes, int at) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(bytes, at, bytes.length - at))) {
      byte[] buffer = new byte[8192];
      for (int read = in.read(buffer); read > 0 && out.size() < LARGEST; read = in.read(buffer)) {
        out.write(buffer, 0, read);
      }
    } catch (IOException e) {
      // As above.
    }
    return out.toByteArray();
  }
}
