package org.tipseal.office.officers;

import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody who works at the office.
 *
 * @param id never changes
 * @param name as colleagues know it; unique at the office; it stands in the mark on screens and in
 *     exports
 * @param roles at least one, {@link Role#compatible}
 * @param channels ids of the channels whose cases a handler or supervisor works on
 * @param disabled whether signing in is refused
 */
public record Officer(
    OfficerId id, String name, Set<Role> roles, Set<String> channels, boolean disabled) {

  /**
   * Keeps its own sets.
   *
   * @throws IllegalArgumentException if there is no role, or the roles exclude each other
   */
  public Officer {
    if (roles.isEmpty() || !Role.compatible(roles)) {
      throw new IllegalArgumentException("no role, or roles that exclude each other");
    }
    roles = Set.copyOf(EnumSet.copyOf(roles));
    channels = Set.copyOf(channels);
  }

  /** Whether the rights table gives this officer a right. */
  public boolean may(Right right) {
    return !disabled && right.isHeldBy(roles);
  }

  /** What is laid over all that he sees and takes out, so that a leaked copy names its source. */
  public String mark() {
    return name + " " + id;
  }
}
