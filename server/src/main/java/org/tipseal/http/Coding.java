package org.tipseal.http;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The forms in which a body can be sent (RFC 9110 §8.4.1), the smallest first. */
public enum Coding {
  BROTLI("br"),
  GZIP("gzip"),
  IDENTITY("identity");

  private final String wireName;

  Coding(String wireName) {
    this.wireName = wireName;
  }

  /** As {@code Accept-Encoding} and {@code Content-Encoding} name it. */
  public String wireName() {
    return wireName;
  }

  /**
   * What to send (RFC 9110 §12.5.3): of those that the client values most, the smallest. Without
   * any wish, and where nothing that there is suits it, the body as it is.
   *
   * @param accepted all lines of {@code Accept-Encoding}
   * @param there what there is; the body as it is always is
   */
  static Coding chosen(List<String> accepted, Set<Coding> there) {
    Map<String, Double> wishes = wishes(accepted);
    double others = wishes.getOrDefault("*", 0.0);
    Coding best = IDENTITY;
    double most = 0;
    for (Coding coding : values()) {
      double value = wishes.getOrDefault(coding.wireName, others);
      if (there.contains(coding) && value > most) {
        best = coding;
        most = value;
      }
    }
    return best;
  }

  private static Map<String, Double> wishes(List<String> accepted) {
    Map<String, Double> wishes = new HashMap<>();
    for (String wish : String.join(",", accepted).split(",", -1)) {
      String[] parts = wish.split(";", 2);
      wishes.merge(
          parts[0].strip().toLowerCase(Locale.ROOT),
          parts.length == 1 ? 1 : quality(parts[1].strip()),
          Math::min);
    }
    return wishes;
  }

  /** What is no quality value is no wish either. */
  private static double quality(String parameter) {
    return parameter.matches("[qQ]=(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)")
        ? Double.parseDouble(parameter.substring(2))
        : 0;
  }
}
