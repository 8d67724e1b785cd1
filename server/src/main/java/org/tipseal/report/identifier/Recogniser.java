package org.tipseal.report.identifier;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the identifiers in a text that people wrote: full-width, with blanks and dashes in between,
 * with circled or Chinese digits, with invisible characters. It takes time in proportion to the
 * text, whatever that holds, and would rather miss a bare number than take an amount for an
 * account: without a telling word before it only what is sure is taken.
 *
 * <p>The page's {@code report/identifier/recognise.ts} does the same where a reporter types, and
 * tells places and every kind that a value may be; this one reads what has arrived.
 */
public final class Recogniser {
  /** More than a form or a follow-up holds. */
  private static final int MAX_TEXT = 100_000;

  private static final int MAX_WORD = 253;
  private static final int MAX_PATH = 400;
  private static final int MAX_PIECES = 8;
  private static final int MAX_DIGITS = 24;

  private static final Pattern URL =
      Pattern.compile("(?i)[a-z][a-z0-9+.-]{1,15}://([\\p{L}\\p{N}._-]+(?::[0-9]{1,5})?)");
  private static final Pattern ICP =
      Pattern.compile(
          "(?i)[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼] ?ICP ?-?[备備证證] ?-?[0-9]{4,12}"
              + "(?: ?[号號])?(?: ?- ?[0-9]{1,4}(?![0-9]))?");
  private static final Pattern VERSION_6 = Pattern.compile("[0-9A-Fa-f:.]+");
  private static final Pattern IP_FORM = Pattern.compile("::.{4}|:.*:");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

