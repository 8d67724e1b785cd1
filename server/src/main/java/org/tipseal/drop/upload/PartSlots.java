package org.tipseal.drop.upload;

import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;

/**
 * Bounds how many parts are received at once, and with that their memory. When all slots are taken
 * the slowest sender is interrupted: he can resume, and nobody can keep others out by sending
 * slowly. One of these belongs to one event loop.
 */
public final class PartSlots {
  /** Nobody is called slow before he had this long to show his speed. */
  private static final long FAIR_NANOS = 5_000_000_000L;

  private final int slots;
  private final Map<PartReceiver, Long> receiving = new LinkedHashMap<>();

  /**
   * Slots for one event loop.
   *
   * @param concurrent of the whole listener
   * @param eventLoops how many of these share them
   */
  public PartSlots(int concurrent, int eventLoops) {
    this.slots = Math.max(1, concurrent / eventLoops);
  }

  Future<Void> run(PartReceiver receiver) {
    if (receiving.size() >= slots) {
      interruptSlowest();
    }
    receiving.put(receiver, System.nanoTime());
    return receiver.receive().onComplete(done -> receiving.remove(receiver));
  }

  private void interruptSlowest() {
    long now = System.nanoTime();
    PartReceiver slowest = receiving.keySet().iterator().next();
    double lowest = Double.MAX_VALUE;
    for (Map.Entry<PartReceiver, Long> each : receiving.entrySet()) {
      long age = now - each.getValue();
      double speed = (double) each.getKey().received() / Math.max(1, age);
      if (age > FAIR_NANOS && speed < lowest) {
        lowest = speed;
        slowest = each.getKey();
      }
    }
    receiving.remove(slowest);
    slowest.stop(new ProblemException(Problem.UNAVAILABLE));
  }
}
