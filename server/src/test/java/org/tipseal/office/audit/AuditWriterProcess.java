package org.tipseal.office.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.RedisOptions;
import org.tipseal.redis.office.RedisAuditHeadStore;

/** Records in a process of its own, and says of each event when it is on the disk. */
final class AuditWriterProcess {
  private AuditWriterProcess() {}

  /**
   * Records with four threads until all is done or it is killed.
   *
   * @param args folder, Redis, archive key, signing key, a name for the events, how many each
   *     thread records
   */
  public static void main(String[] args) throws Exception {
    SecretBytes archiveKey = SecretBytes.takeOver(HexFormat.of().parseHex(args[2]));
    SigningKey signing =
        SigningKey.fromSeed(SecretBytes.takeOver(HexFormat.of().parseHex(args[3])));
    AuditKeys keys =
        new AuditKeys(
            AuditFixture.AGENCY,
            () -> signing,
            () -> List.of(signing.verifyingKey()),
            new ArchiveKeys(archiveKey));
    RedisLink redis = RedisLink.connect(RedisOptions.of(args[1]));
    Audit audit =
        new Audit(Path.of(args[0]), keys, new RedisAuditHeadStore(redis), Clock.systemUTC());
    Thread[] threads = new Thread[4];
    for (int t = 0; t < threads.length; t++) {
      int thread = t;
      threads[t] = new Thread(() -> record(audit, args[4] + thread, Integer.parseInt(args[5])));
      threads[t].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    System.exit(0);
  }

  private static void record(Audit audit, String name, int count) {
    try {
      for (int i = 0; i < count; i++) {
        String subject = name + "-" + i;
        audit.record(AuditEvent.of(AuditAction.CASE_OPENED, AuditFixture.LIN, subject));
        synchronized (System.out) {
          System.out.println(subject);
        }
      }
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  static Process start(AuditFixture log, String redis, String name, int count, Path out)
      throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            AuditWriterProcess.class.getName(),
            log.folder.toString(),
            redis,
            HexFormat.of().formatHex(log.archiveKey.copy()),
            HexFormat.of().formatHex(log.signing.seed().copy()),
            name,
            Integer.toString(count))
        .redirectErrorStream(true)
        .redirectOutput(out.toFile())
        .start();
  }
}
