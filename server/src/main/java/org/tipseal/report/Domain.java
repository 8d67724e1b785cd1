package org.tipseal.report;

import java.util.List;
import java.util.Optional;

/**
 * All tables of a deployment.
 *
 * @param groups the groups of categories
 * @param categories the categories, in order
 * @param routing which kind of channel gets what
 * @param form the report form
 * @param filing the filing check
 * @param identifierKinds the kinds of identifier
 * @param statuses the status machine
 * @param clocks what is due when
 * @param notices the notices, open and expired
 * @param channels the deployment's channels
 * @param messages the sentences of errors and warnings
 */
public record Domain(
    List<Option> groups,
    List<Category> categories,
    Routing routing,
    Form form,
    Filing filing,
    List<IdentifierKind> identifierKinds,
    StatusMachine statuses,
    Clocks clocks,
    List<Notice> notices,
    List<ChannelInfo> channels,
    Messages messages) {

  /** Copies the lists. */
  public Domain {
    groups = Texts.copy(groups);
    categories = Texts.copy(categories);
    identifierKinds = Texts.copy(identifierKinds);
    notices = Texts.copy(notices);
    channels = Texts.copy(channels);
  }

  /** A category by its code. */
  public Optional<Category> category(String code) {
    return categories.stream().filter(category -> category.code().equals(code)).findFirst();
  }

  /** A kind of identifier by its code. */
  public Optional<IdentifierKind> identifierKind(String code) {
    return identifierKinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  /** A notice by its id. */
  public Optional<Notice> notice(String id) {
    return notices.stream().filter(notice -> notice.id().equals(id)).findFirst();
  }

  /** A channel by its id. */
  public Optional<ChannelInfo> channel(String id) {
    return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
  }
}
