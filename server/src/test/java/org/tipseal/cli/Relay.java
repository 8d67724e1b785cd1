package org.tipseal.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A line to a server of this machine that breaks when a test wants it to. */
final class Relay implements AutoCloseable {
  private final ServerSocket listener;
  private final int target;
  private final ConcurrentLinkedQueue<Long> budgets = new ConcurrentLinkedQueue<>();
  private final AtomicLong sent = new AtomicLong();
  private volatile long mark = Long.MAX_VALUE;
  private volatile CountDownLatch marked = new CountDownLatch(1);

  /**
   * Listens.
   *
   * @param target the server's port
   */
  Relay(int target) throws IOException {
    this.target = target;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** The next connection breaks after the client has sent so many bytes. */
  void breakAfter(long bytes) {
    budgets.add(bytes);
  }

  /** What clients have sent through all connections. */
  long sent() {
    return sent.get();
  }

  /** Waits until clients have sent so many bytes in all. */
  void awaitSent(long bytes) throws InterruptedException {
    marked = new CountDownLatch(1);
    mark = bytes;
    if (sent.get() < bytes && !marked.await(60, TimeUnit.SECONDS)) {
      throw new AssertionError("only " + sent.get() + " bytes were sent");
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        Long budget = budgets.poll();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        start(() -> pump(client, server, budget == null ? Long.MAX_VALUE : budget, true));
        start(() -> pump(server, client, Long.MAX_VALUE, false));
      } catch (IOException e) {
        // The test is over, or the server is being started anew: the client finds the line closed.
      }
    }
  }

  private void pump(Socket from, Socket to, long budget, boolean counted) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[16384];
      long left = budget;
      for (int read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) {
        out.write(buffer, 0, (int) Math.min(read, left));
        left -= read;
        if (counted && sent.addAndGet(read) >= mark) {
          marked.countDown();
        }
      }
    } catch (IOException e) {
      // The line is broken: that is what it is for.
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "relay");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
