package org.tipseal.office.cases;

import java.io.IOException;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.storage.StorageUnavailableException;

/** What goes wrong below a desk, in the words of the desk. */
final class Asking {
  private Asking() {}

  @FunctionalInterface
  interface Question<T> {
    T ask()
        throws StorageUnavailableException,
            ArchiveDamagedException,
            IOException,
            DeskRefusedException;
  }

  static <T> T about(Question<T> question) throws DeskRefusedException {
    try {
      return question.ask();
    } catch (StorageUnavailableException e) {
      throw new DeskRefusedException(
          Reason.OFFICE_NOT_RUNNING, "The office's store cannot be reached: " + e.getMessage(), e);
    } catch (ArchiveDamagedException | IOException e) {
      throw damaged(e);
    }
  }

  static DeskRefusedException noSuchCase(CaseId id) {
    return new DeskRefusedException(Reason.NO_SUCH_CASE, "There is no case " + id + ".");
  }

  static DeskRefusedException damaged(Exception cause) {
    return new DeskRefusedException(Reason.ARCHIVE_DAMAGED, cause.getMessage(), cause);
  }

  static DeskRefusedException busy() {
    return new DeskRefusedException(
        Reason.BUSY, "The case is being changed by someone else. Please try again.");
  }
}
