package org.tipseal.page;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** An authenticator in a page's browser, which makes and shows passkeys without asking anybody. */
final class VirtualPasskey {
  private final Page page;
  private final CDPSession session;
  private final String id;

  private VirtualPasskey(Page page, CDPSession session, String transport, boolean touched) {
    this.page = page;
    this.session = session;
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", transport);
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", touched);
    JsonObject wanted = new JsonObject();
    wanted.add("options", options);
    id =
        session
            .send("WebAuthn.addVirtualAuthenticator", wanted)
            .get("authenticatorId")
            .getAsString();
  }

  /** Gives a page one, which it keeps for as long as it is open. */
  static VirtualPasskey giveTo(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    return new VirtualPasskey(page, session, "internal", true);
  }

  /**
   * A security key beside it, which is touched in its place from the moment on at which the page
   * asks to make another one: two that are touched at once get into each other's way.
   */
  VirtualPasskey keyForTheNext() {
    VirtualPasskey key = new VirtualPasskey(page, session, "usb", false);
    page.route(
        "**/api/v1/session/passkeys/options",
        route -> {
          touch(false);
          key.touch(true);
          route.resume();
        });
    return key;
  }

  private void touch(boolean touched) {
    JsonObject wanted = named();
    wanted.addProperty("enabled", touched);
    session.send("WebAuthn.setAutomaticPresenceSimulation", wanted);
  }

  /** It is gone. */
  void lose() {
    session.send("WebAuthn.removeVirtualAuthenticator", named());
  }

  private JsonObject named() {
    JsonObject named = new JsonObject();
    named.addProperty("authenticatorId", id);
    return named;
  }
}
