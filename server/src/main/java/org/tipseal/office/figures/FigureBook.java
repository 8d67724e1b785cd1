package org.tipseal.office.figures;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.index.CasePages;
import org.tipseal.office.index.CaseReader;

/** A line for each case, in memory, kept up from the feed of changes. */
public final class FigureBook implements CaseReader {
  private static final int VERSION = 1;
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new Jdk8Module()).addModule(new JavaTimeModule()).build();

  private final CasePages pages;
  private final Consumer<Throwable> troubles;
  private final ConcurrentSkipListMap<Long, CaseFigure> byOrder = new ConcurrentSkipListMap<>();
  private final TreeSet<Long> unsaved = new TreeSet<>();
  private long seen;

  /**
   * Reads what was saved, if it can be read.
   *
   * @param archive the sealed files
   * @param troubles told of what cannot be written
   */
  public FigureBook(Archive archive, Consumer<Throwable> troubles) {
    this.pages = new CasePages(archive, "index/figures", VERSION);
    this.troubles = troubles;
    pages.load().ifPresent(this::load);
  }

  private void load(CasePages.Saved saved) {
    try {
      for (Map.Entry<Long, byte[]> each : saved.cases().entrySet()) {
        byOrder.put(each.getKey(), MAPPER.readValue(each.getValue(), CaseFigure.class));
      }
      seen = saved.seen();
    } catch (IOException e) {
      byOrder.clear();
    }
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
        byOrder.put(read.order(), CaseFigure.of(read.view().get()));
        unsaved.add(read.order() / CasePages.PAGE);
      }
      seen = read.change();
    }
  }

  /** All lines, in the order of arrival. */
  Collection<CaseFigure> all() {
    return byOrder.values();
  }

  /** Writes what was not written yet; to be called when nobody takes changes any more. */
  public void save() {
    try {
      for (long page : unsaved) {
        long first = page * CasePages.PAGE;
        Map<Long, byte[]> cases = new TreeMap<>();
        for (Map.Entry<Long, CaseFigure> each :
            byOrder.subMap(first, first + CasePages.PAGE).entrySet()) {
          cases.put(each.getKey(), MAPPER.writeValueAsBytes(each.getValue()));
        }
        pages.save(page, cases);
      }
      pages.seal(seen, byOrder.isEmpty() ? 0 : byOrder.lastKey() / CasePages.PAGE);
      unsaved.clear();
    } catch (IOException e) {
      troubles.accept(e);
    }
  }
}
