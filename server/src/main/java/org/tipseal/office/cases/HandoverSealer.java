package org.tipseal.office.cases;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.envelope.EnvelopeContext;
import org.tipseal.crypto.envelope.EnvelopeOpener;
import org.tipseal.crypto.envelope.EnvelopeSealer;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.crypto.payload.ReplyPayload;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.office.keys.EpochKeys;
import org.tipseal.office.keys.OfficeKeyset;

/**
 * Seals what a channel hands on to the intake key that the other channel has today, and opens it
 * with that key as the other channel's intake does, before the case goes anywhere.
 *
 * <p>The file {@code transfers/NAME} of a case is {@code lp(envelope)} once for each message, of
 * purpose 8: the payload of the report, then those of all follow-ups and replies (PROTOCOL §7) in
 * the order in which the office had them; each names its {@code kind}. Reports and follow-ups are
 * to the byte as they came, and the keys of attachments stand in them; a reply is what the reporter
 * was told, whether the mailbox has it yet or not, so that the other channel knows what was
 * promised.
 */
final class HandoverSealer {
  private final Supplier<OfficeKeyset> keyset;
  private final Conversation conversation;
  private final CaseFiles files;
  private final Archive archive;
  private final StatusRules rules;
  private final EnvelopeSealer sealer;

  HandoverSealer(
      Supplier<OfficeKeyset> keyset,
      Conversation conversation,
      CaseFiles files,
      Archive archive,
      StatusRules rules,
      SecureRandom random) {
    this.keyset = keyset;
    this.conversation = conversation;
    this.files = files;
    this.archive = archive;
    this.rules = rules;
    this.sealer = new EnvelopeSealer(random);
  }

  /** Whether a channel of this office can be handed something today. */
  boolean canReceive(String channel, LocalDate today) {
    return keyset.get().epochs().stream().anyMatch(epoch -> isFor(epoch, channel, today));
  }

  /**
   * Seals all that the reporter sent and was told of a case; when this returns it is on the disk.
   *
   * @param name of the transfer
   * @throws DeskRefusedException if the channel has no intake key today
   */
  void seal(CaseBook.Opened opened, String channel, String name, LocalDate today)
      throws DeskRefusedException, ArchiveDamagedException, IOException {
    OfficeKeyset keys = keyset.get();
    EpochKeys epoch =
        keys.epochs().stream()
            .filter(candidate -> isFor(candidate, channel, today))
            .findFirst()
            .orElseThrow(() -> noChannel(channel));
    XWingPrivateKey key = epoch.keys().get(channel);
    EnvelopeContext context = new EnvelopeContext(Purpose.TRANSFER, epoch.epoch(), keys.agency());
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    for (byte[] message : messages(opened)) {
      byte[] envelope = sealer.seal(context, List.of(key.publicKey()), message);
      requireOpens(key, context, envelope, message);
      sealed.writeBytes(Bytes.u32(envelope.length));
      sealed.writeBytes(envelope);
    }
    archive.write(files.transfer(opened.id(), name), sealed.toByteArray());
  }

  private List<byte[]> messages(CaseBook.Opened opened)
      throws ArchiveDamagedException, IOException {
    List<byte[]> messages = new ArrayList<>();
    messages.add(archive.read(files.report(opened.id())));
    for (Entry entry : conversation.readAll(opened.id(), opened.record().lastEntry())) {
      if (entry instanceof Entry.FollowUp followUp) {
        messages.add(followUp.payload().toBytes());
      } else if (entry instanceof Entry.Reply reply) {
        Optional<String> told =
            rules.detailIsInternal(reply.status()) ? Optional.empty() : reply.detail();
        messages.add(new ReplyPayload(reply.day(), reply.status(), told, reply.text()).toBytes());
      }
    }
    return messages;
  }

  /** What the other channel could not open must not be taken from the one that has it. */
  private static void requireOpens(
      XWingPrivateKey key, EnvelopeContext context, byte[] envelope, byte[] message)
      throws IOException {
    try {
      if (Arrays.equals(new EnvelopeOpener(key).open(envelope, context), message)) {
        return;
      }
    } catch (RefusedException e) {
      throw new IOException("a transfer does not open", e);
    }
    throw new IOException("a transfer opens to something else");
  }

  private static boolean isFor(EpochKeys epoch, String channel, LocalDate today) {
    return epoch.keys().containsKey(channel)
        && !today.isBefore(epoch.notBefore())
        && !today.isAfter(epoch.notAfter());
  }

  static DeskRefusedException noChannel(String channel) {
    return new DeskRefusedException(
        Reason.REASON_NOT_ALLOWED,
        channel + " is no channel of this office that a case could be handed to.");
  }
}
