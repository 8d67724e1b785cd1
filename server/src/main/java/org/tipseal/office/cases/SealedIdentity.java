package org.tipseal.office.cases;

/**
 * An identity part as it lies in the archive (PROTOCOL §7), with what it is bound to. The office
 * cannot open it.
 */
public final class SealedIdentity {
  private final byte[] part;
  private final String agency;
  private final byte[] mailbox;
  private final byte[] signKey;

  /**
   * Puts it together.
   *
   * @param part the 2134 bytes of the sealed part
   * @param agency the agency id that it was sealed for
   * @param mailbox the 32 bytes of the mailbox id
   * @param signKey the 32 bytes of the reporter's sign key
   */
  public SealedIdentity(byte[] part, String agency, byte[] mailbox, byte[] signKey) {
    this.part = part.clone();
    this.agency = agency;
    this.mailbox = mailbox.clone();
    this.signKey = signKey.clone();
  }

  /** The sealed part. */
  public byte[] part() {
    return part.clone();
  }

  /** The agency id that it was sealed for. */
  public String agency() {
    return agency;
  }

  /** The 32 bytes of the mailbox id. */
  public byte[] mailbox() {
    return mailbox.clone();
  }

  /** The 32 bytes of the reporter's sign key. */
  public byte[] signKey() {
    return signKey.clone();
  }
}
