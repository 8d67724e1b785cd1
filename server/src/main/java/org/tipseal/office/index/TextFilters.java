package org.tipseal.office.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.cases.AttachmentView;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseView;

/**
 * Finds cases by words that stand in them: one filter a case, in memory, about a kilobyte each. A
 * hundred thousand are scanned in a few hundredths of a second. They lie on the disk as sealed
 * files of {@link CasePages#PAGE} cases each, written now and then; what was not written is read
 * from the feed again. No database holds pieces of texts: whoever can count pieces, guesses words.
 */
public final class TextFilters implements CaseReader {
  private static final int VERSION = 1;
  private static final long SAVE_AFTER_NANOS = 600_000_000_000L;

  private final CasePages pages;
  private final Consumer<Throwable> troubles;
  private final ConcurrentSkipListMap<Long, TextFilter> byOrder = new ConcurrentSkipListMap<>();
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
        byOrder.put(read.order(), TextFilter.of(read.id(), texts(read.view().get())));
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
   * Cases that hold every piece of a query, the newest first.
   *
   * @param query of at least two Chinese characters or three letters side by side
   * @param limit how many at most
   */
  public List<CaseId> find(String query, int limit) {
    long[] grams = Grams.of(query).distinct().toArray();
    List<CaseId> found = new ArrayList<>();
    if (grams.length == 0) {
      return found;
    }
    for (TextFilter filter : byOrder.descendingMap().values()) {
      if (filter.holds(grams)) {
        found.add(filter.id());
        if (found.size() == limit) {
          break;
        }
      }
    }
    return found;
  }

  /**
   * Writes what was not written yet. Only the thread that takes changes calls it, or nobody does.
   */
  public void save() {
    savedAt = System.nanoTime();
    try {
      for (long page : unsaved) {
        long first = page * CasePages.PAGE;
        Map<Long, byte[]> cases = new TreeMap<>();
        byOrder
            .subMap(first, first + CasePages.PAGE)
            .forEach((order, filter) -> cases.put(order, filter.toBytes()));
        pages.save(page, cases);
      }
      pages.seal(seen, byOrder.isEmpty() ? 0 : byOrder.lastKey() / CasePages.PAGE);
      unsaved.clear();
    } catch (IOException e) {
      troubles.accept(e);
    }
  }
}
