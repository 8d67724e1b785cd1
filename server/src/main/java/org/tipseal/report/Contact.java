package org.tipseal.report;

/**
 * Who the reporter is: the identity part, which is sealed apart from the report.
 *
 * @param name or empty
 * @param phone or empty
 * @param email or empty
 * @param address or empty
 * @param other another way, and when it is safe; or empty
 */
public record Contact(String name, String phone, String email, String address, String other) {

  /** Takes a missing text for an empty one. */
  public Contact {
    name = Texts.orEmpty(name);
    phone = Texts.orEmpty(phone);
    email = Texts.orEmpty(email);
    address = Texts.orEmpty(address);
    other = Texts.orEmpty(other);
  }

  @Override
  public String toString() {
    return "Contact[REDACTED]";
  }
}
