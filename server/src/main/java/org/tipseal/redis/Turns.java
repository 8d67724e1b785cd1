package org.tipseal.redis;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Several of a kind, each taken in its turn. */
final class Turns<T> {
  private final List<T> all;
  private final AtomicInteger turn = new AtomicInteger();

  private Turns(List<T> all) {
    this.all = all;
  }

  static <T> Turns<T> of(int count, Supplier<T> supplier) {
    return new Turns<>(Stream.generate(supplier).limit(count).toList());
  }

  T next() {
    return all.get(Math.floorMod(turn.getAndIncrement(), all.size()));
  }
}
