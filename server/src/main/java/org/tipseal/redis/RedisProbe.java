package org.tipseal.redis;

import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a Redis on a Unix socket who it is, before any client is connected to it. One short
 * connection per question; the protocol is RESP2, of which a status and a bulk string are enough.
 */
final class RedisProbe {
  private static final Pattern PROCESS = Pattern.compile("process_id:(\\d+)");
  private static final int MAX_REPLY = 64 * 1024;

  private RedisProbe() {}

  /** Whether it answers, and has loaded its data. */
  static boolean answers(Path socket) {
    return ask(socket, "PING").filter(reply -> reply.startsWith("+PONG")).isPresent();
  }

  /** Whether somebody listens there, ready or still loading. */
  static boolean listens(Path socket) {
    return ask(socket, "PING").isPresent();
  }

  /** The process that listens there. */
  static Optional<Long> process(Path socket) {
    return ask(socket, "INFO server")
        .map(PROCESS::matcher)
        .filter(Matcher::find)
        .map(found -> Long.parseLong(found.group(1)));
  }

  private static Optional<String> ask(Path socket, String command) {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(socket));
      channel.write(ByteBuffer.wrap((command + "\r\n").getBytes(StandardCharsets.US_ASCII)));
      return Optional.of(reply(Channels.newInputStream(channel)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A line, and what it announces. */
  private static String reply(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0 || line.length() > MAX_REPLY) {
        throw new IOException("no reply");
      }
      line.append((char) c);
    }
    if (line.charAt(0) != '$') {
      return line.toString();
    }
    int length = Integer.parseInt(line.substring(1).trim());
    if (length < 0 || length > MAX_REPLY) {
      throw new IOException("no reply");
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