  /** Names under the top-level domains in Chinese, where something sets them apart. */
  private static final Pattern INTERNATIONAL =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._-])[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,3}"
              + "\\.(?:中国|中國|公司|网络|網絡|网址|网店|网站|在线|中文网|商城|集团|我爱你|移动|手机|企业|游戏|娱乐|信息"
              + "|购物|餐厅|商店|时尚|政务|公益|香港|台湾|台灣|新加坡)");

  private static final Pattern HOST_END = Pattern.compile("(?i)^[a-z0-9-]+(?::[0-9]+)?");
  private static final Pattern PORT = Pattern.compile("\\G(?::[0-9]{1,5}(?![0-9]))?");
  private static final Pattern PATH = Pattern.compile("\\G(?:[/?#][!-~]*)?");
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]++(?:[ -][0-9]++)*+");
  private static final Pattern PIECE = Pattern.compile("\\+?[0-9]+");
  private static final Pattern COURIER =
      Pattern.compile(
          "(?i)(?:(?:SF|YT|JD|JT|ZTO|STO|YD|DPK)[A-Z0-9]{0,3}[0-9]{9,15}|[A-Z]{2}[0-9]{9}[A-Z]{2})");
  private static final Pattern WECHAT = Pattern.compile("(?i)(?:wxid|gh)_[a-z0-9]{6,}");
  private static final Pattern VERSION = Pattern.compile("(?i)(?:v|版本)号? ?$");
  private static final Pattern LETTER = Pattern.compile("[A-Za-z]");

  private final String text;
  private final BitSet taken = new BitSet();
  private final List<Recognised> found = new ArrayList<>();

  private Recogniser(String folded) {
    this.text = folded;
  }

  /**
   * The identifiers in a text, each with its likeliest kind, none inside another.
   *
   * @param text what somebody wrote; what is behind 100,000 characters is not read
   */
  public static List<Recognised> find(String text) {
    Recogniser reading =
        new Recogniser(ReadableText.of(text.substring(0, Math.min(text.length(), MAX_TEXT))));
    reading.urls();
    reading.personal();
    reading.icpNumbers();
    reading.internationalNames();
    reading.addresses();
    reading.words();
    reading.numbers();
    return List.copyOf(reading.found);
  }

  private void urls() {
    Matcher url = URL.matcher(text);
    while (url.find()) {
      int host = url.start(1) + hostOf(url.group(1)).length();
      add(url.start(), pathEnd(host), List.of("url"));
    }
  }

  /** An identity card is nobody's account: it is passed over, unless the words before say so. */
  private void personal() {
    for (PersonalData.Hit hit : PersonalData.find(text)) {
      List<String> labels = Labels.before(text, hit.start());
      if (hit.kind() == PersonalData.Kind.EMAIL) {
        List<String> kinds = new ArrayList<>(labels);
        kinds.add("email");
        add(hit.start(), hit.end(), kinds);
      } else if (hit.kind() == PersonalData.Kind.ID_CARD && labels.isEmpty()) {
        taken.set(hit.start(), hit.end());
      }
    }
  }

  private void icpNumbers() {
    Matcher number = ICP.matcher(text);
    while (number.find()) {
      add(number.start(), number.end(), List.of("icp"));
    }
  }

  private void internationalNames() {
    Matcher name = INTERNATIONAL.matcher(text);
    while (name.find()) {
      add(name.start(), pathEnd(matchEnd(PORT, name.end())), List.of("domain"));
    }
  }

  private void addresses() {
    Matcher address = VERSION_6.matcher(text);
    while (address.find()) {
      boolean apart = !isWord(address.start() - 1) && !isWord(address.end());
      if (apart
          && address.group().length() <= MAX_WORD
          && IP_FORM.matcher(address.group()).find()
          && isIp(address.group())) {
        add(address.start(), address.end(), List.of("ip"));
      }
    }
  }

  private void words() {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      int end = word.end();
      while (end > word.start() && "._-".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      if (word.end() - word.start() <= MAX_WORD && end > word.start()) {
        word(word.start(), end);
      }
    }
  }

  private void word(int start, int end) {
    String word = text.substring(start, end);
    if (isIp(word)) {
      String before = text.substring(Math.max(0, start - 4), start);
      host(start, end, VERSION.matcher(before).find() ? List.of() : List.of("ip"));
    } else if (WECHAT.matcher(word).matches()) {
      add(start, end, List.of("wechat"));
    } else if (COURIER.matcher(word).matches()) {
      add(start, end, List.of("courier", "payment-order"));
    } else if (!LETTER.matcher(word).find() || !add(start, end, Labels.before(text, start))) {
      host(start, end, Kinds.ofName(word));
    }
  }

  private void numbers() {
    Matcher run = NUMBER.matcher(text);
    while (run.find()) {
      List<int[]> pieces = new ArrayList<>();
      Matcher piece = PIECE.matcher(text).region(run.start(), run.end());
      while (piece.find()) {
        pieces.add(new int[] {piece.start(), piece.end()});
      }
      for (int i = 0; i < pieces.size(); ) {
        i += longest(pieces.subList(i, Math.min(pieces.size(), i + MAX_PIECES)));
      }
    }
  }

  /** Takes the longest number that begins with the first piece; gives how many pieces were read. */
  private int longest(List<int[]> pieces) {
    int start = pieces.get(0)[0];
    List<String> labels = Labels.before(text, start);
    for (int count = pieces.size(); count > 0; count--) {
      int end = pieces.get(count - 1)[1];
      String digits = text.substring(start, end).replaceAll("[ -]", "");
      if (digits.length() <= MAX_DIGITS && add(start, end, Kinds.ofNumber(digits, labels))) {
        return count;
      }
    }
    return 1;
  }

  /** A host, or an address where a port or a path follows. */
  private void host(int start, int end, List<String> kinds) {
    if (!kinds.isEmpty()) {
      int whole = pathEnd(matchEnd(PORT, end));
      add(start, whole, whole > end ? List.of("url") : kinds);
    }
  }

  /**
   * The host at the beginning: Chinese is written without blanks, so what follows a name in Latin
   * letters may be the next word.
   */
  private static String hostOf(String authority) {
    int last = authority.lastIndexOf('.') + 1;
    Matcher end = HOST_END.matcher(authority.substring(last));
    String host = end.find() ? authority.substring(0, last) + end.group() : authority;
    return host.replaceAll("[._-]{1,9}$", "");
  }

  /** Where a path ends that begins at a place; what closes a sentence is no part of it. */
  private int pathEnd(int start) {
    String path = text.substring(start, Math.min(matchEnd(PATH, start), start + MAX_PATH));
    return start + path.replaceAll("[\"'<>].*$", "").replaceAll("[.,;:!?)\\]}]+$", "").length();
  }

  private int matchEnd(Pattern pattern, int start) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find(start) ? matcher.end() : start;
  }

  private boolean isWord(int place) {
    if (place < 0 || place >= text.length()) {
      return false;
    }
    char c = text.charAt(place);
    return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }

  private static boolean isIp(String word) {
    return Scheme.IP.normalise(word).oddity().isEmpty();
  }

  /** Takes a place, unless some of it is taken or no kind fits. */
  private boolean add(int start, int end, List<String> kinds) {
    int next = taken.nextSetBit(start);
    if (next >= 0 && next < end) {
      return false;
    }
    Optional<Recognised> fitting = Kinds.fitting(text.substring(start, end), kinds);
    fitting.ifPresent(found::add);
    if (fitting.isPresent()) {
      taken.set(start, end);
    }
    return fitting.isPresent();
  }
}
