package org.tipseal.crypto.envelope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tipseal.crypto.envelope.SignatureCases.OTHER_SIGNER;
import static org.tipseal.crypto.envelope.SignatureCases.SIGNER;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.VerifyingKey;
import org.tipseal.crypto.vectors.Vector;
import org.tipseal.crypto.vectors.VectorFormat;
import org.tipseal.crypto.vectors.VectorWriter;

/** Statements (PROTOCOL.md §5). */
public final class StatementVectors implements VectorFormat {
  private static final long DAY = LocalDate.parse("2026-11-23").toEpochDay();
  private static final SignatureContext REMINDER = SignatureCases.context(Purpose.REMINDER, DAY);
  private static final List<VerifyingKey> SIGNERS = List.of(SIGNER.verifyingKey());

  @Override
  public String name() {
    return "statement";
  }

  @Override
  public void generate(VectorWriter out) throws IOException {
    signed(out, "withdrawal", "A withdrawal.", SignatureCases.context(Purpose.WITHDRAWAL, 0));
    signed(out, "reminder", "A reminder of 2026-11-23.", REMINDER);
    SignatureContext stored = SignatureCases.context(Purpose.ACKNOWLEDGEMENT, DAY);
    signed(out, "acknowledgement", "An acknowledgement of 2026-11-23.", stored);

    byte[] good = Statement.sign(REMINDER, SIGNER);
    byte[] byOther = Statement.sign(REMINDER, OTHER_SIGNER);
    refused(out, "other-key", "By another key.", REMINDER, byOther, Defect.UNKNOWN_SIGNER);
    forged(out, "other-number", "Of another day.", REMINDER.withNumber(DAY + 1), good);
    byte[] renumbered = good.clone();
    System.arraycopy(Bytes.u32(DAY + 1), 0, renumbered, 0, 4);
    forged(out, "renumbered", "Another day put in.", REMINDER.withNumber(DAY + 1), renumbered);
    forged(out, "renumbered-back", "Another day stands in it.", REMINDER, renumbered);
    forged(out, "other-locator", "Another locator.", otherLocator(), good);
    forged(out, "other-mailbox", "Another mailbox.", SignatureCases.otherMailbox(REMINDER), good);
    forged(out, "other-agency", "Another agency.", SignatureCases.otherAgency(REMINDER), good);
    SignatureContext withdrawal = SignatureCases.otherPurpose(REMINDER, Purpose.WITHDRAWAL);
    forged(out, "other-purpose", "A reminder as a withdrawal.", withdrawal, good);
    byte[] message = SignedMessage.sign(REMINDER, Bytes.ascii("x"), SIGNER);
    System.arraycopy(message, 5, renumbered, 8, 64);
    System.arraycopy(good, 0, renumbered, 0, 8);
    forged(out, "of-a-message", "The signature of a message.", REMINDER, renumbered);

    cut(out, "cut", "One byte short.", Arrays.copyOf(good, 71));
    cut(out, "trailing-byte", "One byte more.", Arrays.copyOf(good, 73));
    cut(out, "nothing", "No bytes.", new byte[0]);
  }

  @Override
  public void run(Vector vector) throws RefusedException {
    SignatureContext context = SignatureCases.readContext(vector);
    byte[] statement = vector.b64u("statement");
    Statement.verify(context, statement, SignatureCases.readSigners(vector));
    assertEquals(context.number(), Statement.number(statement));
    assertEquals(LocalDate.ofEpochDay(context.number()), Statement.day(statement));
    SigningKey signer = SigningKey.fromSeed(SecretBytes.takeOver(vector.hex("signerSeed")));
    assertArrayEquals(statement, Statement.sign(context, signer));
  }

  private static void signed(VectorWriter out, String name, String about, SignatureContext context)
      throws IOException {
    SignatureCases.write(out.start(name, about), context, SIGNERS)
        .b64u("statement", Statement.sign(context, SIGNER))
        .hex("signerSeed", SIGNER.seed().copy())
        .write();
  }

  private static void forged(
      VectorWriter out, String name, String about, SignatureContext context, byte[] statement)
      throws IOException {
    refused(out, name, about, context, statement, Defect.SIGNATURE_FORGED);
  }

  private static void cut(VectorWriter out, String name, String about, byte[] statement)
      throws IOException {
    refused(out, name, about, REMINDER, statement, Defect.MESSAGE_MALFORMED);
  }

  private static void refused(
      VectorWriter out,
      String name,
      String about,
      SignatureContext context,
      byte[] statement,
      Defect defect)
      throws IOException {
    SignatureCases.write(out.start(name, about), context, SIGNERS)
        .b64u("statement", statement)
        .expect(defect)
        .write();
  }

  private static SignatureContext otherLocator() {
    return SignatureCases.otherLocator(REMINDER, "7KQ2N");
  }
}
