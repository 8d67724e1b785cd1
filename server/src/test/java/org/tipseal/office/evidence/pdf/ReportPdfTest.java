package org.tipseal.office.evidence.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tipseal.office.cases.AttachmentView;
import org.tipseal.office.evidence.TestCase;
import org.tipseal.report.Domain;
import org.tipseal.report.json.DomainLoader;

final class ReportPdfTest {
  private static final String PURPOSE = "移送检察机关审查";

  private final Domain domain = DomainLoader.bundled();

  private byte[] pdf(String facts, List<AttachmentView> attachments) throws IOException {
    return ReportPdf.of(
        TestCase.view(TestCase.form(facts), attachments),
        domain,
        new ReportPdf.Facts(
            "测试受理单位 Test agency",
            TestCase.mark(PURPOSE),
            "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345-6789",
            true,
            Map.of(1, "attachments/1-截图.png")));
  }

  /** Without white space: where lines are broken is the page's matter. */
  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "");
  }

  @Test
  void theTextIsTheReport() throws IOException {
    String text = text(pdf(TestCase.FACTS, List.of()));

    assertTrue(text.contains(bare(TestCase.FACTS)), text);
    for (String expected :
        List.of(
            "速达卡盟",
            "３８２９１",
            "BG-02黑卡卡商blackSIM-carddealer",
            "请求查处该平台的非法经营行为。",
            "单价（元）unitprice(CNY)",
            "sim手机卡SIMcards",
            "表格之外的一句话",
            "已收到，正在核查。",
            "补充：对方换了新的网址。",
            "S60办理中inprogress",
            "2026-12-20")) {
      assertTrue(text.contains(bare(expected)), expected + " in " + text);
    }
    assertFalse(text.contains("给同事的话"), "what is for colleagues stays in the office");
  }

  @Test
  void attachmentsAreListedWithTheirDigests() throws IOException {
    String digest = "0123456789abcdef".repeat(4);
    String text =
        text(
            pdf(
                TestCase.FACTS,
                List.of(
                    new AttachmentView(
                        1,
                        0,
                        "截图.png",
                        "image/png",
                        123456,
                        digest,
                        "EV3",
                        Optional.of("聊天截图"),
                        Optional.empty(),
                        Optional.empty()))));

    assertTrue(text.contains(digest), text);
    assertTrue(text.contains("attachments/1-截图.png"), text);
    assertTrue(text.contains("123456"), text);
  }

  @Test
  void everyPageHasTheMarkAndAllFontsAreEmbedded() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(TestCase.FACTS.repeat(40), List.of()))) {
      assertTrue(document.getNumberOfPages() > 3);
      for (int i = 1; i <= document.getNumberOfPages(); i++) {
        PDFTextStripper page = new PDFTextStripper();
        page.setStartPage(i);
        page.setEndPage(i);
        String text = page.getText(document);
        assertTrue(text.contains("测试承办人 (A1B2C3D4E5)"), text);
        assertTrue(text.contains("2026-11-26 08:30:15 UTC"), text);
        assertTrue(text.contains(PURPOSE), text);
        assertTrue(text.contains("7K3D-9QXA-2M4P-TT0B"), text);
        assertTrue(text.contains(i + " / " + document.getNumberOfPages()), text);
      }
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertTrue(font.isEmbedded(), font.getName());
          assertTrue(font.getName().matches("[A-Z]{6}\\+.*"), font.getName() + " is no subset");
        }
      }
    }
  }

  @Test
  void whatHasNoGlyphIsNamed() throws IOException {
    String text =
        text(pdf("密\u202Ekcart\u202C \uD83D\uDE00 \u0007 \u0E01 \uDBFF\uDFFF 函\u0628", List.of()));

    for (String named : List.of("U+202E", "U+202C", "U+1F600", "U+0007", "U+10FFFF", "U+0628")) {
      assertTrue(text.contains(named), named + " in " + text);
    }
    // In the order of writing, whatever the mark before it says.
    assertTrue(text.contains("密U+202EkcartU+202C"), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uD83D\uDE00",
        "\u202E\u05D0",
        "W",
        "密",
        "\u0000",
        "\n",
        " ",
        "\t",
        "\uD800",
        "e\u0301"
      })
  void tenThousandOfAnythingMakeAWholeDocument(String one) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(one.repeat(10_000), List.of()))) {
      assertTrue(document.getNumberOfPages() > 0);
      assertFalse(new PDFTextStripper().getText(document).isEmpty());
    }
  }

  @Test
  void theSameCaseGivesTheSameBytesAndNothingTellsOfTheMachine() throws IOException {
    byte[] once = pdf(TestCase.FACTS, List.of());

    assertArrayEquals(once, pdf(TestCase.FACTS, List.of()));
    try (PDDocument document = Loader.loadPDF(once)) {
      assertEquals(List.of(), List.copyOf(document.getDocumentInformation().getMetadataKeys()));
      assertEquals(null, document.getDocumentCatalog().getMetadata());
    }
    String raw = new String(once, StandardCharsets.ISO_8859_1);
    assertFalse(raw.contains(System.getProperty("user.home")), "names a folder");
    assertFalse(raw.contains("Producer"), "names its maker");
  }

  @Test
  void aPageCanBeDrawn(@TempDir Path folder) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(pdf(TestCase.FACTS + "\uD83D\uDE00 \u202Eabc", List.of()))) {
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 90);
      String kept = System.getProperty("tipseal.screenshots");
      Path file = (kept == null ? folder : Path.of(kept)).resolve("report-page.png");
      Files.createDirectories(file.getParent());
      ImageIO.write(image, "png", file.toFile());
      assertNotNull(ImageIO.read(file.toFile()));
      assertTrue(dark(image) > 5000, "the page is blank");
    }
  }

  private static long dark(BufferedImage image) {
    long dark = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        dark += (image.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
      }
    }
    return dark;
  }
}
