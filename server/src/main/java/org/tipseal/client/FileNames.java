package org.tipseal.client;

import java.net.URLConnection;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.tipseal.crypto.payload.AttachmentEntry;

/** What a file is called in a manifest. */
final class FileNames {
  private static final Pattern TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]+");
  private static final String OCTETS = "application/octet-stream";

  private FileNames() {}

  /** The last part of a path, with what a manifest does not take replaced by {@code _}. */
  static String of(Path path) {
    Path last = path.getFileName();
    String name = last == null ? "" : last.toString();
    StringBuilder safe = new StringBuilder();
    name.codePoints()
        .map(c -> c == '/' || c == '\\' || isUnprintable(c) ? '_' : c)
        .forEach(safe::appendCodePoint);
    if (safe.length() > AttachmentEntry.MAX_NAME) {
      // The end of a name says what it is.
      safe.delete(0, safe.length() - AttachmentEntry.MAX_NAME);
    }
    return AttachmentEntry.isName(safe.toString()) ? safe.toString() : "_";
  }

  /** The media type that the name's ending stands for. */
  static String mediaType(String name) {
    String type = URLConnection.guessContentTypeFromName(name);
    return type != null && TYPE.matcher(type).matches() ? type : OCTETS;
  }

  private static boolean isUnprintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }
}
