package org.tipseal.redis;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tipseal.storage.StorageUnavailableException;

/** A real Redis Cluster of three masters on loopback. */
public final class TestCluster implements AutoCloseable {
  private static final int NODES = 3;

  private final List<TestRedis> nodes = new ArrayList<>();
  private final List<String> uris = new ArrayList<>();

  /** Starts one. */
  public static TestCluster start() throws IOException, InterruptedException {
    TestCluster cluster = new TestCluster();
    try {
      List<String> addresses = new ArrayList<>();
      for (int i = 0; i < NODES; i++) {
        int port = freePort();
        addresses.add("127.0.0.1:" + port);
        cluster.uris.add("redis://127.0.0.1:" + port);
        cluster.nodes.add(
            TestRedis.start(
                "--port",
                Integer.toString(port),
                "--cluster-port",
                Integer.toString(freePort()),
                "--bind",
                "127.0.0.1",
                "--cluster-enabled",
                "yes"));
      }
      cluster.join(addresses);
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /** A new link, which the caller closes. */
  public RedisLink link() throws StorageUnavailableException {
    return RedisLink.connect(new RedisOptions(uris, true, false, 0, Duration.ofSeconds(5)));
  }

  @Override
  public void close() {
    nodes.forEach(TestRedis::close);
  }

  private void join(List<String> addresses) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("redis-cli", "--cluster", "create"));
    command.addAll(addresses);
    command.add("--cluster-yes");
    String answer = run(command);
    if (!answer.contains("All 16384 slots covered")) {
      throw new IOException(answer);
    }
    for (String uri : uris) {
      String port = uri.substring(uri.lastIndexOf(':') + 1);
      for (int i = 0; !isUp(port); i++) {
        if (i > 200) {
          throw new IOException("the cluster does not come up");
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }

  private static boolean isUp(String port) throws IOException {
    return run(List.of("redis-cli", "-p", port, "cluster", "info")).contains("cluster_state:ok");
  }

  private static String run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
