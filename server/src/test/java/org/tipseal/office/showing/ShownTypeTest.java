package org.tipseal.office.showing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTypeTest {
  @ParameterizedTest
  @CsvSource({
    "sample.png, PNG",
    "sample.jpg, JPEG",
    "sample.webp, WEBP",
    "sample.pdf, PDF",
    "sample.mp4, MP4",
    "sample.wav, WAV"
  })
  void filesOfTheseKindsAreShown(String name, ShownType type) throws IOException {
    assertEquals(Optional.of(type), ShownType.of(head(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sample.docx", "sample.xlsx", "sample.pptx", "sample.heic"})
  void theseAreNot(String name) throws IOException {
    assertEquals(Optional.empty(), ShownType.of(head(name)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\u0089PNG",
        "<!doctype html><script>alert(1)</script>",
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "<?xml version='1.0'?><svg/>",
        "GIF",
        "RIFF....AVI ",
        "PK\u0003\u0004",
        "....ftypheic",
        "....ftypavif",
        "....ftypqt  ",
        "....ftyp",
        "\u001aE\u00df\u00a3 matroska",
        "OggS \u0080theora OpusHead",
        "MZ\u0090",
        "\u00ff\u00fe<\u0000s",
        "%!PS-Adobe-3.0",
        " %PDF-1.7"
      })
  void norIsAnythingElse(String head) {
    assertEquals(Optional.empty(), of(head));
  }

  @ParameterizedTest
  @CsvSource({
    "GIF89a...., GIF",
    "....ftypM4A .., MP4_AUDIO",
    "....ftypisom.., MP4",
    "ID3\u0003..., MP3",
    "OggS.....OpusHead, OGG"
  })
  void whatBeginsSoIsShown(String head, ShownType type) {
    assertEquals(Optional.of(type), of(head));
  }

  @Test
  void webmIsVideoOrAudioByItsTracks() {
    String begin = "\u001aE\u00df\u00a3..webm..";
    assertEquals(Optional.of(ShownType.WEBM), of(begin + "V_VP9 A_OPUS"));
    assertEquals(Optional.of(ShownType.WEBM_AUDIO), of(begin + "A_OPUS"));
  }

  @Test
  void framesOfMp3AreToldFromTheMarkOfUtf16() {
    assertEquals(Optional.of(ShownType.MP3), of("\u00ff\u00fb\u0090d"));
    assertEquals(Optional.empty(), of("\u00ff\u00feA\u0000"));
  }

  private static Optional<ShownType> of(String head) {
    return ShownType.of(head.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] head(String name) throws IOException {
    try (InputStream in =
        ShownTypeTest.class.getResourceAsStream("/org/tipseal/page/evidence/" + name)) {
      return in.readNBytes(ShownType.HEAD);
    }
  }
}
