package org.tipseal.office.web;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;
import org.tipseal.http.SecurityHeaders;
import org.tipseal.http.StaticFile;
import org.tipseal.http.site.Bundle;
import org.tipseal.http.site.BundleRefusedException;

/** The officers' page, as the build put it into the jar. */
public final class DeskPage {
  /**
   * Passkeys, and copying what an officer has selected. Nothing fills the screen, for it would
   * leave the officer's mark behind.
   */
  private static final String PERMISSIONS =
      SecurityHeaders.permissions(
          Set.of("clipboard-write", "publickey-credentials-create", "publickey-credentials-get"));

  private DeskPage() {}

  /**
   * Checks the page before anything is served.
   *
   * @return whether there is one
   * @throws BundleRefusedException if it is damaged
   */
  public static boolean check() throws BundleRefusedException {
    return Bundle.isBeside(DeskPage.class) && !Bundle.read(DeskPage.class).files().isEmpty();
  }

  /** Its files; none if the build left it out. */
  static List<StaticFile> files() {
    try {
      return Bundle.isBeside(DeskPage.class) ? Bundle.read(DeskPage.class).files() : List.of();
    } catch (BundleRefusedException e) {
      throw new IllegalStateException(e);
    }
  }

  static Handler<RoutingContext> handler(StaticFile file) {
    return context -> {
      context.response().putHeader(SecurityHeaders.PERMISSIONS, PERMISSIONS);
      file.handle(context);
    };
  }
}
