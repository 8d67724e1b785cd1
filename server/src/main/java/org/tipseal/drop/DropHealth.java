package org.tipseal.drop;

import io.vertx.core.Future;

/** Whether a drop can take reports. */
final class DropHealth {
  private final DropServices services;

  DropHealth(DropServices services) {
    this.services = services;
  }

  /** What is missing, in words for the operator; empty if nothing is. */
  Future<String> missing() {
    if (!services.board().isPublished()) {
      return Future.succeededFuture("the office has not published a profile yet");
    }
    return services.stores().ping().get().map(answered -> "").otherwise("Redis does not answer");
  }
}
