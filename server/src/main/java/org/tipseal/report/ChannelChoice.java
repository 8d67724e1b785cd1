package org.tipseal.report;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The channels of a deployment that a {@link Suggestion} comes to.
 *
 * @param primary the channel that should handle the report; absent when every channel is expired or
 *     is the unit that the report names
 * @param copies the channels that should get a copy, in order
 */
public record ChannelChoice(Optional<ChannelInfo> primary, List<ChannelInfo> copies) {

  /** A level of administration at the beginning of a unit's name. */
  private static final Pattern LEVEL = Pattern.compile("^.+?[省市县区州旗盟局委厅部院署]");

  private static final int MIN_NAME = 2;

  /** Copies the list. */
  public ChannelChoice {
    copies = List.copyOf(copies);
  }

  /**
   * Picks channels. Of several of one kind the one with the narrowest region that fits wins. Where
   * the kind has none, the duty channel takes the report, and where that is missing the first one
   * that may.
   *
   * @param suggestion the kinds
   * @param routing the table, for the duty kind and for which kinds may receive
   * @param channels those of the deployment, in order
   * @param report what is reported
   * @param day the day it is sent
   */
  public static ChannelChoice of(
      Suggestion suggestion,
      Routing routing,
      List<ChannelInfo> channels,
      Report report,
      LocalDate day) {
    List<ChannelInfo> able =
        channels.stream()
            .filter(c -> routing.kind(c.kind()).map(ChannelKind::recipient).orElse(false))
            .filter(c -> c.isValidOn(day))
            .filter(c -> !suggestion.excludeNamedUnit() || !names(report, c))
            .toList();
    Optional<ChannelInfo> primary =
        best(able, suggestion.primary(), report.region())
            .or(() -> best(able, routing.otherwise(), report.region()))
            .or(() -> able.stream().findFirst());
    Set<ChannelInfo> copies = new LinkedHashSet<>();
    suggestion.copies().forEach(k -> best(able, k, report.region()).ifPresent(copies::add));
    primary.ifPresent(copies::remove);
    return new ChannelChoice(primary, new ArrayList<>(copies));
  }

  private static Optional<ChannelInfo> best(List<ChannelInfo> able, String kind, String region) {
    return able.stream()
        .filter(c -> c.kind().equals(kind) && region.startsWith(c.region()))
        .max(Comparator.comparingInt((ChannelInfo c) -> c.region().length()));
  }

  /**
   * Whether a report names a channel, as its target or among those who must not see it. People
   * leave out the city and the bureau and add a post, so the last parts of the channel's name are
   * enough; a unit of the same name elsewhere is taken for it too, which is the safe side.
   */
  private static boolean names(Report report, ChannelInfo channel) {
    List<String> named = new ArrayList<>(report.exclude());
    named.add(report.target());
    List<String> own = new ArrayList<>(endings(fold(channel.name().zh())));
    own.add(fold(channel.name().en()));
    own.add(fold(channel.id()));
    return named.stream()
        .map(ChannelChoice::fold)
        .filter(name -> !name.isEmpty())
        .anyMatch(name -> own.stream().anyMatch(name::contains) || own.get(0).contains(name));
  }

  /** A Chinese name of a unit, and what is left of it without each level above. */
  private static List<String> endings(String name) {
    List<String> endings = new ArrayList<>();
    String rest = name;
    while (rest.length() >= MIN_NAME && !endings.contains(rest)) {
      endings.add(rest);
      rest = LEVEL.matcher(rest).replaceFirst("");
    }
    return endings;
  }

  /** Blanks, marks and what nobody sees do not keep a name from being found. */
  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\p{Z}\\p{Cc}\\p{Cf}\\p{P}]", "");
  }
}
