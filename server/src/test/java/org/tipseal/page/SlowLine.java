package org.tipseal.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A line as Tor gives it: every byte takes half a round trip, all of them share the line's rate in
 * either direction, and a connection costs a round trip before it carries anything.
 */
final class SlowLine implements AutoCloseable {
  private static final int PACKET = 1400;
  private static final int WAITING_PACKETS = 4096;

  /** Bytes that arrive at a time of {@link System#nanoTime}; none at the end. */
  private static final class Packet {
    private final long arrives;
    private final byte[] bytes;

    Packet(long arrives, byte[] bytes) {
      this.arrives = arrives;
      this.bytes = bytes;
    }
  }

  /** One direction of the line, shared by all connections. */
  private static final class Direction {
    private final long nanosPerByte;
    private long free = System.nanoTime();

    Direction(long bitsPerSecond) {
      nanosPerByte = TimeUnit.SECONDS.toNanos(1) * Byte.SIZE / bitsPerSecond;
    }

    /** When so many bytes have left, which wait for those before them. */
    synchronized long left(int bytes) {
      free = Math.max(free, System.nanoTime()) + bytes * nanosPerByte;
      return free;
    }
  }

  private final ServerSocket listener;
  private final int target;
  private final long roundTripNanos;
  private final Direction there;
  private final Direction back;

  /**
   * Listens.
   *
   * @param target the drop's port
   */
  SlowLine(int target, long roundTripMillis, long bitsPerSecond) throws IOException {
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.target = target;
    this.roundTripNanos = TimeUnit.MILLISECONDS.toNanos(roundTripMillis);
    this.there = new Direction(bitsPerSecond);
    this.back = new Direction(bitsPerSecond);
    start(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  private void accept() throws IOException {
    while (!listener.isClosed()) {
      Socket near = listener.accept();
      Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
      near.setTcpNoDelay(true);
      far.setTcpNoDelay(true);
      carry(near, far, there, System.nanoTime() + roundTripNanos);
      carry(far, near, back, 0);
    }
  }

  private void carry(Socket from, Socket to, Direction direction, long notBefore) {
    BlockingQueue<Packet> under = new LinkedBlockingQueue<>(WAITING_PACKETS);
    start(
        () -> {
          try (InputStream in = from.getInputStream()) {
            byte[] packet = new byte[PACKET];
            for (int n = in.read(packet); n >= 0; n = in.read(packet)) {
              long left = Math.max(direction.left(n), notBefore);
              under.put(new Packet(left + roundTripNanos / 2, java.util.Arrays.copyOf(packet, n)));
            }
          } finally {
            under.put(new Packet(System.nanoTime(), new byte[0]));
          }
        });
    start(
        () -> {
          try (OutputStream out = to.getOutputStream()) {
            for (Packet next = under.take(); next.bytes.length > 0; next = under.take()) {
              TimeUnit.NANOSECONDS.sleep(next.arrives - System.nanoTime());
              out.write(next.bytes);
            }
          }
        });
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // One of the two ends has hung up.
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
