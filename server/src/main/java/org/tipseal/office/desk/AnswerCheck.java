package org.tipseal.office.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tipseal.office.cases.AttachmentView;
import org.tipseal.office.cases.CaseView;
import org.tipseal.office.cases.ConversationEntry;
import org.tipseal.office.index.Term;
import org.tipseal.office.index.Terms;

/**
 * Finds what of an answer repeats the report: whoever finds a receipt reads the answers, and must
 * not learn from them what was reported.
 *
 * <p>Found are runs of 6 Chinese characters or of 4 other words that stand in the report, a
 * follow-up or a file name, and every identifier and account of the report in any spelling.
 */
public final class AnswerCheck {
  /** What 6 Chinese characters weigh, and 4 other words. */
  private static final int ENOUGH = 12;

  private static final int HAN = 2;
  private static final int OTHER = 3;

  /** Five signs or more of an account or a number, a digit among them. */
  private static final Pattern CODE =
      Pattern.compile("(?=[a-z_.@-]*[0-9])[a-z0-9][a-z0-9_.@-]{3,}[a-z0-9]");

  private final Terms terms;

  /**
   * Makes it.
   *
   * @param terms recognises identifiers
   */
  public AnswerCheck(Terms terms) {
    this.terms = terms;
  }

  /** The passages of a text that repeat a case, as the text has them. */
  public List<String> repeats(CaseView view, String text) {
    Set<String> found = new LinkedHashSet<>();
    Set<String> known = terms.of(view).stream().map(Term::key).collect(Collectors.toSet());
    terms.inText(text).stream()
        .filter(term -> known.contains(term.key()))
        .forEach(term -> found.add(term.value()));
    String target = view.form().path("target").asText("").strip();
    if (target.length() >= 2 && text.contains(target)) {
      found.add(target);
    }
    List<String> texts = texts(view);
    found.addAll(codes(text, texts));
    found.addAll(runs(words(text), texts));
    return List.copyOf(found);
  }

  /** Accounts and numbers that nothing recognises, such as {@code kefu_lao66}. */
  private static List<String> codes(String text, List<String> texts) {
    Set<String> known = new HashSet<>();
    texts.forEach(t -> CODE.matcher(fold(t)).results().forEach(m -> known.add(m.group())));
    return CODE.matcher(fold(text)).results().map(m -> m.group()).filter(known::contains).toList();
  }

  /**
   * A word: one Han character, or a run of other letters and digits.
   *
   * @param folded as it is compared
   * @param from where it begins in the text that it stands in
   */
  private record Word(String folded, boolean han, int from, int to, String in) {}

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      boolean han = Character.isIdeographic(c);
      if (!han && Character.isLetterOrDigit(c)) {
        while (next < text.length()
            && Character.isLetterOrDigit(text.codePointAt(next))
            && !Character.isIdeographic(text.codePointAt(next))) {
          next += Character.charCount(text.codePointAt(next));
        }
      }
      if (Character.isLetterOrDigit(c)) {
        words.add(new Word(fold(text.substring(at, next)), han, at, next, text));
      }
      at = next;
    }
    return words;
  }

  private static String fold(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static List<String> runs(List<Word> answer, List<String> texts) {
    Set<List<String>> grams = new HashSet<>();
    for (String text : texts) {
      List<Word> words = words(text);
      for (int i = 0; i < words.size(); i++) {
        int length = length(words, i);
        if (length > 0) {
          grams.add(folded(words, i, i + length));
        }
      }
    }
    List<String> found = new ArrayList<>();
    int from = -1;
    int end = -1;
    for (int i = 0; i < answer.size(); i++) {
      int length = length(answer, i);
      if (length == 0 || !grams.contains(folded(answer, i, i + length))) {
        continue;
      }
      if (from >= 0 && i > end) {
        found.add(passage(answer, from, end));
        from = -1;
      }
      from = from < 0 ? i : from;
      end = i + length;
    }
    if (from >= 0) {
      found.add(passage(answer, from, end));
    }
    return found;
  }

  /** How many words from here on are enough for a repetition; 0 if there are not so many left. */
  private static int length(List<Word> words, int from) {
    int weight = 0;
    for (int i = from; i < words.size(); i++) {
      weight += words.get(i).han() ? HAN : OTHER;
      if (weight >= ENOUGH) {
        return i - from + 1;
      }
    }
    return 0;
  }

  private static List<String> folded(List<Word> words, int from, int to) {
    return words.subList(from, to).stream().map(Word::folded).toList();
  }

  private static String passage(List<Word> words, int from, int end) {
    return words.get(from).in().substring(words.get(from).from(), words.get(end - 1).to());
  }

  private static List<String> texts(CaseView view) {
    List<String> texts = new ArrayList<>();
    collect(view.form(), texts);
    for (ConversationEntry entry : view.conversation()) {
      if (entry instanceof ConversationEntry.FollowUp followUp) {
        texts.add(followUp.text());
      }
    }
    for (AttachmentView attachment : view.attachments()) {
      texts.add(attachment.name());
      attachment.description().ifPresent(texts::add);
    }
    return texts;
  }

  private static void collect(JsonNode node, List<String> texts) {
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.forEach(child -> collect(child, texts));
  }
}
