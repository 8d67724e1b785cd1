package org.tipseal.office.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whom a reporter named as not to see the report, by name or post. What is compared is folded:
 * width, case, blanks, marks and what nobody sees make no difference.
 *
 * @param names folded, none empty; empty if there are more than a record holds
 * @param more whether there are so many that only the report itself has them
 */
public record Exclusion(List<String> names, boolean more) {
  /** Of nobody. */
  public static final Exclusion NOBODY = new Exclusion(List.of(), false);

  /** What a case's record holds, in bytes of UTF-8. */
  private static final int MAX_BYTES = 240;

  /** One letter stands in too many words to be taken for a name inside a text. */
  private static final int MIN_INSIDE = 2;

  /** Keeps its own list. */
  public Exclusion {
    names = List.copyOf(names);
  }

  /** All that a report form names. */
  static Exclusion all(ObjectNode form) {
    List<String> folded = new ArrayList<>();
    for (JsonNode named : form.path("exclude")) {
      String name = fold(named.asText(""));
      if (!name.isEmpty() && !folded.contains(name)) {
        folded.add(name);
      }
    }
    return new Exclusion(folded, false);
  }

  /** As much as a record holds: all or none. */
  static Exclusion brief(ObjectNode form) {
    Exclusion all = all(form);
    int bytes =
        all.names.stream().mapToInt(n -> n.getBytes(StandardCharsets.UTF_8).length + 3).sum();
    return bytes > MAX_BYTES ? new Exclusion(List.of(), true) : all;
  }

  /**
   * Whether somebody of this name is meant: the name stands in what the reporter wrote, or the
   * other way round. Somebody else of the same name is taken for him too, which is the safe side.
   *
   * @param officer the name, {@link #fold folded}
   * @throws IllegalStateException if only the report itself has the names
   */
  public boolean namesFolded(String officer) {
    if (more) {
      throw new IllegalStateException("the names have to be read from the report");
    }
    for (String name : names) {
      if (inside(officer, name) || inside(name, officer)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inside(String part, String text) {
    return part.length() >= MIN_INSIDE ? text.contains(part) : text.equals(part);
  }

  /** A name in the form in which names are compared. */
  public static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\p{Z}\\p{Cc}\\p{Cf}\\p{P}]", "");
  }
}
