package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.officers.Role;

/** A case on paper: every sheet names who printed it, and nothing on it can be pressed. */
@ExtendWith(Stage.Given.class)
class PrintBrowserIT {
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final int DOTS_PER_INCH = 72;
  private static final String LONG = "一段很长的答复，为的是这个案件在纸上不止一页。".repeat(60);

  @ParameterizedTest
  @EnumSource
  void everySheetNamesWhoPrintedIt(Language language, Stage stage) throws Exception {
    Look look = Look.desk(language);
    String target = "Print" + look.word();
    stage.send(target);
    CaseId id = new Desk(stage.agency().desk()).awaitCase(target);
    for (int i = 0; i < 2; i++) {
      stage.agency().desk().answer(id, "S20", Optional.empty(), Optional.of(LONG));
    }
    try (OfficeVisit day =
        new OfficeVisit(stage, look, "printing", Role.HANDLER, Set.of("yunxi-cyber")).arrive()) {
      Page page = day.open(id, target).page();
      assertThat(page.locator(".talk")).containsText(LONG);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      for (Locator gone : page.locator("button, nav, select, textarea, a").all()) {
        assertThat(gone).isHidden();
      }
      try (PDDocument paper = print(page)) {
        assertTrue(paper.getNumberOfPages() > 1, "more than one sheet");
        keep(paper, language);
      }
      // With nothing else to be seen, what is left on a sheet is the mark.
      page.evaluate("() => (document.querySelector('main').style.visibility = 'hidden')");
      assertFalse(inked(page).contains(false), "each sheet has the mark");
      page.evaluate("() => document.querySelector('svg.mark').remove()");
      assertFalse(inked(page).contains(true), "it was the mark");
    }
  }

  private static PDDocument print(Page page) throws IOException {
    return Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat("A4")));
  }

  private static void keep(PDDocument paper, Language language) throws IOException {
    Files.createDirectories(PICTURES);
    PDFRenderer drawn = new PDFRenderer(paper);
    for (int sheet = 0; sheet < paper.getNumberOfPages(); sheet++) {
      String name = "office-paper-" + (sheet + 1) + "-" + language.code() + ".png";
      ImageIO.write(
          drawn.renderImageWithDPI(sheet, DOTS_PER_INCH), "png", PICTURES.resolve(name).toFile());
    }
  }

  /** Whether there is anything on each sheet. */
  private static List<Boolean> inked(Page page) throws IOException {
    List<Boolean> inked = new ArrayList<>();
    try (PDDocument paper = print(page)) {
      PDFRenderer drawn = new PDFRenderer(paper);
      for (int sheet = 0; sheet < paper.getNumberOfPages(); sheet++) {
        BufferedImage image = drawn.renderImageWithDPI(sheet, DOTS_PER_INCH);
        int[] pixels =
            image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        inked.add(Arrays.stream(pixels).anyMatch(pixel -> pixel != -1));
      }
    }
    return inked;
  }
}
