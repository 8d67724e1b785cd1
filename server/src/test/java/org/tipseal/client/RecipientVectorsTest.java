package org.tipseal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.crypto.profile.ChannelEntry;
import org.tipseal.crypto.profile.Label;
import org.tipseal.crypto.profile.ProfileVerifier;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.office.Agency;
import org.tipseal.office.keys.EpochPlan;
import org.tipseal.office.keys.OfficeKeyset;
import org.tipseal.office.keys.OfficeKeysetBuilder;
import org.tipseal.report.Domain;
import org.tipseal.report.Report;
import org.tipseal.report.Vectors;
import org.tipseal.report.json.DomainLoader;
import org.tipseal.report.json.ReportReader;

/** The page and the command line seal a report to the same channels. */
class RecipientVectorsTest {
  private static final Domain DOMAIN = DomainLoader.bundled();
  private static final Agency AGENCY = new Agency();

  /** A profile without a channel is none. */
  static Stream<Vectors.Case> cases() {
    return Vectors.cases("channels").filter(one -> !one.json().path("channels").isEmpty());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sealsToTheSameChannels(Vectors.Case one) throws RefusedException {
    VerifiedProfile profile = profile(one.json().path("channels"));
    try {
      Recipients recipients = Recipients.of(report(one), profile, DOMAIN, Vectors.TODAY);

      assertEquals(one.texts("recipients"), recipients.ids());
      assertEquals("", one.text("trouble"));
    } catch (ClientException e) {
      assertEquals(
          one.text("trouble"), e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  private static Report report(Vectors.Case one) {
    ObjectNode whole = one.json().path("report").deepCopy();
    whole.put("facts", "事".repeat(30)).put("demand", "请求查处。").put("declaration", true);
    return new ReportReader(DOMAIN).read(whole, Vectors.TODAY).report().orElseThrow();
  }

  private static VerifiedProfile profile(JsonNode channels) throws RefusedException {
    SecureRandom random = AGENCY.random;
    List<ChannelEntry> entries =
        StreamSupport.stream(channels.spliterator(), false)
            .map(RecipientVectorsTest::channel)
            .toList();
    OfficeKeyset keyset =
        new OfficeKeysetBuilder(
                Agency.ID,
                new Label("举报中心", "Reporting centre"),
                30,
                30,
                1L << 31,
                entries,
                List.of(),
                AGENCY.identity.publicKey(),
                XWingPrivateKey.generate(random).publicKey(),
                new EpochPlan(7, 1, 1),
                OfficeKeysetBuilder.DELEGATION_DAYS)
            .build(AGENCY.root, Vectors.TODAY, random);
    return new ProfileVerifier(RootFingerprint.of(AGENCY.root.verifyingKey()))
        .verify(keyset.profileDocument().toBytes(), Vectors.TODAY);
  }

  private static ChannelEntry channel(JsonNode channel) {
    boolean open = channel.path("takesReports").asBoolean();
    return new ChannelEntry(
        channel.path("id").asText(),
        channel.path("kind").asText(),
        channel.path("region").asText(),
        new Label(channel.at("/name/zh").asText(), channel.at("/name/en").asText()),
        Optional.empty(),
        "000-0000000",
        new Label("码头路一号", "1 Quay Road"),
        "100000",
        new Label("工作日", "working days"),
        Optional.empty(),
        open ? Optional.empty() : Optional.of(Vectors.TODAY.minusDays(1)),
        List.of());
  }
}
