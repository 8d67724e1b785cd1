package org.tipseal.client;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.envelope.EnvelopeHeader;
import org.tipseal.crypto.keys.KeyId;
import org.tipseal.crypto.keys.XWingPublicKey;
import org.tipseal.crypto.profile.ChannelEntry;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.crypto.receipt.RecipientMemo;
import org.tipseal.report.ChannelChoice;
import org.tipseal.report.ChannelInfo;
import org.tipseal.report.Domain;
import org.tipseal.report.Label;
import org.tipseal.report.Report;
import org.tipseal.report.Routing;
import org.tipseal.report.RoutingFacts;

/**
 * The channels that a message is sealed to, the primary one first.
 *
 * @param channels 1 to 8 of the profile's
 */
public record Recipients(List<ChannelEntry> channels) {
  /** Copies the list. */
  public Recipients {
    channels = List.copyOf(channels);
  }

  /**
   * Who gets a report. The reporter decides: a channel that the report names gets it, and beside it
   * only the copies that it names. Where it names none, the routing table's suggestion is followed.
   *
   * @param report what is reported
   * @param profile whose channels
   * @param domain the routing table
   * @param today the day
   * @return the channels
   * @throws ClientException if a named channel is not there or takes no reports, or none may
   *     receive this report
   */
  public static Recipients of(
      Report report, VerifiedProfile profile, Domain domain, LocalDate today)
      throws ClientException {
    Map<String, ChannelEntry> chosen = new LinkedHashMap<>();
    if (!report.channel().isEmpty()) {
      chosen.put(report.channel(), open(profile, report.channel(), today));
    } else {
      ChannelChoice suggested = suggestion(report, profile, domain.routing(), today);
      ChannelInfo primary =
          suggested
              .primary()
              .orElseThrow(() -> new ClientException(ClientException.Reason.NO_CHANNEL));
      for (ChannelInfo info :
          Stream.concat(Stream.of(primary), suggested.copies().stream()).toList()) {
        chosen.put(info.id(), open(profile, info.id(), today));
      }
    }
    for (String id : report.copies()) {
      chosen.put(id, open(profile, id, today));
    }
    return of(chosen);
  }

  /**
   * Who gets a follow-up: whoever got the report. Follow-ups are taken by a channel that takes no
   * new reports.
   *
   * @param memo which channels got the report
   * @param profile whose channels
   * @return the channels
   * @throws ClientException if none of them is there any more
   */
  static Recipients forFollowUp(RecipientMemo memo, VerifiedProfile profile)
      throws ClientException {
    List<ChannelEntry> same =
        profile.profile().channels().stream().filter(c -> memo.names(c.id())).toList();
    if (same.isEmpty()) {
      throw new ClientException(ClientException.Reason.NO_CHANNEL);
    }
    return new Recipients(same);
  }

  /**
   * The channels of these ids.
   *
   * @throws ClientException if one is not there
   */
  static Recipients named(List<String> ids, VerifiedProfile profile) throws ClientException {
    Map<String, ChannelEntry> chosen = new LinkedHashMap<>();
    for (String id : ids) {
      chosen.put(id, channel(profile, id));
    }
    return of(chosen);
  }

  private static Recipients of(Map<String, ChannelEntry> chosen) throws ClientException {
    if (chosen.size() > EnvelopeHeader.MAX_RECIPIENTS) {
      throw new ClientException(ClientException.Reason.TOO_MANY_CHANNELS);
    }
    return new Recipients(List.copyOf(chosen.values()));
  }

  /** Their ids, in order. */
  List<String> ids() {
    return channels.stream().map(ChannelEntry::id).toList();
  }

  /** Their keys of the day; channels that share a key count once. */
  List<XWingPublicKey> keys(VerifiedProfile profile, LocalDate today) throws RefusedException {
    Map<KeyId, XWingPublicKey> keys = new LinkedHashMap<>();
    for (ChannelEntry channel : channels) {
      XWingPublicKey key = profile.intakeKey(channel.id(), today).publicKey();
      keys.put(key.id(), key);
    }
    return List.copyOf(keys.values());
  }

  private static ChannelChoice suggestion(
      Report report, VerifiedProfile profile, Routing routing, LocalDate today) {
    List<ChannelInfo> infos = profile.profile().channels().stream().map(Recipients::info).toList();
    return ChannelChoice.of(
        routing.suggest(RoutingFacts.of(report)), routing, infos, report, today);
  }

  private static ChannelEntry open(VerifiedProfile profile, String id, LocalDate today)
      throws ClientException {
    ChannelEntry channel = channel(profile, id);
    if (!channel.takesReportsOn(today)) {
      throw new ClientException(ClientException.Reason.NO_SUCH_CHANNEL, id);
    }
    return channel;
  }

  private static ChannelEntry channel(VerifiedProfile profile, String id) throws ClientException {
    Optional<ChannelEntry> channel = profile.profile().channel(id);
    if (channel.isEmpty()) {
      throw new ClientException(ClientException.Reason.NO_SUCH_CHANNEL, id);
    }
    return channel.get();
  }

  private static ChannelInfo info(ChannelEntry channel) {
    return new ChannelInfo(
        channel.id(),
        channel.kind(),
        channel.region().matches("[0-9]{1,6}") ? channel.region() : "",
        new Label(channel.name().zh(), channel.name().en()),
        channel.url().orElse(""),
        channel.telephone(),
        channel.address().zh(),
        channel.postcode(),
        new Label(channel.hours().zh(), channel.hours().en()),
        channel.validFrom().orElse(null),
        channel.validTo().orElse(null));
  }
}
