package org.tipseal.office.cases;

import java.util.List;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.storage.StorageUnavailableException;

/** What was refused and kept, for the desk to show. */
@FunctionalInterface
public interface QuarantineList {
  /** Rows, the newest first. */
  List<QuarantineView> list(int offset, int limit)
      throws StorageUnavailableException, ArchiveDamagedException;
}
