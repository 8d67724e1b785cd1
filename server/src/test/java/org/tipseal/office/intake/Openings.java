package org.tipseal.office.intake;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.envelope.EnvelopeContext;
import org.tipseal.crypto.envelope.EnvelopeOpener;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.office.Agency;
import org.tipseal.office.Bench;
import org.tipseal.office.OfficeBench;
import org.tipseal.office.TestReporter;

/** What opening alone takes, on as many threads as there are processors. */
final class Openings {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();
  private static final double SECONDS = 3;
  private static final int MESSAGES = 500;
  private static final byte[] INFO = new byte[64];
  private static final byte[] NO_AAD = {};

  private final List<Callable<byte[]>> openings = new ArrayList<>();

  private Openings() {}

  /** Bouncy Castle's HPKE, X-Wing, on messages of a length. */
  static Openings ofBouncyCastle(int length) throws InvalidCipherTextException {
    AsymmetricCipherKeyPair pair = hpke().generatePrivateKey();
    byte[] message = new byte[length];
    new SecureRandom().nextBytes(message);
    Openings made = new Openings();
    for (int i = 0; i < MESSAGES; i++) {
      byte[][] sealed = hpke().seal(pair.getPublic(), INFO, NO_AAD, message, null, null, null);
      made.openings.add(
          () -> hpke().open(sealed[1], pair, INFO, NO_AAD, sealed[0], null, null, null));
    }
    return made;
  }

  /** The office's own opening of envelopes as long as most reports are. */
  static Openings ofEnvelopes(OfficeBench office) throws RefusedException {
    TestReporter reporter = office.reporter();
    long epoch = office.profile().intakeKey(Agency.CYBER, office.today()).epoch();
    XWingPrivateKey key = office.keyset.epoch(epoch).orElseThrow().keys().get(Agency.CYBER);
    EnvelopeOpener opener = new EnvelopeOpener(key);
    EnvelopeContext context = new EnvelopeContext(Purpose.REPORT, epoch, Agency.ID);
    Openings made = new Openings();
    for (int i = 0; i < MESSAGES; i++) {
      byte[] envelope = reporter.seal(Purpose.REPORT, new byte[5000]);
      made.openings.add(() -> opener.open(envelope, context));
    }
    return made;
  }

  /**
   * Opens for some seconds.
   *
   * @param redis the process of Redis, which takes no part
   */
  Bench.Cost run(long redis) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    Bench.Meter meter = new Bench.Meter(redis);
    long end = System.nanoTime() + (long) (SECONDS * 1e9);
    AtomicLong opened = new AtomicLong();
    List<Future<?>> running = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      running.add(threads.submit(() -> open(end, opened)));
    }
    try {
      for (Future<?> each : running) {
        each.get();
      }
      return meter.cost(opened.get());
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private Void open(long end, AtomicLong opened) throws Exception {
    for (int i = 0; System.nanoTime() < end; i++) {
      if (openings.get(i % MESSAGES).call().length == 0) {
        throw new IllegalStateException("nothing was opened");
      }
      opened.incrementAndGet();
    }
    return null;
  }

  /** A new one each time: it keeps state while it works. */
  private static HPKE hpke() {
    return new HPKE(HPKE.mode_base, HPKE.kem_X_WING, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
  }
}
