package org.tipseal.office.web.admin;

import org.tipseal.office.health.Health;
import org.tipseal.office.web.route.Answer;
import org.tipseal.office.web.route.DeskRequest;
import org.tipseal.storage.StorageUnavailableException;

/** How the office is. */
public final class HealthHandlers {
  private final Health.Watch watch;

  /** Makes them. */
  public HealthHandlers(Health.Watch watch) {
    this.watch = watch;
  }

  /** How it is now. */
  public Answer show(DeskRequest request) throws StorageUnavailableException {
    return Answer.json(watch.look());
  }
}
