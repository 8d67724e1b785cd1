package org.tipseal.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Finds the requests in what a browser sends over one HTTP/1.1 connection. */
final class AskedReader {
  private static final int END_OF_HEAD = 0x0d0a0d0a;

  private final Consumer<Asked> found;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private int lastFour;
  private long body;

  AskedReader(Consumer<Asked> found) {
    this.found = found;
  }

  /** Reads on. */
  void read(byte[] bytes, int length) {
    int at = 0;
    while (at < length) {
      if (body > 0) {
        int skipped = (int) Math.min(body, length - at);
        body -= skipped;
        at += skipped;
      } else {
        byte next = bytes[at++];
        head.write(next);
        lastFour = lastFour << 8 | next;
        if (lastFour == END_OF_HEAD) {
          take(head.toString(StandardCharsets.ISO_8859_1));
          head.reset();
        }
      }
    }
  }

  private void take(String text) {
    List<String> lines = text.strip().lines().toList();
    String[] request = lines.get(0).split(" ", 3);
    Asked asked = new Asked(request[0], request[1], lines.subList(1, lines.size()), 0);
    body = asked.header("content-length").map(Long::parseLong).orElse(0L);
    found.accept(new Asked(asked.method(), asked.target(), asked.headers(), body));
  }
}
