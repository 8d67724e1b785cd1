package org.tipseal.page;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** An authenticator in a page's browser, which makes and shows passkeys without asking anybody. */
final class VirtualPasskey {
  private VirtualPasskey() {}

  /** Gives a page one, which it keeps for as long as it is open. */
  static void giveTo(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject wanted = new JsonObject();
    wanted.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", wanted);
  }
}
