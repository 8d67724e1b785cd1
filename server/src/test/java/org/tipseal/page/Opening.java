package org.tipseal.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Opens a cleaned file with a program that others wrote, and sees that it shows what it did. */
enum Opening {
  JPEG {
    @Override
    void holds(byte[] original, byte[] cleaned, String shows, Page page) throws Exception {
      assertSamePicture(original, cleaned);
    }
  },
  PNG {
    @Override
    void holds(byte[] original, byte[] cleaned, String shows, Page page) throws Exception {
      assertSamePicture(original, cleaned);
    }
  },
  /** Java knows no WebP; the browser does. */
  WEBP {
    @Override
    void holds(byte[] original, byte[] cleaned, String shows, Page page) {
      Object before = page.evaluate(SIZE, Base64.getEncoder().encodeToString(original));
      Object after = page.evaluate(SIZE, Base64.getEncoder().encodeToString(cleaned));
      assertEquals(before, after);
    }
  },
  PDF {
    @Override
    void holds(byte[] original, byte[] cleaned, String shows, Page page) throws Exception {
      try (PDDocument document = Loader.loadPDF(cleaned)) {
        assertTrue(new PDFTextStripper().getText(document).contains(shows));
      }
    }
  },
  DOCX {
    @Override
    void holds(byte[] original, byte[] cleaned, String shows, Page page) throws Exception {
      try (XWPFWordExtractor words =
          new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(cleaned)))) {
        assertTrue(words.getText().contains(shows));
      }
    }
  },
  XLSX {
    @Override
    void holds(byte[] original, byte[] cleaned, String shows, Page page) throws Exception {
      try (XSSFExcelExtractor cells =
          new XSSFExcelExtractor(new XSSFWorkbook(new ByteArrayInputStream(cleaned)))) {
        assertTrue(cells.getText().contains(shows));
      }
    }
  },
  PPTX {
    @Override
    void holds(byte[] original, byte[] cleaned, String shows, Page page) throws Exception {
      try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(cleaned))) {
        assertTrue(
            show.getSlides().stream()
                .flatMap(slide -> slide.getShapes().stream())
                .anyMatch(
                    shape -> shape instanceof XSLFTextShape t && t.getText().contains(shows)));
      }
    }
  },
  /** The film itself is the same, a track of places is blank, and the boxes fill the file. */
  MP4 {
    @Override
    void holds(byte[] original, byte[] cleaned, String shows, Page page) {
      byte[] before = box(original, "mdat");
      byte[] after = box(cleaned, "mdat");
      assertEquals(before.length, after.length);
      int same = 0;
      for (int i = 0; i < before.length; i++) {
        assertTrue(after[i] == before[i] || after[i] == 0, "byte " + i);
        same += after[i] == before[i] ? 1 : 0;
      }
      assertTrue(same > before.length * 9 / 10, same + " of " + before.length);
      assertTrue(box(cleaned, "moov").length > 0);
    }
  },
  WAV {
    @Override
    void holds(byte[] original, byte[] cleaned, String shows, Page page) throws Exception {
      try (AudioInputStream before =
              AudioSystem.getAudioInputStream(new ByteArrayInputStream(original));
          AudioInputStream after =
              AudioSystem.getAudioInputStream(new ByteArrayInputStream(cleaned))) {
        assertEquals(before.getFormat().toString(), after.getFormat().toString());
        assertArrayEquals(before.readAllBytes(), after.readAllBytes());
      }
    }
  };

  private static final String SIZE =
      """
      async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
        const { width, height } = await createImageBitmap(new Blob([bytes]));
        return [width, height];
      }
      """;

  static Opening of(String type) {
    return valueOf(type.toUpperCase(Locale.ROOT));
  }

  /**
   * Holds a cleaned file against its original.
   *
   * @param shows words that can be read in it, where there are any
   * @param page a browser that may help
   */
  abstract void holds(byte[] original, byte[] cleaned, String shows, Page page) throws Exception;

  private static void assertSamePicture(byte[] original, byte[] cleaned) throws Exception {
    BufferedImage before = ImageIO.read(new ByteArrayInputStream(original));
    BufferedImage after = ImageIO.read(new ByteArrayInputStream(cleaned));
    assertEquals(before.getWidth(), after.getWidth());
    assertEquals(before.getHeight(), after.getHeight());
    for (int y = 0; y < before.getHeight(); y++) {
      for (int x = 0; x < before.getWidth(); x++) {
        assertEquals(before.getRGB(x, y), after.getRGB(x, y), x + "," + y);
      }
    }
  }

  /** What the top-level box of a type holds. */
  private static byte[] box(byte[] film, String type) {
    byte[] found = {};
    int at = 0;
    while (at < film.length) {
      int size = ByteBuffer.wrap(film, at, 4).getInt();
      assertTrue(size >= 8 && at + size <= film.length, "a box at " + at);
      if (new String(film, at + 4, 4, StandardCharsets.US_ASCII).equals(type)) {
        found = Arrays.copyOfRange(film, at + 8, at + size);
      }
      at += size;
    }
    return found;
  }
}
