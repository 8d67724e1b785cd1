package org.tipseal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tipseal.report.json.DomainLoader;

/** Through a proxy, nobody but the proxy learns the drop's name. */
class Socks5Test {
  private static final String ONION = "abcdefghijklmnopqrstuvwxyz234567.onion";

  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

  @Test
  void theProxyLooksUpTheName() throws Exception {
    StubAgency agency = new StubAgency(LocalDate.now(ZoneOffset.UTC));
    try (StubDrop drop = new StubDrop();
        ServerSocket proxy = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      drop.answer("GET /api/v1/profile", StubDrop.json(agency.profile()));
      serve(proxy, drop.port());
      try (Reporter reporter = reporter(agency, proxy.getLocalPort())) {
        assertEquals(StubAgency.ID, reporter.profile().agency());
      }
      assertEquals(ONION + ":80", asked.poll(5, TimeUnit.SECONDS));
      assertEquals(ONION, drop.seen().get(0).headers().get("Host"));
    }
  }

  @Test
  void withoutTheProxyNothingIsAsked() throws Exception {
    StubAgency agency = new StubAgency(LocalDate.now(ZoneOffset.UTC));
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    try (Reporter reporter = reporter(agency, closed)) {
      assertEquals(
          ClientException.Reason.UNREACHABLE,
          assertThrows(ClientException.class, reporter::profile).reason());
    }
  }

  private static Reporter reporter(StubAgency agency, int proxy) {
    return new Reporter(
        new DropHttp(
            DropAddress.parse("http://" + ONION),
            Optional.empty(),
            Optional.of(InetSocketAddress.createUnresolved("127.0.0.1", proxy))),
        agency.fingerprint(),
        DomainLoader.bundled(),
        Clock.systemUTC(),
        new SecureRandom(),
        Progress.NONE,
        Duration.ofSeconds(1));
  }

  /** SOCKS 5 (RFC 1928), one connection, no authentication. */
  private void serve(ServerSocket proxy, int target) {
    Thread thread =
        new Thread(
            () -> {
              try (Socket client = proxy.accept();
                  Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
                DataInputStream in = new DataInputStream(client.getInputStream());
                OutputStream out = client.getOutputStream();
                in.readByte();
                in.readFully(new byte[in.readByte()]);
                out.write(new byte[] {5, 0});
                in.readFully(new byte[3]);
                if (in.readByte() != 3) {
                  asked.add("an address, not a name");
                  return;
                }
                byte[] name = new byte[in.readUnsignedByte()];
                in.readFully(name);
                asked.add(
                    new String(name, StandardCharsets.US_ASCII) + ":" + in.readUnsignedShort());
                out.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
                Thread back = new Thread(() -> copy(server, client));
                back.start();
                copy(client, server);
                back.join();
              } catch (IOException | InterruptedException e) {
                asked.add(e.toString());
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // One of the two has hung up.
    }
  }
}
