package org.tipseal.office.batches.format;

import java.util.Set;
import java.util.function.Predicate;
import org.tipseal.report.Category;
import org.tipseal.report.Domain;

/**
 * What entries may say.
 *
 * @param category whether a code is that of a category
 * @param identifierKind whether a code is that of a kind of identifier
 * @param allowed whether the institution may report a category
 */
public record BatchRules(
    Predicate<String> category, Predicate<String> identifierKind, Predicate<String> allowed) {
  /** For what was checked before: the tables may have changed since. */
  static final BatchRules ANY = new BatchRules(code -> true, code -> true, code -> true);

  /**
   * The rules of an institution by the tables of a deployment.
   *
   * @param allowed patterns of categories, as {@link Category#matches} has them
   */
  public static BatchRules of(Domain domain, Set<String> allowed) {
    return new BatchRules(
        code -> domain.category(code).isPresent(),
        code -> domain.identifierKind(code).isPresent(),
        code -> allowed.stream().anyMatch(pattern -> Category.matches(pattern, code)));
  }
}
