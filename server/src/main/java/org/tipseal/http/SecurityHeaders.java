package org.tipseal.http;

import static java.util.Map.entry;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The headers that every answer carries, a refusal as much as a success. */
public final class SecurityHeaders {
  /** The policy of whatever is no page: nothing in it is ever loaded, run or framed. */
  public static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  /** What carries a policy. */
  public static final String POLICY = "content-security-policy";

  /** Said over TLS alone: elsewhere browsers must ignore it. */
  public static final Map.Entry<String, String> TRANSPORT =
      entry("strict-transport-security", "max-age=63072000");

  /** What browsers let a page ask for; what is not named here is denied by no header. */
  private static final List<String> FEATURES =
      List.of(
          "accelerometer",
          "autoplay",
          "browsing-topics",
          "camera",
          "clipboard-read",
          "compute-pressure",
          "display-capture",
          "encrypted-media",
          "fullscreen",
          "gamepad",
          "geolocation",
          "gyroscope",
          "hid",
          "identity-credentials-get",
          "idle-detection",
          "keyboard-map",
          "local-fonts",
          "magnetometer",
          "microphone",
          "midi",
          "otp-credentials",
          "payment",
          "picture-in-picture",
          "publickey-credentials-create",
          "publickey-credentials-get",
          "screen-wake-lock",
          "serial",
          "storage-access",
          "sync-xhr",
          "usb",
          "window-management",
          "xr-spatial-tracking",
          "clipboard-write");

  /** What a page may ask of a device. */
  public static final String PERMISSIONS = "permissions-policy";

  /** Every header but {@link #POLICY}, which differs, and {@link #TRANSPORT}. */
  public static final Map<String, String> FIXED =
      Map.ofEntries(
          entry("cache-control", "no-store"),
          entry("cross-origin-embedder-policy", "require-corp"),
          entry("cross-origin-opener-policy", "same-origin"),
          entry("cross-origin-resource-policy", "same-origin"),
          entry("origin-agent-cluster", "?1"),
          entry(PERMISSIONS, permissions(Set.of("clipboard-write"))),
          entry("referrer-policy", "no-referrer"),
          entry("x-content-type-options", "nosniff"));

  private static final Map<CharSequence, CharSequence> WITHOUT_TLS =
      optimized(FIXED.entrySet().stream());

  private static final Map<CharSequence, CharSequence> WITH_TLS =
      optimized(Stream.concat(FIXED.entrySet().stream(), Stream.of(TRANSPORT)));

  private SecurityHeaders() {}

  /** Adds the headers and passes the request on. */
  public static void handle(RoutingContext context) {
    addTo(context.response(), context.request().isSSL());
    context.next();
  }

  static void addTo(HttpServerResponse response, boolean tls) {
    (tls ? WITH_TLS : WITHOUT_TLS).forEach(response::putHeader);
  }

  /** With the policy of what is no page, which a page replaces by its own. */
  private static Map<CharSequence, CharSequence> optimized(
      Stream<Map.Entry<String, String>> headers) {
    return Stream.concat(headers, Stream.of(entry(POLICY, NOTHING)))
        .collect(
            Collectors.toUnmodifiableMap(
                header -> HttpHeaders.createOptimized(header.getKey()),
                header -> HttpHeaders.createOptimized(header.getValue())));
  }

  /**
   * What a page may ask of a device: nothing but what is named.
   *
   * @param features that the page itself may use
   */
  public static String permissions(Set<String> features) {
    return FEATURES.stream()
        .map(feature -> feature + (features.contains(feature) ? "=(self)" : "=()"))
        .collect(Collectors.joining(", "));
  }
}
