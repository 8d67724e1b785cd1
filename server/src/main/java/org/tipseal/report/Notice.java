package org.tipseal.report;

import java.time.LocalDate;
import java.util.List;

/**
 * A notice (通告) that calls for reports.
 *
 * @param id unique in the deployment
 * @param fictional whether it is made up for a demonstration, which its text has to say too
 * @param title its title
 * @param issuer who issues it
 * @param legalBasis what it rests on, as the agency words it
 * @param published the day it was published
 * @param intakeFrom the first day reports are taken
 * @param intakeTo the last day, or null for no end
 * @param categories the codes it calls for, in order
 * @param requirements what a report should hold
 * @param statements what it tells reporters
 * @param rewardPolicy the name of the reward policy, or null
 * @param offices where to call, write or go
 */
public record Notice(
    String id,
    boolean fictional,
    Label title,
    Label issuer,
    Label legalBasis,
    LocalDate published,
    LocalDate intakeFrom,
    LocalDate intakeTo,
    List<String> categories,
    List<Requirement> requirements,
    List<Statement> statements,
    Label rewardPolicy,
    List<Office> offices) {

  /** Copies the lists. */
  public Notice {
    categories = Texts.copy(categories);
    requirements = Texts.copy(requirements);
    statements = Texts.copy(statements);
    offices = Texts.copy(offices);
  }

  /**
   * Something that a report should hold.
   *
   * @param code its name
   * @param required whether the notice insists on it
   * @param label what a reporter reads
   */
  public record Requirement(String code, boolean required, Label label) {}

  /**
   * Something that the notice states.
   *
   * @param code its name
   * @param text what a reporter reads
   */
  public record Statement(String code, Label text) {}

  /**
   * An office of the agency.
   *
   * @param name its name
   * @param address where it is
   * @param postcode six digits
   * @param telephone whom to call
   * @param hours when someone is there, or null
   */
  public record Office(
      Label name, String address, String postcode, String telephone, Label hours) {}

  /** Whether reports are taken on a day. Follow-ups to earlier reports are always possible. */
  public boolean isIntakeOpen(LocalDate day) {
    return Days.within(day, intakeFrom, intakeTo);
  }
}
