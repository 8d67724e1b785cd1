package org.tipseal.office.web.route;

import java.io.IOException;
import org.tipseal.office.access.AccessRefusedException;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.storage.StorageUnavailableException;

/** Answers an officer. Blocking code, on a worker thread; called by several at once. */
@FunctionalInterface
public interface DeskHandler {
  /**
   * Answers. The officer has the route's right; which cases he may reach is for the service to
   * decide.
   *
   * @param request what is asked, and by whom
   * @return what to answer
   * @throws DeskRefusedException if the desk refuses
   * @throws AccessRefusedException if sign-in or the administration of officers refuses
   * @throws StorageUnavailableException if the store does not answer
   * @throws ArchiveDamagedException if something stored is damaged
   * @throws IOException if the disk fails
   */
  Answer handle(DeskRequest request)
      throws DeskRefusedException,
          AccessRefusedException,
          StorageUnavailableException,
          ArchiveDamagedException,
          IOException;
}
