package org.tipseal.drop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;

/** A TLS connection on which anything can be sent, HTTP or not. */
final class RawConnection implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 15_000;

  private final Socket socket;

  RawConnection(SSLContext tls, int port) throws IOException {
    socket = tls.getSocketFactory().createSocket("127.0.0.1", port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
  }

  RawConnection send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  RawConnection send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /** An answer of known length. */
  byte[] bytes(int length) throws IOException {
    return socket.getInputStream().readNBytes(length);
  }

  /** An answer, as it came. */
  byte[] bytes() throws IOException {
    return answer().getBytes(StandardCharsets.UTF_8);
  }

  /** Everything until the server closes, or has sent a whole answer with a length. */
  String answer() throws IOException {
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    byte[] block = new byte[8192];
    try {
      while (!isWhole(received.toString(StandardCharsets.UTF_8))) {
        int read = in.read(block);
        if (read < 0) {
          break;
        }
        received.write(block, 0, read);
      }
    } catch (SocketTimeoutException e) {
      throw new AssertionError("no answer, and still connected", e);
    } catch (IOException e) {
      // Reset: what came before it is the answer.
    }
    return received.toString(StandardCharsets.UTF_8);
  }

  /** Whether the server closes the connection within some time. */
  boolean isClosedWithin(int millis) throws IOException {
    socket.setSoTimeout(millis);
    try {
      byte[] block = new byte[8192];
      while (socket.getInputStream().read(block) >= 0) {
        // What it says before that does not matter.
      }
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** The problem of an answer, after its status. */
  static String problem(String answer) {
    int type = answer.indexOf("urn:tipseal:problem:");
    if (type < 0) {
      return "no problem document: " + answer;
    }
    String name = answer.substring(type + 20, answer.indexOf('"', type));
    return answer.substring(9, 12) + " " + name;
  }

  private static boolean isWhole(String answer) {
    int head = answer.indexOf("\r\n\r\n");
    int length = answer.toLowerCase(java.util.Locale.ROOT).indexOf("content-length: ");
    if (head < 0 || length < 0 || length > head) {
      return head >= 0 && answer.startsWith("HTTP/1.1 204 ");
    }
    int bytes = Integer.parseInt(answer.substring(length + 16, answer.indexOf('\r', length)));
    return answer.substring(head + 4).getBytes(StandardCharsets.UTF_8).length >= bytes;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
