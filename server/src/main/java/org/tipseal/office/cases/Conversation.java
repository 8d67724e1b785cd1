package org.tipseal.office.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tipseal.crypto.RefusedException;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.archive.ArchiveDamagedException;

/**
 * The conversation of each case: a chain of sealed files, each naming the one before it. The case's
 * record names the newest, so that changing one short value in Redis adds an entry, and an entry
 * that was written but not reached by any record never happened.
 */
final class Conversation {
  private final Archive archive;
  private final CaseFiles files;

  Conversation(Archive archive, CaseFiles files) {
    this.archive = archive;
    this.files = files;
  }

  /** Stores an entry behind another; when this returns it is on the disk. */
  void write(CaseId id, String name, String previous, Entry entry) throws IOException {
    archive.write(
        files.entry(id, name), EntryCodec.toBytes(new EntryCodec.Linked(previous, entry)));
  }

  /** One entry. */
  Entry read(CaseId id, String name) throws ArchiveDamagedException, IOException {
    return linked(id, name).entry();
  }

  /** All entries up to the one named, the oldest first. */
  List<Entry> readAll(CaseId id, String last) throws ArchiveDamagedException, IOException {
    List<Entry> entries = new ArrayList<>();
    String name = last;
    // A sealed chain cannot be made circular without the archive key.
    while (!name.isEmpty()) {
      EntryCodec.Linked linked = linked(id, name);
      entries.add(linked.entry());
      name = linked.previous();
    }
    Collections.reverse(entries);
    return entries;
  }

  private EntryCodec.Linked linked(CaseId id, String name)
      throws ArchiveDamagedException, IOException {
    String path = files.entry(id, name);
    try {
      return EntryCodec.parse(archive.read(path));
    } catch (RefusedException e) {
      throw new ArchiveDamagedException(path);
    }
  }
}
