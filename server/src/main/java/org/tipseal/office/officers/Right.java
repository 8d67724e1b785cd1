package org.tipseal.office.officers;

import java.util.Locale;
import java.util.Set;

/**
 * The rights table: each thing that can be done at the office, and the roles that may do it. Every
 * route names one right. Which cases somebody with a case right may reach is a second question,
 * which need to know answers.
 */
public enum Right {
  /** To see one's own passkeys, to add one, and to remove one. */
  OWN_PASSKEYS(Role.values()),
  /** To see the queue, and to search in it. */
  SEE_QUEUE(Role.HANDLER, Role.SUPERVISOR),
  /** To open a case with its attachments and its links. */
  OPEN_CASE(Role.HANDLER, Role.SUPERVISOR),
  /** To answer, to set a status, to extend a clock. */
  ANSWER(Role.HANDLER, Role.SUPERVISOR),
  /** To take an unassigned case, to give one back, to declare a conflict. */
  TAKE_CASE(Role.HANDLER, Role.SUPERVISOR),
  /** To assign cases to others, and to take them away. */
  ASSIGN(Role.SUPERVISOR),
  /** To approve what a handler proposes. */
  APPROVE(Role.SUPERVISOR),
  /** To hand a case to another channel. */
  TRANSFER(Role.HANDLER, Role.SUPERVISOR),
  /** To merge cases, and to put them into a campaign. */
  MERGE(Role.HANDLER, Role.SUPERVISOR),
  /** To take an evidence package out of the office. */
  EXPORT(Role.HANDLER, Role.SUPERVISOR),
  /** To see what was refused at intake. */
  SEE_QUARANTINE(Role.SUPERVISOR),
  /** To see the batches of institutions. */
  SEE_BATCHES(Role.HANDLER, Role.SUPERVISOR),
  /** To make campaigns and to write answer templates. */
  EDIT_CAMPAIGNS(Role.SUPERVISOR),
  /** To see figures, and to publish them. */
  SEE_FIGURES(Role.SUPERVISOR),
  /** To see who is there to be assigned cases to. */
  SEE_COLLEAGUES(Role.HANDLER, Role.SUPERVISOR),
  /** To make officers, change their roles, and end their sessions. */
  EDIT_OFFICERS(Role.SECURITY_ADMINISTRATOR),
  /** To read the audit log, to check it, and to export its head. */
  AUDIT(Role.AUDIT_ADMINISTRATOR),
  /** To see how the office is: health, keys, epochs, backups. */
  SEE_HEALTH(Role.SYSTEM_ADMINISTRATOR),
  /** To change channels, notices, the calendar and the settings of the desk. */
  CONFIGURE(Role.SYSTEM_ADMINISTRATOR);

  @SuppressWarnings("ImmutableEnumChecker") // Set.of gives a set that cannot be changed.
  private final Set<Role> roles;

  Right(Role... roles) {
    this.roles = Set.of(roles);
  }

  /** The name in documents, such as {@code open-case}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The roles that have it. */
  public Set<Role> roles() {
    return roles;
  }

  /** Whether somebody with these roles has it. */
  public boolean isHeldBy(Set<Role> held) {
    return roles.stream().anyMatch(held::contains);
  }
}
