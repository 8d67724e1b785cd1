package org.tipseal.cli.setup;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.tipseal.crypto.attachment.AttachmentLayout;
import org.tipseal.crypto.profile.RootFingerprint;

/** Fills in the commented configuration files of a new agency. */
final class ConfigTemplates {
  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1");

  private static final long MEBIBYTE = 1 << 20;

  private final Map<String, String> values;

  ConfigTemplates(Agency agency, RootFingerprint fingerprint) {
    this.values =
        Map.ofEntries(
            entry("fingerprint", fingerprint.toString()),
            entry("publicListen", listen(agency.drop().publicHosts())),
            entry("publicPort", Integer.toString(agency.drop().publicPort())),
            entry("plainListener", plainListener(agency.drop().plainPort())),
            entry("officeHost", url(agency.drop().officeHosts().get(0))),
            entry("officeListen", listen(agency.drop().officeHosts())),
            entry("officePort", Integer.toString(agency.drop().officePort())),
            entry("deskListen", listen(agency.desk().hosts())),
            entry("deskPort", Integer.toString(agency.desk().port())),
            entry("deskUrl", agency.desk().url()),
            entry("deskPlainListener", deskPlainListener(agency.desk().plainPort())),
            entry("dropManagementPort", Integer.toString(agency.drop().managementPort())),
            entry("officeManagementPort", Integer.toString(agency.desk().managementPort())),
            entry("answerDays", Integer.toString(agency.answerDays())),
            entry("mailboxDays", Integer.toString(agency.mailboxDays())),
            entry("largestUpload", mebibytes(agency.attachmentBytes())),
            entry(
                "domainFolder",
                agency.tables().isEmpty()
                    ? ""
                    : "\n# The agency's own tables.\ndomainFolder: domain\n"));
  }

  /** drop.yaml. */
  String drop() {
    return filled("drop.yaml");
  }

  /** office.yaml. */
  String office() {
    return filled("office.yaml");
  }

  private static String plainListener(OptionalInt port) {
    return port.isEmpty()
        ? ""
        : "\n# The same without TLS, for this machine alone: a proxy or an onion service here, or a first try."
            + "\nplainListener:\n  host: 127.0.0.1\n  port: "
            + port.getAsInt()
            + "\n";
  }

  private static String deskPlainListener(OptionalInt port) {
    return port.isEmpty()
        ? ""
        : "  # The same without TLS, as http://localhost, for this machine alone.\n"
            + "  plainListener:\n    host: 127.0.0.1\n    port: "
            + port.getAsInt()
            + "\n";
  }

  /** What a file of this many bytes takes sealed, rounded up. */
  private static String mebibytes(long attachmentBytes) {
    long sealed = new AttachmentLayout(attachmentBytes).sealedSize();
    return (sealed + MEBIBYTE - 1) / MEBIBYTE + " MiB";
  }

  /** What is reached from this machine alone listens on this machine alone. */
  private static String listen(List<String> hosts) {
    return LOOPBACK.containsAll(hosts) ? "127.0.0.1" : "0.0.0.0";
  }

  private static String url(String host) {
    return host.indexOf(':') < 0 ? host : "[" + host + "]";
  }

  private String filled(String name) {
    String text = resource(name);
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("${" + value.getKey() + "}", value.getValue());
    }
    if (text.contains("${")) {
      throw new IllegalStateException("a placeholder of " + name + " has no value");
    }
    return text;
  }

  private static String resource(String name) {
    try (InputStream in = ConfigTemplates.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
