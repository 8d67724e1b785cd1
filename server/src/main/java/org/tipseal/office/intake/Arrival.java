package org.tipseal.office.intake;

import java.util.regex.Pattern;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.MailboxId;

/**
 * Something that waits at the drop, as a line of its stream of arrivals names it.
 *
 * @param id names it at the drop: 1 to 64 of {@code A-Z a-z 0-9 . _ -}
 * @param kind what it is
 * @param mailbox whose
 * @param locator of that mailbox, as the drop says
 * @param number of a follow-up; the day of a reminder; else 0
 */
public record Arrival(
    String id, ArrivalKind kind, MailboxId mailbox, Locator locator, long number) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Defect MALFORMED = Defect.MESSAGE_MALFORMED;

  /**
   * Reads a line.
   *
   * @param json the line, UTF-8
   * @return the arrival
   * @throws RefusedException {@code message-malformed} if the line is none
   */
  public static Arrival parse(byte[] json) throws RefusedException {
    JsonObject line = JsonObject.parse(json, MALFORMED);
    Arrival arrival =
        new Arrival(
            line.text("id", ID),
            ArrivalKind.ofWireName(line.text("kind"))
                .orElseThrow(() -> new RefusedException(MALFORMED)),
            MailboxId.parse(line.text("mailbox"), MALFORMED),
            Locator.parse(line.text("locator"), MALFORMED),
            line.has("number") ? line.integer("number", 0, 0xffff_ffffL) : 0);
    line.end();
    return arrival;
  }

  /** Without what it names: that stays out of logs. */
  @Override
  public String toString() {
    return "Arrival[" + kind.wireName() + "]";
  }
}
