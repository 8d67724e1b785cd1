package org.tipseal.office.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tipseal.crypto.Bytes;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseView;
import org.tipseal.office.cases.ConversationEntry;
import org.tipseal.report.Domain;
import org.tipseal.report.IdentifierKind;
import org.tipseal.report.identifier.NormalIdentifier;
import org.tipseal.report.identifier.Recognised;
import org.tipseal.report.identifier.Recogniser;
import org.tipseal.report.identifier.Scheme;

/**
 * Takes the terms from an opened case: the identifiers that the reporter gave apart, those that
 * stand in the facts, in other texts of the form and in follow-ups, the target's name, the locator,
 * and the case it was merged into. A term stands once, as it was met first.
 */
public final class Terms {
  /** More than a person writes; a report stuffed with numbers is cut here. */
  private static final int MAX_TERMS = 300;

  /** Longer than any identifier. */
  private static final int MAX_VALUE = 1000;

  private static final int MIN_NAME = 2;

  /** To be raised where terms are made in a way that {@link #version} cannot see. */
  private static final int WAY = 1;

  /** Spellings whose normal forms stand for those of all others. */
  private static final String PROBE =
      "电话 +86 138-0013-8000、①③⑧⓪⓪①③⑧⓪⓪⓪、零一零 6655 4433；QQ：２２３３４４５５，微信 Wx_Id-09；"
          + "卡 6222 0200 0000 0000 000，网址 HTTPS://Example.COM/甲?b=1，京ICP备12345678号-2，"
          + "192.0.2.1，a.b+c@Example.com，平台《某 卡盟》";

  private final Map<String, IdentifierKind> kinds = new LinkedHashMap<>();

  /**
   * Makes it.
   *
   * @param domain for the kinds of identifiers
   */
  public Terms(Domain domain) {
    domain.identifierKinds().forEach(kind -> kinds.put(kind.code(), kind));
  }

  /**
   * Tells the way in which terms are made: the number is another one where the normal forms of
   * examples are, be it by a new release or by other kinds in the agency's tables.
   */
  public int version() {
    StringBuilder made = new StringBuilder().append(WAY).append('\n');
    kinds.forEach(
        (code, kind) -> {
          made.append(code).append('\n');
          given(code, kind.example()).forEach(term -> made.append(term.key()).append('\n'));
          given(code, PROBE).forEach(term -> made.append(term.key()).append('\n'));
        });
    inText(PROBE).forEach(term -> made.append(term.key()).append('\n'));
    name(PROBE).ifPresent(term -> made.append(term.key()));
    byte[] digest = Bytes.sha256(made.toString().getBytes(StandardCharsets.UTF_8));
    // Never 0, which stands for no index at all.
    return (ByteBuffer.wrap(digest).getInt() & Integer.MAX_VALUE) | 1;
  }

  /** The terms of a case, those that were given apart first. */
  public List<Term> of(CaseView view) {
    Map<String, Term> found = new LinkedHashMap<>();
    ObjectNode form = view.form();
    for (JsonNode identifier : form.path("identifiers")) {
      given(identifier.path("kind").asText(""), identifier.path("value").asText(""))
          .forEach(term -> found.putIfAbsent(term.key(), term));
      inText(identifier.path("note").asText(""))
          .forEach(term -> found.putIfAbsent(term.key(), term));
    }
    name(form.path("target").asText("")).ifPresent(term -> found.putIfAbsent(term.key(), term));
    for (String text : texts(view)) {
      inText(text).forEach(term -> found.putIfAbsent(term.key(), term));
    }
    List<Term> terms = new ArrayList<>(found.values().stream().limit(MAX_TERMS).toList());
    terms.add(locator(view.locator()));
    view.summary().parent().map(Terms::parent).ifPresent(terms::add);
    return terms;
  }

  /** The terms of an identifier whose kind is known. */
  public List<Term> given(String kind, String value) {
    IdentifierKind known = kinds.get(kind);
    return known == null || value.isBlank() || value.length() > MAX_VALUE
        ? List.of()
        : terms(kind, known.normalise(value), value);
  }

  /** The terms of the identifiers in a text. */
  public List<Term> inText(String text) {
    List<Term> found = new ArrayList<>();
    for (Recognised recognised : Recogniser.find(text)) {
      found.addAll(terms(recognised.kind(), recognised.normal(), recognised.value()));
    }
    return found;
  }

  /** The term of a target's name; none for one that says nothing. */
  public Optional<Term> name(String target) {
    NormalIdentifier normal = Scheme.NAME.normalise(target);
    return normal.keys().stream()
        .filter(key -> key.codePointCount(0, key.length()) >= "name:".length() + MIN_NAME)
        .findFirst()
        .map(key -> new Term(Term.TARGET, normal.value(), key));
  }

  /** The term of a locator. */
  public static Term locator(String locator) {
    return new Term(Term.LOCATOR, locator, "locator:" + locator);
  }

  /** The term that the cases which were merged into a case share. */
  public static Term parent(CaseId parent) {
    return new Term(Term.PARENT, parent.toString(), "parent:" + parent.value());
  }

  /** Every text that somebody wrote into a case. */
  static List<String> texts(CaseView view) {
    List<String> texts = new ArrayList<>();
    ObjectNode form = view.form();
    texts.add(form.path("target").asText(""));
    texts.add(form.path("facts").asText(""));
    texts.add(form.path("demand").asText(""));
    collect(form.path("extra"), texts);
    collect(form.path("filing"), texts);
    for (ConversationEntry entry : view.conversation()) {
      if (entry instanceof ConversationEntry.FollowUp followUp) {
        texts.add(followUp.text());
      }
    }
    return texts;
  }

  private static void collect(JsonNode node, Collection<String> texts) {
    if (node.isTextual()) {
      texts.add(node.textValue());
    }
    node.forEach(child -> collect(child, texts));
  }

  /** Somebody's mobile number may be given as his account at a messenger. */
  private static List<Term> terms(String kind, NormalIdentifier normal, String written) {
    List<Term> terms = new ArrayList<>();
    for (String key : normal.keys()) {
      terms.add(new Term(kind, normal.value(), key));
    }
    if (kind.equals("wechat") || kind.equals("alipay")) {
      NormalIdentifier phone = Scheme.PHONE.normalise(written);
      if (phone.value().startsWith("+861") && phone.oddity().isEmpty()) {
        phone.keys().forEach(key -> terms.add(new Term("mobile", phone.value(), key)));
      }
    }
    return terms;
  }
}
