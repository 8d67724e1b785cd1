package org.tipseal.page;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.tipseal.office.cases.AttachmentView;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.cases.CaseFilter;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseView;
import org.tipseal.office.cases.Delivery;

/** Somebody at the office, who looks for the case of one test. */
final class Desk {
  private static final CaseFilter ALL =
      new CaseFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, true);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final CaseDesk desk;

  Desk(CaseDesk desk) {
    this.desk = desk;
  }

  /** Waits for the case with this target. */
  CaseId awaitCase(String target) throws Exception {
    return awaitCase(target, target::equals);
  }

  /** Waits for the case whose list shows as much of this long target as it has room for. */
  CaseId awaitCaseCut(String target) throws Exception {
    return awaitCase(target, shown -> shown.length() > 20 && target.startsWith(shown));
  }

  private CaseId awaitCase(String target, Predicate<String> shown) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Optional<CaseId> found =
          desk.list(ALL, 0, 1000).stream()
              .filter(summary -> shown.test(summary.target()))
              .map(summary -> summary.id())
              .findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no case about " + target);
  }

  CaseView show(CaseId id) throws Exception {
    return desk.show(id);
  }

  /** Waits until the reporter has added so many follow-ups. */
  CaseView awaitFollowUps(CaseId id, long number) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    CaseView view = desk.show(id);
    while (view.summary().followUps() < number && System.nanoTime() < end) {
      Thread.sleep(100);
      view = desk.show(id);
    }
    return view;
  }

  /** Answers in words and waits until the answer lies in the mailbox. */
  void answer(CaseId id, String status, String text) throws Exception {
    long number = desk.answer(id, status, Optional.empty(), Optional.of(text));
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (desk.delivery(id, number) != Delivery.DELIVERED) {
      if (System.nanoTime() > end) {
        throw new AssertionError("the answer is not delivered");
      }
      Thread.sleep(100);
    }
  }

  /** The bytes of an attachment. */
  byte[] open(CaseId id, AttachmentView attachment) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    desk.save(id, attachment.id(), out);
    return out.toByteArray();
  }
}
