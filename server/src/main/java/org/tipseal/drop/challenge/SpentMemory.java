package org.tipseal.drop.challenge;

import java.util.HashSet;
import java.util.Set;

/**
 * Remembers which challenges were spent until they would have expired anyway, in bounded memory.
 *
 * <p>Two generations: a challenge goes into the young one and is forgotten when that one has become
 * the old one and is dropped, which is one to two lifetimes later. Under a flood of solved
 * challenges generations turn early; what is forgotten too soon can then be used twice, for which
 * its sender has paid once.
 */
final class SpentMemory {
  private final int capacity;
  private final long lifetimeMillis;
  private Set<String> young = new HashSet<>();
  private Set<String> old = new HashSet<>();
  private long turnsAt;

  /**
   * An empty memory.
   *
   * @param capacity of one generation
   * @param lifetimeMillis of a challenge
   */
  SpentMemory(int capacity, long lifetimeMillis) {
    this.capacity = capacity;
    this.lifetimeMillis = lifetimeMillis;
  }

  /** Spends a challenge; false if it was spent before. */
  synchronized boolean spend(String id, long nowMillis) {
    if (nowMillis >= turnsAt || young.size() >= capacity) {
      old = nowMillis >= turnsAt + lifetimeMillis ? new HashSet<>() : young;
      young = new HashSet<>();
      turnsAt = nowMillis + lifetimeMillis;
    }
    return !old.contains(id) && young.add(id);
  }

  /**
   * Gives a challenge back to its sender, whose request came to nothing through no fault of his.
   */
  synchronized void giveBack(String id) {
    young.remove(id);
    old.remove(id);
  }
}
