package org.tipseal.report.identifier;

import java.util.function.Function;

/** The ways in which spellings of an identifier are brought to one. */
public enum Scheme {
  /** A web address or domain. */
  WEB(WebAddress::normalise),
  /** An IP address, version 4 or 6. */
  IP(IpAddress::normalise),
  /** A number of the ICP filing (备案号). */
  ICP(IcpNumber::normalise),
  /** A telephone number, Chinese or E.164. */
  PHONE(PhoneNumber::normalise),
  /** A QQ number, 5 to 12 digits. */
  QQ(text -> Numbers.digits("qq", text, 5, 12)),
  /** A QQ group, 5 to 12 digits. */
  QQ_GROUP(text -> Numbers.digits("qq-group", text, 5, 12)),
  /** A WeChat id. */
  WECHAT(Accounts::wechat),
  /** An account that may be named by an e-mail address or a telephone number. */
  ACCOUNT(Accounts::account),
  /** An e-mail address. */
  EMAIL(Accounts::email),
  /** A bank card, 12 to 19 digits with a check digit. */
  BANK_CARD(Numbers::bankCard),
  /** A SIM card's number, 19 or 20 digits. */
  ICCID(Numbers::iccid),
  /** An order or parcel number of letters and digits. */
  NUMBER(Numbers::alphanumeric),
  /** A name. */
  NAME(Accounts::name);

  /** Each pass only takes away; a spelling nested deeper than this is nobody's honest value. */
  private static final int MAX_PASSES = 64;

  @SuppressWarnings("ImmutableEnumChecker") // stateless functions
  private final Function<String, NormalIdentifier> pass;

  Scheme(Function<String, NormalIdentifier> pass) {
    this.pass = pass;
  }

  /**
   * Brings a spelling to its normal form. Never fails; the normal form of a normal form is itself.
   *
   * @param spelling as written
   */
  public NormalIdentifier normalise(String spelling) {
    NormalIdentifier normal = pass.apply(spelling);
    String before = spelling;
    for (int i = 0; i < MAX_PASSES && !normal.value().equals(before); i++) {
      before = normal.value();
      normal = pass.apply(before);
    }
    return normal;
  }
}
