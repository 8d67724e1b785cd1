package org.tipseal.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A report as its author wrote it; {@code report.schema.json} says the same of its JSON. A text
 * that was not given is empty, a list likewise; a number or a yes/no that was not given is null.
 *
 * @param category the code of a {@link Category}
 * @param region administrative code of six digits, {@code OVERSEAS}, or empty
 * @param target whom or what is reported; may be empty if there is an identifier
 * @param identifiers accounts, addresses and other marks of the target
 * @param facts what happened, 30 to 10,000 characters (code points)
 * @param dates when, or null
 * @param known how the reporter knows: an option of the form's field, or empty
 * @param ongoing whether it is still going on, or null
 * @param amount CNY involved, or null
 * @param loss CNY lost, or null
 * @param reportedBefore whether it was reported before, or null
 * @param role the target's place in the chain: an option of the form's field, or empty
 * @param demand what the reporter asks for
 * @param mode how much of the reporter the agency gets to know
 * @param contact who the reporter is; null in an anonymous report
 * @param evidence the evidence list
 * @param declaration that it is the truth as the reporter knows it; always true in a valid report
 * @param reward whether a reward is wanted, or null
 * @param filing what the filing query showed, or null
 * @param exclude names or posts of people who must not see the report
 * @param extra the extra fields of the category: texts, numbers, yes/no, or lists of texts
 * @param notice the id of the notice it answers, or empty
 * @param channel the id of the channel that the reporter chose, or empty to follow the suggestion
 * @param copies the ids of the channels that the reporter lets have a copy
 * @param link the code that a follow-up of an earlier report holds too, because its reporter was
 *     retaliated against (PROTOCOL.md §7), or empty
 * @param language {@code zh} or {@code en}, which the reporter wants to be answered in
 */
public record Report(
    String category,
    String region,
    String target,
    List<Identifier> identifiers,
    String facts,
    Dates dates,
    String known,
    Boolean ongoing,
    BigDecimal amount,
    BigDecimal loss,
    Boolean reportedBefore,
    String role,
    String demand,
    Mode mode,
    Contact contact,
    List<EvidenceItem> evidence,
    boolean declaration,
    Boolean reward,
    FilingCheck filing,
    List<String> exclude,
    Map<String, Object> extra,
    String notice,
    String channel,
    List<String> copies,
    String link,
    String language) {

  /** Takes what is missing for empty, the mode for anonymous, the language for Chinese. */
  public Report {
    region = Texts.orEmpty(region);
    target = Texts.orEmpty(target);
    identifiers = Texts.copy(identifiers);
    known = Texts.orEmpty(known);
    role = Texts.orEmpty(role);
    mode = mode == null ? Mode.ANONYMOUS : mode;
    evidence = Texts.copy(evidence);
    exclude = Texts.copy(exclude);
    extra = extra == null ? Map.of() : Map.copyOf(extra);
    notice = Texts.orEmpty(notice);
    channel = Texts.orEmpty(channel);
    copies = Texts.copy(copies);
    link = Texts.orEmpty(link);
    language = Texts.orEmpty(language).isEmpty() ? "zh" : language;
  }

  /** The report without who wrote it: what a case handler may see when the identity is sealed. */
  public Report withoutContact() {
    return with(null, evidence);
  }

  /** The report with the contact that was opened apart. */
  public Report withContact(Contact opened) {
    return with(opened, evidence);
  }

  /** The report with another evidence list, such as one with digests filled in. */
  public Report withEvidence(List<EvidenceItem> items) {
    return with(contact, items);
  }

  private Report with(Contact who, List<EvidenceItem> items) {
    return new Report(
        category,
        region,
        target,
        identifiers,
        facts,
        dates,
        known,
        ongoing,
        amount,
        loss,
        reportedBefore,
        role,
        demand,
        mode,
        who,
        items,
        declaration,
        reward,
        filing,
        exclude,
        extra,
        notice,
        channel,
        copies,
        link,
        language);
  }

  @Override
  public String toString() {
    return "Report[REDACTED]";
  }
}
