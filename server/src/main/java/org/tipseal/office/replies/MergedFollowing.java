package org.tipseal.office.replies;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.MergedCases;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Tells the reporters of merged cases what becomes of the case that theirs belongs to, as soon as
 * it changes. What a stop of the office cuts off is made up for when their mailboxes are renewed,
 * within a day.
 */
public final class MergedFollowing {
  private static final int BATCH = 100;
  private static final int MAX_MERGED = 10_000;

  /** Finds the cases that were merged into one. */
  @FunctionalInterface
  public interface Children {
    /** Their ids; those that were merged within the last second may be missing. */
    List<CaseId> of(CaseId parent, int limit) throws StorageUnavailableException;
  }

  /** Says after which change of a case to begin. */
  @FunctionalInterface
  public interface Start {
    /** The number of a change. */
    long change() throws StorageUnavailableException;
  }

  private final MergedCases merged;
  private final Children children;
  private final Start start;
  private long seen = -1;

  /**
   * Makes it.
   *
   * @param merged the cases
   * @param children who belongs to whom
   * @param start asked once
   */
  public MergedFollowing(MergedCases merged, Children children, Start start) {
    this.merged = merged;
    this.children = children;
    this.start = start;
  }

  /**
   * Looks at what changed since the last time.
   *
   * @throws ArchiveDamagedException if a case is damaged; the others were told
   */
  public void follow() throws StorageUnavailableException, ArchiveDamagedException, IOException {
    if (seen < 0) {
      seen = start.change();
    }
    MergedCases.Changes changes = merged.changedSince(seen, BATCH);
    boolean damaged = false;
    for (CaseId changed : changes.ids()) {
      List<CaseId> concerned = new ArrayList<>(List.of(changed));
      concerned.addAll(children.of(changed, MAX_MERGED));
      for (CaseId id : concerned) {
        try {
          var unused = merged.follow(id);
        } catch (ArchiveDamagedException e) {
          damaged = true;
        }
      }
    }
    seen = changes.through();
    if (damaged) {
      throw new ArchiveDamagedException("a merged case's record");
    }
  }
}
