package org.tipseal.redis;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tipseal.storage.StorageUnavailableException;

/**
 * The files of an embedded Redis.
 *
 * <table>
 * <caption>Files</caption>
 * <tr><td>{@code redis.conf}</td><td>written at each start</td></tr>
 * <tr><td>{@code appendonlydir/}</td><td>the data</td></tr>
 * <tr><td>{@code redis.sock}</td><td>the socket, unless this folder's path is too long for one</td></tr>
 * <tr><td>{@code socket}</td><td>else this file says where it is: in a private folder for temporary files</td></tr>
 * <tr><td>{@code redis.log}</td><td>the server's warnings; they tell nothing of what it stores</td></tr>
 * <tr><td>{@code lock}</td><td>locked by the process that runs the server</td></tr>
 * </table>
 */
final class EmbeddedFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedFolder.class);

  /** A Unix socket's path has room for 108 bytes with its end mark on Linux, 104 elsewhere. */
  private static final int MAX_SOCKET_PATH = 103;

  /** More of old warnings than this is not worth keeping. */
  private static final long MAX_LOG = 1 << 20;

  private static final int LAST_WORDS = 3;
  private static final String[] NONE = {};

  private final Path path;
  private final Path socket;
  private final FileChannel lock;

  private EmbeddedFolder(Path path, Path socket, FileChannel lock) {
    this.path = path;
    this.socket = socket;
    this.lock = lock;
  }

  /** Makes the folder if it is missing, and takes it for this process. */
  static EmbeddedFolder open(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path path = folder.toRealPath();
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    FileChannel lock =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (!taken(lock)) {
        throw new IOException("another process uses this folder");
      }
      return new EmbeddedFolder(path, chooseSocket(path), lock);
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  /** The socket of the server that runs on a folder. */
  static Path socketOf(Path folder) throws StorageUnavailableException {
    try {
      return recordedSocket(folder.toRealPath());
    } catch (IOException e) {
      throw new StorageUnavailableException("no Redis runs in " + folder, e);
    }
  }

  Path path() {
    return path;
  }

  Path socket() {
    return socket;
  }

  void writeConfig(long maxMemory) throws IOException {
    Files.writeString(config(), EmbeddedConfig.text(path, socket, maxMemory));
  }

  /** Starts a server, which outlives this process unless it is stopped. */
  ProcessHandle launch(Path binary) throws IOException {
    Path log = path.resolve("redis.log");
    if (Files.exists(log) && Files.size(log) > MAX_LOG) {
      Files.delete(log);
    }
    List<String> command = new ArrayList<>();
    // In a session of its own, Ctrl-C reaches this process alone, which then stops the server.
    RedisBinary.onPath("setsid").ifPresent(setsid -> command.add(setsid.toString()));
    command.addAll(List.of(binary.toString(), config().toString()));
    ProcessBuilder builder = new ProcessBuilder(command).directory(path.toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Process process = builder.start();
    process.getOutputStream().close();
    return process.toHandle();
  }

  /** The server that an earlier process has left behind: it was started with our configuration. */
  Optional<ProcessHandle> orphan() {
    return ProcessHandle.allProcesses().filter(process -> isServer(process.info())).findFirst();
  }

  private boolean isServer(ProcessHandle.Info process) {
    // Debian's redis-server is a link to another name, which begins alike.
    return process.command().filter(command -> command.contains("/redis-")).isPresent()
        && List.of(process.arguments().orElse(NONE)).contains(config().toString());
  }

  /** The server's last warnings. */
  String lastWords() {
    try (Stream<String> lines = Files.lines(path.resolve("redis.log"))) {
      List<String> all = lines.filter(line -> !line.isBlank()).toList();
      return String.join(" / ", all.subList(Math.max(0, all.size() - LAST_WORDS), all.size()));
    } catch (IOException e) {
      return "it left no message";
    }
  }

  /** Leaves the folder to others. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(socket);
      if (Files.deleteIfExists(path.resolve("socket"))) {
        Files.deleteIfExists(socket.getParent());
      }
      lock.close();
    } catch (IOException e) {
      LOG.warn("The folder of the embedded Redis cannot be tidied: {}", e.getMessage());
    }
  }

  private Path config() {
    return path.resolve("redis.conf");
  }

  private static boolean taken(FileChannel lock) throws IOException {
    try {
      FileLock held = lock.tryLock();
      return held != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static Path recordedSocket(Path folder) throws IOException {
    Path record = folder.resolve("socket");
    return Files.exists(record)
        ? Path.of(Files.readString(record).strip())
        : folder.resolve("redis.sock");
  }

  private static Path chooseSocket(Path folder) throws IOException {
    Path usual = folder.resolve("redis.sock");
    if (usual.toString().getBytes(StandardCharsets.UTF_8).length <= MAX_SOCKET_PATH) {
      Files.deleteIfExists(folder.resolve("socket"));
      return usual;
    }
    Path recorded = recordedSocket(folder);
    if (!recorded.equals(usual) && Files.isDirectory(recorded.getParent())) {
      return recorded;
    }
    Path elsewhere = Files.createTempDirectory("tipseal-").resolve("redis.sock");
    Files.writeString(folder.resolve("socket"), elsewhere.toString());
    return elsewhere;
  }
}
