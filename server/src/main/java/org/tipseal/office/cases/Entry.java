package org.tipseal.office.cases;

import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tipseal.crypto.payload.FollowUpPayload;
import org.tipseal.office.officers.OfficerId;

/**
 * One entry of a conversation as the archive holds it; {@link ConversationEntry} is what people see
 * of it.
 */
sealed interface Entry {
  /** The day on which it happened. */
  LocalDate day();

  /** The reporter wrote; the manifest holds the keys of what is attached. */
  record FollowUp(LocalDate day, long number, FollowUpPayload payload) implements Entry {}

  /** A person answered; the envelope is what the reporter gets. */
  record Reply(
      LocalDate day,
      long number,
      String status,
      Optional<String> detail,
      Optional<String> text,
      Buffer envelope,
      Optional<OfficerId> by)
      implements Entry {}

  /** The reporter pressed; the day is the one that was signed. */
  record Reminder(LocalDate day) implements Entry {}

  /** The reporter withdrew; the status is the one that followed. */
  record Withdrawal(LocalDate day, String status) implements Entry {}

  /** A person set a status that the reporter is not told. */
  record Decision(LocalDate day, String status, Optional<String> detail, Optional<OfficerId> by)
      implements Entry {}

  /** A person did something else with the case; the details are as {@link StepKind} names them. */
  record Step(
      LocalDate day,
      StepKind kind,
      Optional<OfficerId> by,
      Map<String, String> details,
      Optional<String> note)
      implements Entry {
    public Step {
      details = Map.copyOf(details);
    }
  }
}
