package org.tipseal.office.cases;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.office.keys.OfficeKeyset;
import org.tipseal.report.Domain;
import org.tipseal.report.WorkingCalendar;

/**
 * Everything about cases over one store and one archive: made once by each process that works on
 * them.
 */
public final class Cases {
  private final CaseBook book;
  private final CaseFiles files;
  private final Archive archive;
  private final Conversation conversation;
  private final StatusRules rules;
  private final ReplySealer sealer;
  private final ReporterEvents events;
  private final AgencySide agencySide;
  private final ClockOrder clockOrder;
  private final SecureRandom random;
  private final Supplier<OfficeKeyset> keyset;

  /**
   * Puts it together.
   *
   * @param store the database
   * @param archive the files
   * @param keys derived from the archive key
   * @param keyset the keyset in force, asked for each time it is needed
   * @param domain statuses and clocks
   * @param calendar the working days in force, asked for each time they are needed
   * @param clock for days
   * @param random for names and sealing
   */
  public Cases(
      CaseStore store,
      Archive archive,
      ArchiveKeys keys,
      Supplier<OfficeKeyset> keyset,
      Domain domain,
      Supplier<WorkingCalendar> calendar,
      Clock clock,
      SecureRandom random) {
    this.book = new CaseBook(store, keys, domain, calendar, clock);
    this.files = new CaseFiles(keys);
    this.archive = archive;
    this.conversation = new Conversation(archive, files);
    this.rules = new StatusRules(domain);
    this.sealer = new ReplySealer(keyset, random);
    this.events = new ReporterEvents(book, conversation, keys);
    this.agencySide = new AgencySide(book, conversation);
    this.clockOrder = new ClockOrder(book, calendar);
    this.random = random;
    this.keyset = keyset;
  }

  /** Where intake puts what reporters send. */
  public ReporterEvents events() {
    return events;
  }

  /** Where the files of a case lie. */
  public CaseFiles files() {
    return files;
  }

  /** The rows of cases, for lists. */
  public CaseRows rows() {
    return new CaseRows(book, archive, files);
  }

  /** What hands cases from one channel to another. */
  public CaseTransfers transfers() {
    HandoverSealer handovers =
        new HandoverSealer(keyset, conversation, files, archive, rules, random);
    return new CaseTransfers(this, handovers, new Answers(this, random));
  }

  /**
   * What reporters of merged cases are told.
   *
   * @param audit where that is recorded
   */
  public MergedCases merged(AuditLog audit) {
    return new MergedCases(book, rules, new Answers(this, random), audit);
  }

  /** What people do with cases besides answering. */
  public CaseSteps steps() {
    return new CaseSteps(this, random);
  }

  /** What the running service does for cases by itself. */
  public AgencySide agencySide() {
    return agencySide;
  }

  /** What keeps the list by clock right; of one process, the running service's. */
  public ClockOrder clockOrder() {
    return clockOrder;
  }

  /**
   * A desk for people.
   *
   * @param quarantine what was refused
   * @param closing runs when the desk is closed
   */
  public CaseDesk desk(QuarantineList quarantine, Runnable closing) {
    return new StoredCaseDesk(this, quarantine, random, closing);
  }

  CaseBook book() {
    return book;
  }

  Archive archive() {
    return archive;
  }

  Conversation conversation() {
    return conversation;
  }

  StatusRules rules() {
    return rules;
  }

  ReplySealer sealer() {
    return sealer;
  }
}
