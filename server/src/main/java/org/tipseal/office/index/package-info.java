/**
 * What cases are found and joined by.
 *
 * <p>{@link org.tipseal.office.index.Terms} takes from an opened case what it can be found by
 * exactly: identifiers in their normal form, the target's name, the locator. Their keyed names lie
 * in Redis ({@link org.tipseal.office.index.TermStore}); the {@link
 * org.tipseal.office.index.ChangeFollower} keeps them up to date from the feed of changes. What is
 * found by a part of it (names, facts, follow-ups, names of files) never lies in Redis, where its
 * pieces could be counted: {@link org.tipseal.office.index.TextFilters} holds it in memory as keyed
 * filters, and in one sealed file across restarts. {@link org.tipseal.office.index.TermSearch} asks
 * both.
 */
package org.tipseal.office.index;
