package org.tipseal.office.evidence.format;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.tipseal.crypto.Bytes;

/**
 * Compares what a package holds with its manifest. A ZIP file says twice what is in it, once at its
 * end and once beside each file, and programs go by either: both have to agree.
 */
final class PackageContents {
  private static final Set<String> UNLISTED =
      Set.of(PackagePaths.MANIFEST, PackagePaths.SIGNATURE, PackagePaths.TIMESTAMP);
  private static final int BLOCK = 1 << 16;

  private final Path archive;
  private final List<PackageFile> wanted;
  private final Map<String, PackageFile> byPath = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private PackageContents(Path file, PackageManifest manifest) {
    this.archive = file;
    this.wanted = manifest.files();
    wanted.forEach(one -> byPath.put(one.path(), one));
  }

  /**
   * Compares.
   *
   * @return what is wrong
   * @throws ZipException if it is no ZIP file
   */
  static List<Finding> check(Path file, PackageManifest manifest) throws IOException {
    PackageContents contents = new PackageContents(file, manifest);
    List<String> names = contents.byTheEnd();
    if (contents.findings.isEmpty()) {
      contents.inOrder(names);
    }
    return contents.findings;
  }

  private List<String> byTheEnd() throws IOException {
    Set<String> seen = new HashSet<>();
    List<String> names = new ArrayList<>();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = entry.getName();
        names.add(name);
        if (!seen.add(name)) {
          found(Flaw.FILE_TWICE, name);
        }
        try (InputStream content = zip.getInputStream(entry)) {
          flaw(name, content).ifPresent(flaw -> found(flaw, name));
        }
      }
    }
    for (PackageFile file : wanted) {
      if (!seen.contains(file.path())) {
        found(Flaw.FILE_MISSING, file.path());
      }
    }
    return names;
  }

  private void inOrder(List<String> names) throws IOException {
    List<String> beside = new ArrayList<>();
    try (ZipInputStream zip =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive), BLOCK))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        beside.add(entry.getName());
        if (flaw(entry.getName(), zip).isPresent()) {
          found(Flaw.READS_TWO_WAYS, entry.getName());
          return;
        }
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      // An IllegalArgumentException is a name that is not UTF-8.
      found(Flaw.READS_TWO_WAYS, "");
      return;
    }
    if (!beside.equals(names)) {
      found(Flaw.READS_TWO_WAYS, "");
    }
  }

  private Optional<Flaw> flaw(String name, InputStream content) throws IOException {
    PackageFile file = byPath.get(name);
    if (file == null) {
      return UNLISTED.contains(name) ? Optional.empty() : Optional.of(Flaw.FILE_EXTRA);
    }
    return same(file, content) ? Optional.empty() : Optional.of(Flaw.FILE_CHANGED);
  }

  private void found(Flaw flaw, String path) {
    findings.add(new Finding(flaw, path));
  }

  /** Reads no further than the file should go. */
  private static boolean same(PackageFile file, InputStream content) throws IOException {
    MessageDigest digest = Bytes.newSha256();
    byte[] block = new byte[BLOCK];
    long size = 0;
    try {
      for (int read = content.read(block); read >= 0; read = content.read(block)) {
        size += read;
        if (size > file.size()) {
          return false;
        }
        digest.update(block, 0, read);
      }
    } catch (ZipException | EOFException e) {
      // Its own check sum is wrong, or its data are no compressed data.
      return false;
    }
    return size == file.size() && Bytes.hex(digest.digest()).equals(file.sha256());
  }
}
