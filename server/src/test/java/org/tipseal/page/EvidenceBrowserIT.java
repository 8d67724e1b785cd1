package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tipseal.crypto.Bytes;
import org.tipseal.office.cases.AttachmentView;
import org.tipseal.office.cases.CaseId;

/**
 * Files of every kind with a mark wherever metadata can stand: what arrives at the office holds
 * none of it and still opens.
 */
@ExtendWith(Stage.Given.class)
class EvidenceBrowserIT {
  @Test
  void arrivesWithoutMetadataAndOpens(Stage stage) throws Exception {
    List<Sample> samples = samples();
    Desk desk = new Desk(stage.agency().desk());
    try (Visit visit = stage.visit(Look.desk(Language.EN))) {
      ReportForm form = new ReportForm(visit);
      form.begin().category().next("经过", "What happened").facts("…".repeat(40)).demand("Please.");
      form.next("对象", "Who").target("EVIDENCE").next("证据", "Evidence");
      form.attach(samples.stream().map(Sample::path).toArray(Path[]::new));
      assertThat(visit.page().locator(".state.good"))
          .hasCount((int) samples.stream().filter(Sample::cleanable).count());
      visit.inspect("evidence-all");
      visit.page().getByLabel("I know that it may hold").check();
      form.next("提交方式", "How to send it").mode("anonymous").declare().check().send();

      CaseId id = desk.awaitCase("EVIDENCE");
      List<AttachmentView> arrived = desk.show(id).attachments();
      assertEquals(samples.size(), arrived.size());
      Set<String> kinds = new HashSet<>();
      for (int i = 0; i < samples.size(); i++) {
        Sample sample = samples.get(i);
        kinds.add(sample.type());
        hold(sample, arrived.get(i), desk.open(id, arrived.get(i)), visit);
      }
      assertTrue(
          kinds.containsAll(Set.of("jpeg", "png", "webp", "pdf", "docx", "xlsx", "pptx", "wav")),
          kinds.toString());
    }
  }

  private static void hold(Sample sample, AttachmentView said, byte[] bytes, Visit visit)
      throws Exception {
    byte[] original = Files.readAllBytes(sample.path());
    assertTrue(Marks.stands(sample.mark(), original), sample + " has its mark");
    assertFalse(said.name().contains("sample"), said.name());
    if (sample.cleanable()) {
      assertFalse(Marks.stands(sample.mark(), bytes), sample + " arrives without it");
      assertEquals(Optional.of(Bytes.hex(Bytes.sha256(original))), said.originalSha256());
      Opening.of(sample.type()).holds(original, bytes, sample.shows(), visit.page());
    } else {
      assertArrayEquals(original, bytes, sample + " is sent as it is");
      assertEquals(Optional.empty(), said.originalSha256());
    }
  }

  /** One file with a mark. */
  private record Sample(Path path, String type, String mark, boolean cleanable, String shows) {}

  private static List<Sample> samples() throws Exception {
    List<Sample> samples = new ArrayList<>();
    JsonNode list = new ObjectMapper().readTree(Samples.file("markers.json").toFile());
    for (JsonNode one : list) {
      samples.add(
          new Sample(
              Samples.file(one.path("file").asText()),
              one.path("type").asText(),
              one.path("mark").asText(),
              one.path("cleanable").asBoolean(),
              one.path("shows").asText()));
    }
    return samples;
  }
}
