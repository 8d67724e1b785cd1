package org.tipseal.office.cases;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.tipseal.crypto.Base32;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.storage.StorageUnavailableException;

/**
 * What people do with cases besides answering: who works on one is changed in one step with the
 * entry of the conversation that says so.
 */
public final class CaseSteps {
  /** As at {@link StoredCaseDesk}: more tries than this mean that something is wrong. */
  private static final int MAX_TRIES = 20;

  private static final int NAME_BYTES = 10;

  private final CaseBook book;
  private final CaseRows rows;
  private final Conversation conversation;
  private final CaseFiles files;
  private final Archive archive;
  private final SecureRandom random;

  CaseSteps(Cases cases, SecureRandom random) {
    this.book = cases.book();
    this.rows = cases.rows();
    this.conversation = cases.conversation();
    this.files = cases.files();
    this.archive = cases.archive();
    this.random = random;
  }

  /**
   * A step.
   *
   * @param kind what it is
   * @param by who takes it
   * @param details short facts, as {@link StepKind} names them
   * @param note what the officer wrote for colleagues
   * @param next who works on the case afterwards
   */
  public record Step(
      StepKind kind,
      OfficerId by,
      Map<String, String> details,
      Optional<String> note,
      Handling next) {
    /** Keeps its own map. */
    public Step {
      details = Map.copyOf(details);
    }

    /** Without details. */
    public static Step of(StepKind kind, OfficerId by, Handling next) {
      return new Step(kind, by, Map.of(), Optional.empty(), next);
    }
  }

  /** Decides on a step by what the case is at the moment at which it is taken. */
  @FunctionalInterface
  public interface Decision {
    /**
     * The step to take.
     *
     * @param row the case as it is
     * @throws DeskRefusedException if none is to be taken
     */
    Step on(CaseRow row) throws DeskRefusedException;
  }

  /**
   * Takes a step. If somebody else changes the case meanwhile it is decided anew.
   *
   * @param id the case
   * @param decision may run more than once
   */
  public void take(CaseId id, Decision decision) throws DeskRefusedException {
    Asking.about(
        () -> {
          for (int attempt = 0; attempt < MAX_TRIES; attempt++) {
            CaseBook.Opened opened = book.find(id).orElseThrow(() -> Asking.noSuchCase(id));
            if (write(opened, decision.on(rows.row(opened)))) {
              return null;
            }
          }
          throw Asking.busy();
        });
  }

  private boolean write(CaseBook.Opened opened, Step step)
      throws IOException, StorageUnavailableException {
    String name = freshName(random);
    conversation.write(
        opened.id(),
        name,
        opened.record().lastEntry(),
        new Entry.Step(
            book.today(), step.kind(), Optional.of(step.by()), step.details(), step.note()));
    Handling next = step.next().excluded(opened.record().handling().excluded());
    if (step.kind() == StepKind.PROPOSED) {
      next = next.proposed(Optional.of(name));
    }
    CaseRecord record = opened.record().change().handling(next).lastEntry(name).done();
    if (!book.change(opened, record, CaseBook.With.NOTHING)) {
      archive.delete(files.entry(opened.id(), name));
      return false;
    }
    return true;
  }

  static String freshName(SecureRandom random) {
    byte[] name = new byte[NAME_BYTES];
    random.nextBytes(name);
    return Base32.encode(name);
  }
}
