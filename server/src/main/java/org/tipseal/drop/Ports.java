package org.tipseal.drop;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The ports that a drop listens on, known once it does.
 *
 * @param reporters of the public listener
 * @param plain of the public listener without TLS; 0 if there is none
 * @param office of the office's listener
 * @param management of health and metrics
 */
record Ports(
    AtomicInteger reporters, AtomicInteger plain, AtomicInteger office, AtomicInteger management) {
  Ports() {
    this(new AtomicInteger(), new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
  }
}
