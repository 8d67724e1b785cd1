package org.tipseal.crypto.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Optional;
import org.tipseal.crypto.vectors.Vector;
import org.tipseal.crypto.vectors.VectorFormat;
import org.tipseal.crypto.vectors.VectorWriter;

/** Texts of follow-ups that tell of retaliation, and texts that look like it. */
public final class RetaliationVectors implements VectorFormat {
  private static final String LINK = "7KQ2-M012-3456-789Z";
  private static final String LINE = "[retaliation " + LINK + "]";

  @Override
  public String name() {
    return "retaliation";
  }

  @Override
  public void run(Vector vector) {
    Optional<Retaliation> retaliation = Retaliation.of(vector.text("text"));
    assertEquals(vector.text("link"), retaliation.map(r -> r.link().value()).orElse(""));
    if (retaliation.isPresent()) {
      assertEquals(vector.text("said"), retaliation.get().said());
      assertEquals(vector.text("written"), retaliation.get().text());
    }
  }

  @Override
  public void generate(VectorWriter out) throws IOException {
    told(out, "alone", "Nothing is said beside it.", LINE, "", LINE);
    told(out, "with-words", "Words behind it.", LINE + "\n他们找上门来了。", "他们找上门来了。");
    told(
        out,
        "lines",
        "Lines behind it are as they were.",
        LINE + "\n\n a\n" + LINE,
        "\n a\n" + LINE);
    told(out, "line-feed", "An empty line behind it says nothing.", LINE + "\n", "", LINE);
    ordinary(out, "empty", "Nothing.", "");
    ordinary(out, "second-line", "It stands in the second line.", "a\n" + LINE);
    ordinary(out, "before", "A space stands before it.", " " + LINE);
    ordinary(out, "behind", "Something stands behind it.", LINE + " a");
    ordinary(out, "carriage-return", "A carriage return stands behind it.", LINE + "\r\na");
    ordinary(out, "lower-case", "The link code is in lower case.", LINE.replace("KQ", "kq"));
    ordinary(
        out, "no-symbol", "The link code holds U, which is no symbol.", LINE.replace("Z", "U"));
    ordinary(out, "without-dashes", "The link code has no dashes.", LINE.replace("-", ""));
    ordinary(out, "three-groups", "A group is missing.", LINE.replace("7KQ2-", ""));
    ordinary(out, "five-groups", "A group is too many.", LINE.replace("7KQ2", "7KQ2-7KQ2"));
    ordinary(out, "without-code", "The link code is missing.", "[retaliation ]");
    ordinary(out, "without-end", "The bracket is missing.", LINE.substring(0, LINE.length() - 1));
  }

  private static void told(VectorWriter out, String name, String about, String text, String said)
      throws IOException {
    told(out, name, about, text, said, text);
  }

  private static void told(
      VectorWriter out, String name, String about, String text, String said, String written)
      throws IOException {
    out.start(name, about)
        .put("text", text)
        .put("link", LINK)
        .put("said", said)
        .put("written", written)
        .write();
  }

  private static void ordinary(VectorWriter out, String name, String about, String text)
      throws IOException {
    out.start("ordinary-" + name, about).put("text", text).put("link", "").write();
  }
}
