package org.tipseal.page;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A WebM film of VP8 frames, with a table at its end that says where each second begins, so that a
 * player can seek (the EBML of RFC 8794 and RFC 9559; as little of it as a film needs).
 */
final class WebmFile {
  private static final int TRACK = 1;
  private static final int KEY_FRAME = 0x80;

  private final int width;
  private final int height;
  private final long milliseconds;
  private final String title;

  /**
   * Begins one.
   *
   * @param title that stands in the file
   */
  WebmFile(int width, int height, long milliseconds, String title) {
    this.width = width;
    this.height = height;
    this.milliseconds = milliseconds;
    this.title = title;
  }

  /**
   * One frame.
   *
   * @param at milliseconds from the film's begin
   * @param key whether it stands for itself; each such frame begins a cluster
   * @param vp8 what the encoder made, in Base64
   */
  record Frame(long at, boolean key, String vp8) {}

  /** The whole file. */
  byte[] of(List<Frame> frames) {
    byte[] info =
        element(
            0x1549A966,
            number(0x2AD7B1, 1_000_000),
            element(0x4489, ByteBuffer.allocate(8).putDouble((double) milliseconds).array()),
            text(0x7BA9, title),
            text(0x4D80, "test"),
            text(0x5741, "test"));
    byte[] video = element(0xE0, number(0xB0, width), number(0xBA, height));
    byte[] track =
        element(
            0xAE,
            number(0xD7, TRACK),
            number(0x73C5, TRACK),
            number(0x83, 1),
            text(0x86, "V_VP8"),
            video);
    List<byte[]> parts = new ArrayList<>(List.of(info, element(0x1654AE6B, track)));
    List<byte[]> cues = new ArrayList<>();
    long place = parts.stream().mapToLong(part -> part.length).sum() + seekHead(0).length;
    for (int i = 0; i < frames.size(); ) {
      int end = i + 1;
      while (end < frames.size() && !frames.get(end).key()) {
        end++;
      }
      byte[] cluster = cluster(frames.subList(i, end));
      cues.add(
          element(
              0xBB,
              number(0xB3, frames.get(i).at()),
              element(0xB7, number(0xF7, TRACK), number(0xF1, place))));
      parts.add(cluster);
      place += cluster.length;
      i = end;
    }
    parts.add(0, seekHead(place));
    parts.add(element(0x1C53BB6B, cues.toArray(byte[][]::new)));
    byte[] head = element(0x1A45DFA3, text(0x4282, "webm"), number(0x4287, 2), number(0x4285, 2));
    return joined(head, element(0x18538067, parts.toArray(byte[][]::new)));
  }

  /** Says at the file's begin where the table at its end is. */
  private static byte[] seekHead(long cues) {
    byte[] position = element(0x53AC, ByteBuffer.allocate(8).putLong(cues).array());
    byte[] id = element(0x53AB, new byte[] {0x1C, 0x53, (byte) 0xBB, 0x6B});
    return element(0x114D9B74, element(0x4DBB, id, position));
  }

  private static byte[] cluster(List<Frame> frames) {
    long begin = frames.get(0).at();
    List<byte[]> parts = new ArrayList<>(List.of(number(0xE7, begin)));
    for (Frame frame : frames) {
      ByteBuffer head = ByteBuffer.allocate(4).put((byte) (0x80 | TRACK));
      head.putShort((short) (frame.at() - begin)).put((byte) (frame.key() ? KEY_FRAME : 0));
      parts.add(element(0xA3, head.array(), Base64.getDecoder().decode(frame.vp8())));
    }
    return element(0x1F43B675, parts.toArray(byte[][]::new));
  }

  private static byte[] number(int id, long value) {
    return element(id, ByteBuffer.allocate(8).putLong(value).array());
  }

  private static byte[] text(int id, String value) {
    return element(id, value.getBytes(StandardCharsets.UTF_8));
  }

  /** An id as it stands, a size of eight bytes, and what is inside. */
  private static byte[] element(int id, byte[]... parts) {
    byte[] body = joined(parts);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int shift = 24; shift >= 0; shift -= 8) {
      if (id >>> shift != 0) {
        out.write(id >>> shift);
      }
    }
    out.writeBytes(ByteBuffer.allocate(8).putLong((1L << 56) | body.length).array());
    out.writeBytes(body);
    return out.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
