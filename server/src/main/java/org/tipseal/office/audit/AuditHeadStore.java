package org.tipseal.office.audit;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import org.tipseal.storage.StorageUnavailableException;

/** Keeps the sealed head of the log apart from the log's files. */
public interface AuditHeadStore {
  /** The head that was kept last, if any. */
  Optional<Buffer> read() throws StorageUnavailableException;

  /** Keeps another one; when this returns it is on the disk. */
  void write(Buffer sealed) throws StorageUnavailableException;
}
