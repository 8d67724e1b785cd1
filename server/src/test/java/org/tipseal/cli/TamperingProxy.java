package org.tipseal.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Stands before a drop of this machine, speaks HTTP/1.1, and changes what a test wants changed. */
final class TamperingProxy implements AutoCloseable {
  private final ServerSocket listener;
  private final int target;
  private volatile Change change = (request, answer) -> answer;

  /**
   * An answer on its way.
   *
   * @param head status line and headers, each with CR LF at its end
   * @param body one character a byte
   */
  record Answer(String head, String body) {
    Answer head(String changed) {
      return new Answer(changed, body);
    }

    Answer body(String changed) {
      return new Answer(head, changed);
    }

    Answer with(String header) {
      return head(head + header + "\r\n");
    }

    /** One bit of one byte, counted from 1, is another. */
    Answer flipped(int number) {
      char flipped = (char) (body.charAt(number - 1) ^ 1);
      return body(body.substring(0, number - 1) + flipped + body.substring(number));
    }
  }

  /** Changes answers. */
  interface Change {
    /**
     * Changes an answer, or not.
     *
     * @param request the request's head
     */
    Answer apply(String request, Answer answer);
  }

  /**
   * Listens.
   *
   * @param target the drop's port without TLS
   */
  TamperingProxy(int target) throws IOException {
    this.target = target;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + listener.getLocalPort();
  }

  /** From now on answers are changed so. */
  void change(Change next) {
    change = next;
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        start(() -> serve(client));
      } catch (IOException e) {
        // The test is over.
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      for (String request = head(client.getInputStream());
          !request.isEmpty();
          request = head(client.getInputStream())) {
        server.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        String head = head(server.getInputStream());
        byte[] body = server.getInputStream().readNBytes(length(head));
        String text = new String(body, StandardCharsets.ISO_8859_1);
        send(client.getOutputStream(), change.apply(request, new Answer(head, text)));
      }
    } catch (IOException e) {
      // Either side has gone.
    }
  }

  private static void send(OutputStream out, Answer answer) throws IOException {
    String head =
        answer
            .head()
            .replaceFirst("(?i)content-length: \\d+", "content-length: " + answer.body().length());
    out.write((head + "\r\n" + answer.body()).getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /** Up to the empty line, without it. */
  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    byte[] end = "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
    for (int b = in.read(); b >= 0; b = in.read()) {
      head.write(b);
      byte[] so = head.toByteArray();
      if (so.length >= 4 && Arrays.equals(so, so.length - 4, so.length, end, 0, 4)) {
        return head.toString(StandardCharsets.ISO_8859_1).substring(0, so.length - 2);
      }
    }
    return "";
  }

  private static int length(String head) {
    int at = head.toLowerCase(Locale.ROOT).indexOf("content-length: ") + 16;
    return Integer.parseInt(head.substring(at, head.indexOf('\r', at)));
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "tampering proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
