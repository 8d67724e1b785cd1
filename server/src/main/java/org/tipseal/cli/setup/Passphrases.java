package org.tipseal.cli.setup;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The passphrases of a new agency's key files. Closing wipes them. */
public final class Passphrases implements AutoCloseable {
  /** The shortest passphrase that is taken, in characters. */
  public static final int SHORTEST = 12;

  /** Which key file a passphrase is for, in the order in which they are asked for. */
  public enum Lock {
    /** office/keys.sealed, which the office needs at every start. */
    OFFICE,
    /** root.key and ca.key. */
    ROOT,
    /** identity.key. */
    IDENTITY,
    /** recovery.key. */
    RECOVERY
  }

  private final Map<Lock, char[]> passphrases = new EnumMap<>(Lock.class);

  /**
   * Adds a passphrase.
   *
   * @param lock which
   * @param passphrase taken over
   * @throws IllegalArgumentException if it is too short
   */
  public void set(Lock lock, char[] passphrase) {
    if (Character.codePointCount(passphrase, 0, passphrase.length) < SHORTEST) {
      throw new IllegalArgumentException("shorter than " + SHORTEST + " characters");
    }
    passphrases.put(lock, passphrase);
  }

  /** The passphrase itself, not a copy: it is wiped with this. */
  public char[] get(Lock lock) {
    return passphrases.get(lock);
  }

  @Override
  public void close() {
    passphrases.values().forEach(passphrase -> Arrays.fill(passphrase, '\0'));
  }
}
