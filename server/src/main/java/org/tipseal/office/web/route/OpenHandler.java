package org.tipseal.office.web.route;

import java.io.IOException;
import org.tipseal.office.access.AccessRefusedException;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.storage.StorageUnavailableException;

/** Answers somebody who has not signed in. Blocking code, on a worker thread. */
@FunctionalInterface
public interface OpenHandler {
  /**
   * Answers.
   *
   * @param call what is asked
   * @return what to answer
   * @throws DeskRefusedException if the desk refuses
   * @throws AccessRefusedException if sign-in or the administration of officers refuses
   * @throws StorageUnavailableException if the store does not answer
   * @throws ArchiveDamagedException if something stored is damaged
   * @throws IOException if the disk fails
   */
  Answer handle(Call call)
      throws DeskRefusedException,
          AccessRefusedException,
          StorageUnavailableException,
          ArchiveDamagedException,
          IOException;
}
