package org.tipseal.office.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tipseal.office.cases.AttachmentView;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.evidence.format.Mark;
import org.tipseal.office.officers.OfficerId;

/** A package whose first attachment is beyond what a ZIP file without ZIP64 can hold. */
final class LargePackageTest {
  private static final long LARGE = (1L << 32) + 12_345;
  private static final int LOCAL = 0x04034b50;
  private static final int BEHIND = 0x08074b50;
  private static final int ENTRY = 0x02014b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int EXTRA_64 = 1;
  private static final byte[] LAST = "behind four gibibytes".getBytes(StandardCharsets.UTF_8);

  @Test
  void isWholeBySizeAndOffset() throws Exception {
    Tail out = new Tail();
    evidence().writeTo(out);
    assertTrue(out.count > LARGE);
    ByteBuffer end = ByteBuffer.wrap(out.last).order(ByteOrder.LITTLE_ENDIAN);
    long from = out.count - out.last.length;

    // The end record of ZIP64, which the end record points to when its own fields are too small.
    int end64 = find(end, END_64, 0);
    assertEquals(6, end.getLong(end64 + 32), "files");
    long list = end.getLong(end64 + 48);
    assertTrue(list > LARGE, "where the list begins");
    assertEquals(ENTRY, end.getInt((int) (list - from)));
    int locator = find(end, LOCATOR_64, end64);
    assertEquals(from + end64, end.getLong(locator + 8));

    int film = entry(end, (int) (list - from), "attachments/1-film");
    assertEquals(LARGE, extra(end, film).getLong(), "a size");
    int note = entry(end, (int) (list - from), "attachments/2-note");
    long where = extra(end, note).getLong();
    assertTrue(where > LARGE, "where a file begins");
    assertEquals(LOCAL, end.getInt((int) (where - from)));
    // Behind the film, before the note: the film's sizes again, in eight bytes each.
    int behind = (int) (where - from) - 24;
    assertEquals(BEHIND, end.getInt(behind));
    assertEquals(LARGE, end.getLong(behind + 16));
  }

  private static int find(ByteBuffer bytes, int signature, int from) {
    for (int at = from; at + 4 <= bytes.limit(); at++) {
      if (bytes.getInt(at) == signature) {
        return at;
      }
    }
    throw new AssertionError("no record " + Integer.toHexString(signature));
  }

  /** Where the list's entry of a file stands. */
  private static int entry(ByteBuffer bytes, int list, String name) {
    int at = list;
    while (bytes.getInt(at) == ENTRY) {
      int length = bytes.getShort(at + 28);
      byte[] found = new byte[length];
      bytes.get(at + 46, found);
      if (name.equals(new String(found, StandardCharsets.US_ASCII))) {
        return at;
      }
      at += 46 + length + bytes.getShort(at + 30) + bytes.getShort(at + 32);
    }
    throw new AssertionError("no entry " + name);
  }

  /** What the extra field of ZIP64 says of a file. */
  private static ByteBuffer extra(ByteBuffer bytes, int entry) {
    int at = entry + 46 + bytes.getShort(entry + 28);
    int end = at + bytes.getShort(entry + 30);
    while (at < end) {
      if (bytes.getShort(at) == EXTRA_64) {
        return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(at + 4);
      }
      at += 4 + bytes.getShort(at + 2);
    }
    throw new AssertionError("no field of ZIP64");
  }

  private static EvidencePackage evidence() {
    Mark mark =
        new Mark(
            CaseId.parse("0000000000000001").orElseThrow(),
            new OfficerId("0000000000"),
            "officer",
            "to try",
            Instant.parse("2026-11-26T08:00:00Z"));
    Buffer any = Buffer.buffer("{}");
    return new EvidencePackage(
        mark,
        desk(),
        new EvidencePackage.Signed(any, any, Optional.empty()),
        any,
        any,
        List.of(attachment(1, "film", LARGE), attachment(2, "note", LAST.length)),
        Map.of(1, "attachments/1-film", 2, "attachments/2-note"));
  }

  private static AttachmentView attachment(int id, String name, long size) {
    return new AttachmentView(
        id,
        0,
        name,
        "application/octet-stream",
        size,
        "0".repeat(64),
        "EV1",
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A desk that does nothing but save: zeros, and a last file. */
  private static CaseDesk desk() {
    return (CaseDesk)
        Proxy.newProxyInstance(
            CaseDesk.class.getClassLoader(),
            new Class<?>[] {CaseDesk.class},
            (self, method, given) -> {
              assertEquals("save", method.getName());
              OutputStream out = (OutputStream) given[2];
              if ((int) given[1] == 2) {
                out.write(LAST);
                return null;
              }
              byte[] zeros = new byte[1 << 16];
              for (long left = LARGE; left > 0; left -= zeros.length) {
                out.write(zeros, 0, (int) Math.min(left, zeros.length));
              }
              return null;
            });
  }

  /** Counts, and keeps what came last. */
  private static final class Tail extends OutputStream {
    private static final int KEPT = 4096;

    private byte[] last = new byte[0];
    private long count;

    @Override
    public void write(int unit) {
      write(new byte[] {(byte) unit}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      count += length;
      int kept = Math.min(last.length, Math.max(0, KEPT - length));
      int taken = Math.min(length, KEPT);
      byte[] next = new byte[kept + taken];
      System.arraycopy(last, last.length - kept, next, 0, kept);
      System.arraycopy(bytes, from + length - taken, next, kept, taken);
      last = next;
    }
  }
}
