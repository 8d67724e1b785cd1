package org.tipseal.cli.setup;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.profile.ChannelEntry;
import org.tipseal.crypto.profile.Label;
import org.tipseal.report.ChannelInfo;
import org.tipseal.report.ChannelKind;
import org.tipseal.report.Domain;
import org.tipseal.report.Notice;
import org.tipseal.report.json.ReportWriter;

/** What an agency's tables say, as its profile has it. */
final class ProfileParts {
  /** How a profile says that a channel serves every region. */
  private static final String EVERYWHERE = "CN";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ProfileParts() {}

  /**
   * The channels that may receive reports, still without keys. A payment firm is none of them.
   *
   * @throws IllegalArgumentException naming a channel that lacks what a reporter needs to turn to
   *     it
   */
  static List<ChannelEntry> channels(Domain domain) {
    return domain.channels().stream()
        .filter(c -> domain.routing().kind(c.kind()).map(ChannelKind::recipient).orElse(false))
        .map(ProfileParts::channel)
        .toList();
  }

  static List<ObjectNode> notices(Domain domain) {
    return domain.notices().stream().map(ProfileParts::notice).toList();
  }

  private static ChannelEntry channel(ChannelInfo info) {
    if (info.telephone().isBlank() || info.address().isBlank() || info.hours() == null) {
      throw new IllegalArgumentException(
          "channel "
              + info.id()
              + " needs telephone, address and hours: they are shown to reporters");
    }
    try {
      return new ChannelEntry(
          info.id(),
          info.kind(),
          info.region().isEmpty() ? EVERYWHERE : info.region(),
          new Label(info.name().zh(), info.name().en()),
          Optional.of(info.url()).filter(url -> !url.isEmpty()),
          info.telephone(),
          new Label(info.address(), info.address()),
          info.postcode(),
          new Label(info.hours().zh(), info.hours().en()),
          Optional.ofNullable(info.validFrom()),
          Optional.ofNullable(info.validTo()),
          List.of());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("channel " + info.id() + ": " + e.getMessage(), e);
    }
  }

  private static ObjectNode notice(Notice notice) {
    try {
      return (ObjectNode) JSON.readTree(ReportWriter.write(notice));
    } catch (IOException e) {
      throw new IllegalStateException("a notice is written as JSON", e);
    }
  }
}
