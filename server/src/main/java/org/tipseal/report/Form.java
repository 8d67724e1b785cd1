package org.tipseal.report;

import java.util.List;
import java.util.Optional;

/**
 * The report form.
 *
 * @param fields the common fields, in the order they are asked
 * @param extra the fields that only some categories ask; they stand under {@code extra} in a report
 * @param contact the parts of the contact
 * @param evidence the kinds of evidence
 * @param advice what is said to a reporter before sealing
 */
public record Form(
    List<Field> fields,
    List<Field> extra,
    List<Field> contact,
    List<Option> evidence,
    List<Advice> advice) {

  /** Copies the lists. */
  public Form {
    fields = Texts.copy(fields);
    extra = Texts.copy(extra);
    contact = Texts.copy(contact);
    evidence = Texts.copy(evidence);
    advice = Texts.copy(advice);
  }

  /** The extra fields of a category, in order. */
  public List<Field> extraFor(String category) {
    return extra.stream().filter(field -> field.asksFor(category)).toList();
  }

  /** An extra field by its name, whatever category asks it. */
  public Optional<Field> extraField(String name) {
    return extra.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** A common field by its name. */
  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }
}
