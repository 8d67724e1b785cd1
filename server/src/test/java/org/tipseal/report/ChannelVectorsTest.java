package org.tipseal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tipseal.report.json.DomainLoader;
import org.tipseal.report.json.ReportReader;

/** The web client suggests the channels that this side suggests. */
class ChannelVectorsTest {
  private static final Domain DOMAIN = DomainLoader.bundled();

  static Stream<Vectors.Case> cases() {
    return Vectors.cases("channels");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void suggestsTheSame(Vectors.Case one) {
    Report report = report(one);
    List<ChannelInfo> channels =
        StreamSupport.stream(one.json().path("channels").spliterator(), false)
            .map(ChannelVectorsTest::channel)
            .toList();

    Suggestion suggestion = DOMAIN.routing().suggest(RoutingFacts.of(report));
    ChannelChoice choice =
        ChannelChoice.of(suggestion, DOMAIN.routing(), channels, report, Vectors.TODAY);

    Vectors.Case expected = new Vectors.Case(one.json().path("suggestion"));
    assertEquals(
        new Suggestion(
            expected.text("primary"),
            expected.texts("copies"),
            expected.texts("forward"),
            expected.json().path("excludeNamedUnit").asBoolean()),
        suggestion);
    assertEquals(
        Optional.of(one.text("primary")).filter(id -> !id.isEmpty()),
        choice.primary().map(ChannelInfo::id));
    assertEquals(one.texts("copies"), choice.copies().stream().map(ChannelInfo::id).toList());
  }

  private static Report report(Vectors.Case one) {
    ObjectNode whole = one.json().path("report").deepCopy();
    whole.put("facts", "事".repeat(30)).put("demand", "请求查处。").put("declaration", true);
    ReportResult read = new ReportReader(DOMAIN).read(whole, Vectors.TODAY);
    assertEquals(List.of(), read.errors());
    return read.report().orElseThrow();
  }

  /** As the command line takes a channel from a profile, where CN stands for every region. */
  private static ChannelInfo channel(JsonNode channel) {
    String region = channel.path("region").asText();
    boolean open = channel.path("takesReports").asBoolean();
    return new ChannelInfo(
        channel.path("id").asText(),
        channel.path("kind").asText(),
        region.equals("CN") ? "" : region,
        new Label(channel.at("/name/zh").asText(), channel.at("/name/en").asText()),
        "",
        "",
        "",
        "",
        null,
        null,
        open ? null : Vectors.TODAY.minusDays(1));
  }
}
