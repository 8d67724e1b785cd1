package org.tipseal.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The line between a browser and a drop's plain listener. It can be cut and mended, and it writes
 * down what was asked through it.
 */
final class Line implements AutoCloseable {
  private final ServerSocket listener;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final AtomicLong sent = new AtomicLong();
  private volatile boolean whole = true;
  private volatile long cutAt = Long.MAX_VALUE;
  private volatile CountDownLatch cut = new CountDownLatch(1);

  /**
   * Listens.
   *
   * @param target the drop's port
   */
  Line(int target) throws IOException {
    this.target = target;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** What was asked so far, in order. */
  List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Bytes that browsers have sent. */
  long sent() {
    return sent.get();
  }

  /** The network goes away: connections break, and no new ones come about. */
  void cut() {
    whole = false;
    open.forEach(Line::shut);
    cut.countDown();
  }

  /** As {@link #cut}, once so many more bytes have been sent. */
  void cutAfter(long bytes) {
    cut = new CountDownLatch(1);
    cutAt = sent.get() + bytes;
  }

  void awaitCut() throws InterruptedException {
    if (!cut.await(60, TimeUnit.SECONDS)) {
      throw new AssertionError("only " + sent.get() + " bytes were sent");
    }
  }

  /** The network is back. */
  void mend() {
    cutAt = Long.MAX_VALUE;
    whole = true;
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket browser = listener.accept();
        if (whole) {
          connect(browser);
        } else {
          browser.close();
        }
      } catch (IOException e) {
        // The test is over, or the drop is away: the browser finds the line closed.
      }
    }
  }

  private void connect(Socket browser) throws IOException {
    Socket drop = new Socket(InetAddress.getLoopbackAddress(), target);
    open.add(browser);
    open.add(drop);
    AskedReader reader = new AskedReader(asked::add);
    start(() -> pump(browser, drop, reader));
    start(() -> pump(drop, browser, null));
  }

  private void pump(Socket from, Socket to, AskedReader reader) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[16384];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
        if (reader != null) {
          reader.read(buffer, read);
          if (sent.addAndGet(read) >= cutAt) {
            cut();
          }
        }
      }
    } catch (IOException e) {
      // The line is broken: that is what it is for.
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private static void shut(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is closed already.
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "line");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    open.forEach(Line::shut);
  }
}
