package org.tipseal.office.officers;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an officer is. The three administrators (三员分立) exclude each other and every other role: they
 * run the office and open nothing.
 */
public enum Role {
  /** 承办人: works on cases of his channels. */
  HANDLER,
  /** 审批人: assigns, approves, and sees every case of his channels. */
  SUPERVISOR,
  /** 身份保管人: holds a share of the identity key. */
  CUSTODIAN,
  /** 系统管理员: channels, notices, calendar, keys, backups, health. */
  SYSTEM_ADMINISTRATOR,
  /** 安全管理员: officers, their roles and their sessions. */
  SECURITY_ADMINISTRATOR,
  /** 审计管理员: the audit log, and nothing else. */
  AUDIT_ADMINISTRATOR;

  private static final Set<Role> ADMINISTRATORS =
      EnumSet.of(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR);

  /** The name in documents, such as {@code system-administrator}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role of a name, if there is one. */
  public static Optional<Role> of(String wireName) {
    return Arrays.stream(values()).filter(role -> role.wireName().equals(wireName)).findFirst();
  }

  /** Whether one officer may have all of these: an administrator is nothing else besides. */
  public static boolean compatible(Set<Role> roles) {
    return roles.size() <= 1 || roles.stream().noneMatch(ADMINISTRATORS::contains);
  }

  /** Whether this is one of the three administrators. */
  public boolean isAdministrator() {
    return ADMINISTRATORS.contains(this);
  }
}
