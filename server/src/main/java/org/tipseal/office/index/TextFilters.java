package org.tipseal.office.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.cases.AttachmentView;
import org.tipseal.office.cases.CaseView;

/**
 * Finds cases by words that stand in them: one filter a case, in memory, about a kilobyte each. To
 * ask a hundred thousand takes a few hundredths of a second. They lie on the disk as sealed files
 * of {@link CasePages#PAGE} cases each, written now and then; what was not written is read from the
 * feed again. No database holds pieces of texts: whoever can count pieces, guesses words.
 */
public final class TextFilters implements CaseReader {
  private static final int VERSION = 2;
  private static final long SAVE_AFTER_NANOS = 600_000_000_000L;

  private final CasePages pages;
  private final Consumer<Throwable> troubles;
  private final FilterPages byOrder = new FilterPages();
  private final TreeSet<Long> unsaved = new TreeSet<>();
  private long seen;
  private long savedAt = System.nanoTime();

  /**
   * Reads what was saved, if it can be read.
   *
   * @param archive the sealed files
   * @param troubles told of what cannot be written; search goes on without
   */
  public TextFilters(Archive archive, Consumer<Throwable> troubles) {
    this.pages = new CasePages(archive, "index/texts", VERSION);
    this.troubles = troubles;
    pages
        .load()
        .ifPresent(
            saved -> {
              seen = saved.seen();
              saved.cases().forEach((order, each) -> byOrder.put(order, TextFilter.parse(each)));
            });
  }

  @Override
  public long seen() {
    return seen;
  }

  @Override
  public void forget() {
    byOrder.clear();
    unsaved.clear();
    seen = 0;
  }

  @Override
  public void take(List<Read> changed) {
    for (Read read : changed) {
      if (read.view().isPresent() && read.order() > 0) {
        byOrder.put(read.order(), TextFilter.of(texts(read.view().get())));
        unsaved.add(read.order() / CasePages.PAGE);
      }
      seen = read.change();
    }
    if (System.nanoTime() - savedAt > SAVE_AFTER_NANOS) {
      save();
    }
  }

  private static List<String> texts(CaseView view) {
    List<String> texts = new ArrayList<>(Terms.texts(view));
    view.attachments().stream().map(AttachmentView::name).forEach(texts::add);
    view.form().path("identifiers").forEach(each -> texts.add(each.path("value").asText("")));
    texts.add(view.form().path("notice").asText(""));
    return texts;
  }

  /**
   * Tells which cases hold every piece of a query, by their place in the order of arrival.
   *
   * @param query of at least two Chinese characters or three letters side by side; a shorter one
   *     stands in no case
   */
  public LongPredicate find(String query) {
    long[] grams = Grams.of(query).distinct().toArray();
    if (grams.length == 0) {
      return order -> false;
    }
    return order -> {
      TextFilter filter = byOrder.get(order);
      return filter != null && filter.holds(grams);
    };
  }

  /**
   * Writes what was not written yet. Only the thread that takes changes calls it, or nobody does.
   */
  public void save() {
    savedAt = System.nanoTime();
    try {
      for (long page : unsaved) {
        pages.save(page, byOrder.toBytes(page));
      }
      pages.seal(seen, byOrder.last());
      unsaved.clear();
    } catch (IOException e) {
      troubles.accept(e);
    }
  }
}
