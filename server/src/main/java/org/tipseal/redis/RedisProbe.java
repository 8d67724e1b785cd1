package org.tipseal.redis;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Asks whether a Redis is there, before any client is connected to it. */
final class RedisProbe {
  private static final String READY = "+PONG";
  private static final long PATIENCE_MILLIS = 2000;

  private RedisProbe() {}

  /** Whether it answers, and has loaded its data. */
  static boolean answers(Path socket) {
    return ping(socket).startsWith(READY);
  }

  /** Whether it answers at all. */
  static boolean listens(Path socket) {
    return !ping(socket).isEmpty();
  }

  /** The start of the answer, or nothing. */
  private static String ping(Path socket) {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        Selector selector = Selector.open()) {
      channel.connect(UnixDomainSocketAddress.of(socket));
      channel.configureBlocking(false);
      channel.write(ByteBuffer.wrap("PING\r\n".getBytes(StandardCharsets.US_ASCII)));
      channel.register(selector, SelectionKey.OP_READ);
      ByteBuffer answer = ByteBuffer.allocate(READY.length());
      while (answer.hasRemaining()) {
        if (selector.select(PATIENCE_MILLIS) == 0 || channel.read(answer) < 0) {
          return "";
        }
        selector.selectedKeys().clear();
      }
      return new String(answer.array(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      return "";
    }
  }
}
