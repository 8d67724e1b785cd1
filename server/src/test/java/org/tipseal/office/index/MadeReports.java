package org.tipseal.office.index;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reports with planted rings: the reports of a ring share an identifier, and each writes it in its
 * own way, in the field for it or somewhere in the text. Everybody has identifiers of his own
 * besides, some of them very like those of others.
 */
final class MadeReports {
  private static final String[] KINDS = {
    "mobile",
    "qq",
    "qq-group",
    "wechat",
    "domain",
    "bank-card",
    "icp",
    "iccid",
    "email",
    "payment-order",
    "courier"
  };

  /**
   * Two reports, by number, the lower first.
   *
   * @param first of them
   * @param second of them
   */
  record Pair(int first, int second) {
    static Pair of(int one, int other) {
      return one < other ? new Pair(one, other) : new Pair(other, one);
    }
  }

  private final Random random;
  private final Spelling spelling;
  private final Set<String> used = new HashSet<>();
  final List<ObjectNode> forms = new ArrayList<>();
  final Set<Pair> planted = new HashSet<>();

  MadeReports(long seed, int reports, int rings) {
    random = new Random(seed);
    spelling = new Spelling(random);
    List<List<Spelling.Made>> identifiers = new ArrayList<>();
    for (int i = 0; i < reports; i++) {
      List<Spelling.Made> own = new ArrayList<>();
      for (int k = random.nextInt(3); k >= 0; k--) {
        own.add(fresh());
      }
      identifiers.add(own);
    }
    for (int ring = 0; ring < rings; ring++) {
      Spelling.Made shared = ring % 5 == 0 ? near(identifiers) : fresh();
      Set<Integer> members = new TreeSet<>();
      int size = 2 + random.nextInt(5);
      while (members.size() < size) {
        members.add(random.nextInt(reports));
      }
      members.forEach(member -> identifiers.get(member).add(shared));
      members.forEach(
          one -> members.stream().filter(o -> o > one).forEach(o -> planted.add(Pair.of(one, o))));
    }
    for (int i = 0; i < reports; i++) {
      forms.add(form(i, identifiers.get(i)));
    }
  }

  private ObjectNode form(int number, List<Spelling.Made> identifiers) {
    ObjectNode form = new ObjectMapper().createObjectNode();
    form.put("category", number % 2 == 0 ? "BG-02" : "FR-01").put("mode", "anonymous");
    form.put("target", "第" + number + "号铺子").put("demand", "请查处");
    StringBuilder facts = new StringBuilder("2026年3月9日看到广告，转了3000元，对方说 24 小时到账。");
    ArrayNode given = form.putArray("identifiers");
    Collections.shuffle(identifiers, random);
    for (Spelling.Made made : identifiers) {
      if (random.nextBoolean()) {
        given.addObject().put("kind", made.kind()).put("value", spelling.alone(made));
      } else {
        facts.append(spelling.inSentence(made));
      }
    }
    return form.put("facts", facts.append("共 12 次，身份证我没有给。").toString());
  }

  /** Differs from somebody's in its last digit alone. */
  private Spelling.Made near(List<List<Spelling.Made>> identifiers) {
    while (true) {
      List<Spelling.Made> of = identifiers.get(random.nextInt(identifiers.size()));
      for (Spelling.Made made : of) {
        if (made.kind().equals("mobile") || made.kind().equals("qq")) {
          int last = made.plain().length() - 1;
          String other = made.plain().substring(0, last) + random.nextInt(10);
          if (used.add(made.kind() + other)) {
            return new Spelling.Made(made.kind(), other);
          }
        }
      }
    }
  }

  private Spelling.Made fresh() {
    while (true) {
      String kind = KINDS[random.nextInt(KINDS.length)];
      String plain = plain(kind);
      if (used.add(kind + plain)) {
        return new Spelling.Made(kind, plain);
      }
    }
  }

  private String plain(String kind) {
    return switch (kind) {
      case "mobile" -> "1" + (3 + random.nextInt(7)) + digits(9);
      case "qq", "qq-group" -> (1 + random.nextInt(9)) + digits(6 + random.nextInt(4));
      case "wechat" -> letters(5) + "_" + digits(4);
      case "domain" ->
          random.nextInt(3) == 0 ? han(3) + digits(2) + ".中国" : letters(7) + digits(2) + ".example";
      case "bank-card" -> luhn("62" + digits(16));
      case "icp" -> "京ICP备" + (1 + random.nextInt(9)) + digits(7) + "号";
      case "iccid" -> luhn("8986" + digits(15));
      case "email" -> letters(6) + digits(3) + "@mail.example";
      case "payment-order" -> "T2026" + digits(12);
      case "courier" -> "SF" + digits(13);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private String digits(int count) {
    return random
        .ints(count, 0, 10)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }

  private String letters(int count) {
    return random
        .ints(count, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private String han(int count) {
    return random
        .ints(count, 0, 2000)
        .map(i -> '一' + i)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** With its check digit. */
  private static String luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? 2 * digit : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return digits + (10 - sum % 10) % 10;
  }
}
