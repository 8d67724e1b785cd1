package org.tipseal.office.showing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * What the office shows in a browser, told from a file's content alone: neither its name nor the
 * type that a reporter gave says anything. Everything else leaves the office in an evidence package
 * or not at all.
 */
public enum ShownType {
  PNG("image/png"),
  JPEG("image/jpeg"),
  GIF("image/gif"),
  WEBP("image/webp"),
  PDF("application/pdf"),
  MP4("video/mp4"),
  WEBM("video/webm"),
  MP4_AUDIO("audio/mp4"),
  WEBM_AUDIO("audio/webm"),
  MP3("audio/mpeg"),
  WAV("audio/wav"),
  OGG("audio/ogg");

  /** How many bytes of a file's beginning are looked at. */
  public static final int HEAD = 4096;

  /** Brands of ISO media files (ISO/IEC 14496-12 §4.3) that hold video for players. */
  private static final Set<String> VIDEO_BRANDS =
      Set.of(
          "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV",
          "dash", "3gp4", "3gp5", "3gp6");

  private static final Set<String> AUDIO_BRANDS = Set.of("M4A ", "M4B ");

  private final String mediaType;

  ShownType(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The media type that it is sent with. */
  public String mediaType() {
    return mediaType;
  }

  /** How a page shows it. */
  public ShownKind kind() {
    if (mediaType.startsWith("image/")) {
      return ShownKind.IMAGE;
    } else if (mediaType.startsWith("video/")) {
      return ShownKind.VIDEO;
    }
    return this == PDF ? ShownKind.PDF : ShownKind.AUDIO;
  }

  /** Whether its pixels are drawn in a sandbox, from the whole file; else it is played in parts. */
  public boolean isDrawn() {
    return kind() == ShownKind.IMAGE || kind() == ShownKind.PDF;
  }

  /**
   * Tells what a file is.
   *
   * @param bytes the file's beginning, {@link #HEAD} bytes of it if it has as many
   * @return empty if it is nothing that is shown
   */
  public static Optional<ShownType> of(byte[] bytes) {
    String head = new String(bytes, StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    } else if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    } else if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
      return Optional.of(GIF);
    } else if (head.startsWith("%PDF-")) {
      return Optional.of(PDF);
    } else if (head.startsWith("RIFF")) {
      return ofRiff(head);
    } else if (head.startsWith("ftyp", 4)) {
      return ofBrand(head);
    } else if (head.startsWith("\u001aE\u00df\u00a3")) {
      return ofMatroska(head);
    } else if (head.startsWith("OggS")) {
      boolean audio =
          head.contains("OpusHead") || head.contains("\u0001vorbis") || head.contains("\u007fFLAC");
      return audio && !head.contains("theora") ? Optional.of(OGG) : Optional.empty();
    }
    return head.startsWith("ID3") || isMpegAudio(bytes) ? Optional.of(MP3) : Optional.empty();
  }

  private static Optional<ShownType> ofRiff(String head) {
    if (head.startsWith("WEBP", 8)) {
      return Optional.of(WEBP);
    }
    return head.startsWith("WAVE", 8) ? Optional.of(WAV) : Optional.empty();
  }

  private static Optional<ShownType> ofBrand(String head) {
    String brand = head.length() < 12 ? "" : head.substring(8, 12);
    if (AUDIO_BRANDS.contains(brand)) {
      return Optional.of(MP4_AUDIO);
    }
    return VIDEO_BRANDS.contains(brand) ? Optional.of(MP4) : Optional.empty();
  }

  /** WebM is Matroska that says so; its tracks name their codecs near the beginning. */
  private static Optional<ShownType> ofMatroska(String head) {
    if (!head.substring(0, Math.min(head.length(), 64)).contains("webm")) {
      return Optional.empty();
    }
    boolean audioAlone =
        (head.contains("A_OPUS") || head.contains("A_VORBIS")) && !head.contains("V_");
    return Optional.of(audioAlone ? WEBM_AUDIO : WEBM);
  }

  /** The header of an MPEG audio frame, layer III. */
  private static boolean isMpegAudio(byte[] bytes) {
    return bytes.length >= 3
        && (bytes[0] & 0xff) == 0xff
        && (bytes[1] & 0xe6) == 0xe2
        && (bytes[1] & 0x18) != 0x08
        && (bytes[2] & 0xf0) != 0xf0
        && (bytes[2] & 0x0c) != 0x0c;
  }
}
