package org.tipseal.cli.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.profile.Label;
import org.tipseal.report.Domain;

/**
 * What is decided about an agency before its folder is made.
 *
 * @param id its id, bound into every key and signature for good
 * @param name its name
 * @param domain its tables; channels and notices go into the profile
 * @param tables the folder that they come from; empty for the project's own
 * @param exit where the quick exit of the reporter's page leads, https
 * @param drops where a page that was saved reaches the drop; empty for the public hosts and port
 * @param publicHosts names and addresses that reporters reach the drop by
 * @param publicPort where reporters reach the drop
 * @param plainPort where the drop listens on loopback without TLS too; empty for nowhere
 * @param officeHosts names and addresses that the office reaches the drop by; the first is dialled
 * @param officePort where the office reaches the drop
 * @param desk where officers reach the office
 * @param dropManagementPort health and metrics of the drop, on loopback
 * @param officeManagementPort health and metrics of the office, on loopback
 * @param answerDays days to an answer
 * @param mailboxDays days that a mailbox lives
 * @param attachmentBytes the largest attachment
 */
public record Agency(
    AgencyId id,
    Label name,
    Domain domain,
    Optional<Path> tables,
    String exit,
    List<String> drops,
    List<String> publicHosts,
    int publicPort,
    OptionalInt plainPort,
    List<String> officeHosts,
    int officePort,
    DeskPlace desk,
    int dropManagementPort,
    int officeManagementPort,
    int answerDays,
    int mailboxDays,
    long attachmentBytes) {
  /**
   * Checks the address and copies the lists.
   *
   * @throws IllegalArgumentException if {@code exit} is no https address
   */
  public Agency {
    SiteFolder.requireExit(exit);
    publicHosts = List.copyOf(publicHosts);
    drops =
        drops.isEmpty()
            ? publicHosts.stream().map(host -> url(host, publicPort)).toList()
            : List.copyOf(drops);
    officeHosts = List.copyOf(officeHosts);
  }

  private static String url(String host, int port) {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "https://" + name + (port == 443 ? "" : ":" + port);
  }
}
