package org.tipseal.cli.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
 * @param drop where reporters and the office reach the drop
 * @param desk where officers reach the office
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
    DropPlace drop,
    DeskPlace desk,
    int answerDays,
    int mailboxDays,
    long attachmentBytes) {
  /**
   * Checks the address and copies the list.
   *
   * @throws IllegalArgumentException if {@code exit} is no https address
   */
  public Agency {
    SiteFolder.requireExit(exit);
    drops = drops.isEmpty() ? drop.urls() : List.copyOf(drops);
  }
}
