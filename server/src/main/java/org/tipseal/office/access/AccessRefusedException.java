package org.tipseal.office.access;

/** Somebody is not let in, or a change of officers is refused; the message says why. */
public final class AccessRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** Name, passphrase or passkey is wrong, or signing in is refused to this officer. */
    SIGN_IN_REFUSED("Signing in was refused."),
    /** Too many attempts for one name. */
    SIGN_IN_SLOWED("There were too many attempts."),
    /** Too many people sign in at this moment. */
    BUSY("Too many people sign in at this moment, or change officers. Try again."),
    /** The link has been used, or its time is over. */
    LINK_REFUSED("The link has been used, or its time is over."),
    /** The passphrase is too short, too common, or holds the officer's name. */
    PASSPHRASE_TOO_WEAK(
        "The passphrase has fewer than 12 characters, is a common one, or holds the officer's name."),
    /** No passkey was made, or not as the office asked for it. */
    PASSKEY_REFUSED("The passkey was not made as the office asked for it."),
    /** Passphrase or passkey did not confirm that it is the officer. */
    CONFIRMATION_REFUSED("Passphrase or passkey is wrong."),
    /** The officer has no such passkey. */
    NO_SUCH_PASSKEY("There is no such passkey."),
    /** The officer would be left without a passkey. */
    LAST_PASSKEY("This is the last passkey. Add another one first."),
    /** The officer has as many passkeys as anybody may have. */
    TOO_MANY_PASSKEYS("There are too many passkeys. Remove one first."),
    /** The name of a passkey is empty, too long, or more than a line. */
    PASSKEY_NAME_REFUSED("A passkey's name has 1 to 40 characters, on one line."),
    /** There is no such officer. */
    NO_SUCH_OFFICER("There is no such officer."),
    /** Another officer has this name. */
    NAME_TAKEN("Another officer has this name."),
    /** The name is empty, too long, or more than a line. */
    NAME_REFUSED("A name has 1 to 60 characters, on one line."),
    /** The roles exclude each other, or there is none. */
    ROLES_REFUSED(
        "These roles exclude each other: an administrator has no other role, and everybody has one."),
    /** There is no such channel. */
    NO_SUCH_CHANNEL("There is no such channel."),
    /** The office would be left without a security administrator who can sign in. */
    LAST_ADMINISTRATOR("This is the last security administrator. Make another one first."),
    /** There is no such session. */
    NO_SUCH_SESSION("There is no such session.");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }

  private final Reason reason;

  /** A refusal. */
  public AccessRefusedException(Reason reason) {
    super(reason.sentence, null, false, false);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
