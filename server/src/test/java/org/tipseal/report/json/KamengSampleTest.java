package org.tipseal.report.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tipseal.report.Domain;
import org.tipseal.report.EvidenceItem;
import org.tipseal.report.Mode;
import org.tipseal.report.Report;
import org.tipseal.report.ReportResult;
import org.tipseal.report.RoutingFacts;
import org.tipseal.report.Suggestion;

/** The sample that the demonstration sends. */
class KamengSampleTest {
  private static final Path SAMPLES = Path.of("..", "deploy", "samples");
  private static final int MAX_SAMPLE_BYTES = 300 * 1024;

  private final Domain domain = DomainLoader.bundled();

  @Test
  void isAGoodReport() throws IOException {
    ReportResult result = read();

    assertEquals(List.of(), result.errors());
    assertEquals(List.of(), result.warnings());
    Report report = result.report().orElseThrow();
    assertEquals("BG-01", report.category());
    assertEquals(Mode.ANONYMOUS, report.mode());
    assertEquals(
        List.of("EV3", "EV6", "EV5"), report.evidence().stream().map(EvidenceItem::kind).toList());
  }

  @Test
  void goesToTheCyberPoliceWithCopies() throws IOException {
    Suggestion suggestion =
        domain.routing().suggest(RoutingFacts.of(read().report().orElseThrow()));

    assertEquals("POLICE_CYBER", suggestion.primary());
    assertEquals(List.of("POLICE_ECON", "FILING"), suggestion.copies());
    assertEquals(List.of("PAYMENT"), suggestion.forward());
  }

  @Test
  void itsEvidenceIsARealPictureAndARealRecording() throws IOException {
    for (EvidenceItem item : read().report().orElseThrow().evidence()) {
      if (!item.file().isEmpty()) {
        assertTrue(Files.size(SAMPLES.resolve(item.file())) < MAX_SAMPLE_BYTES);
      }
    }
    byte[] png = Files.readAllBytes(SAMPLES.resolve("kameng-screenshot.png"));
    byte[] signature = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    assertArrayEquals(signature, Arrays.copyOf(png, signature.length));
    byte[] wav = Files.readAllBytes(SAMPLES.resolve("kameng-recording.wav"));
    assertEquals("RIFF", new String(wav, 0, 4, StandardCharsets.US_ASCII));
    assertEquals("WAVE", new String(wav, 8, 4, StandardCharsets.US_ASCII));
  }

  private ReportResult read() throws IOException {
    return new ReportReader(domain)
        .read(
            Files.readAllBytes(SAMPLES.resolve("kameng-report.json")), LocalDate.of(2026, 11, 23));
  }
}
