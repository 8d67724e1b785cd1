package org.tipseal.office.keys;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Optional;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.DurableFile;
import org.tipseal.crypto.keys.KeyFile;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.XWingPrivateKey;

/**
 * The unlocked key file of an office, and its backup beside it. Only the running office changes it;
 * other processes read it once.
 */
public final class KeysetFile implements AutoCloseable {
  private final Path file;
  private final Path backup;
  private final KeyFile.Unlocked unlocked;
  private final SecureRandom random;
  private volatile OfficeKeyset keyset;
  private boolean backupDue = true;

  private KeysetFile(
      Path file, Path backup, KeyFile.Unlocked unlocked, OfficeKeyset keyset, SecureRandom random) {
    this.file = file;
    this.backup = backup;
    this.unlocked = unlocked;
    this.keyset = keyset;
    this.random = random;
  }

  /**
   * Writes the key file of a new office and its backup. Refuses to replace a key file.
   *
   * @param file the key file
   * @param backup where the backup goes
   * @param keyset what to store
   * @param passphrase protects the key file; the caller wipes it
   * @param random for salts and nonces
   * @throws IOException if a file cannot be written, or the key file exists
   */
  public static void create(
      Path file, Path backup, OfficeKeyset keyset, char[] passphrase, SecureRandom random)
      throws IOException {
    if (Files.exists(file)) {
      throw new java.nio.file.FileAlreadyExistsException(file.toString());
    }
    byte[] content = KeysetCodec.toBytes(keyset);
    try {
      DurableFile.write(backup, KeysetBackup.seal(keyset, random));
      DurableFile.write(file, KeyFile.seal(KeyFile.Kind.OFFICE, passphrase, content, random));
    } finally {
      Bytes.wipe(content);
    }
  }

  /**
   * Opens the key file.
   *
   * @param file the key file
   * @param backup where backups go when the keyset changes
   * @param passphrase of the key file; the caller wipes it
   * @param random for nonces
   * @return the unlocked file
   * @throws IOException if it cannot be read
   * @throws RefusedException {@code wrong-passphrase}, {@code wrong-kind} or {@code
   *     keyfile-malformed}
   */
  public static KeysetFile unlock(Path file, Path backup, char[] passphrase, SecureRandom random)
      throws IOException, RefusedException {
    KeyFile.Unlocked unlocked =
        KeyFile.unlock(KeyFile.Kind.OFFICE, passphrase, Files.readAllBytes(file));
    try (SecretBytes content = unlocked.content()) {
      byte[] copy = content.copy();
      try {
        return new KeysetFile(file, backup, unlocked, KeysetCodec.parse(copy), random);
      } finally {
        Bytes.wipe(copy);
      }
    }
  }

  /** The keyset as it is now. */
  public OfficeKeyset keyset() {
    return keyset;
  }

  /**
   * Makes another keyset of the present one.
   *
   * @param <E> why it may refuse to
   */
  @FunctionalInterface
  public interface Change<E extends Exception> {
    /** The next keyset; empty to leave it as it is. */
    Optional<OfficeKeyset> of(OfficeKeyset present) throws E;
  }

  /**
   * Changes the keyset. No other change comes in between; otherwise as {@link #replace}.
   *
   * @return whether it was changed
   * @throws IOException if it cannot be stored; the present one then stays in force
   * @throws E if the change refuses
   */
  public synchronized <E extends Exception> boolean change(Change<E> change) throws IOException, E {
    Optional<OfficeKeyset> next = change.of(keyset);
    if (next.isPresent()) {
      replace(next.get());
    }
    return next.isPresent();
  }

  /**
   * Puts another keyset in the place of the present one. When this returns it is on the disk, the
   * backup too, and the intake keys that it no longer has are wiped from memory and the old file's
   * bytes overwritten. On a file system that copies on write the old bytes may linger under the
   * passphrase until the disk reuses them, and so they do in snapshots and copies.
   *
   * @param next the keyset to keep, made from the present one
   * @throws IOException if it cannot be stored; the present one then stays in force
   */
  public synchronized void replace(OfficeKeyset next) throws IOException {
    OfficeKeyset previous = keyset;
    byte[] content = KeysetCodec.toBytes(next);
    try (FileChannel old = FileChannel.open(file, StandardOpenOption.WRITE)) {
      DurableFile.write(file, unlocked.reseal(content, random));
      keyset = next;
      // The channel still names the old file, which the rename has unlinked.
      DurableFile.overwrite(old);
    } finally {
      Bytes.wipe(content);
    }
    previous.epochs().stream()
        .flatMap(epoch -> epoch.keys().values().stream())
        .filter(key -> next.epochs().stream().noneMatch(e -> e.keys().containsValue(key)))
        .forEach(XWingPrivateKey::close);
    backupDue = true;
    backUp();
  }

  /**
   * Writes the backup, unless the one that is there is known to be of this keyset, and removes what
   * a cut off change has left. To be called by the office alone, at its start and from time to
   * time: the last change may have been cut off before its backup.
   *
   * @throws IOException if it cannot be written; it is then still due
   */
  public synchronized void backUp() throws IOException {
    if (!backupDue) {
      return;
    }
    DurableFile.clear(file);
    DurableFile.clear(backup);
    try (FileChannel old =
        FileChannel.open(backup, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
      DurableFile.write(backup, KeysetBackup.seal(keyset, random));
      // The channel still names the old file, which the rename has unlinked.
      DurableFile.overwrite(old);
    }
    backupDue = false;
  }

  /** Wipes everything from memory. */
  @Override
  public void close() {
    keyset.close();
    unlocked.close();
  }
}
