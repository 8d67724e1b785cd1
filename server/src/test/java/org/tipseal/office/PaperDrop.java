package org.tipseal.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.office.intake.Arrival;
import org.tipseal.office.intake.ArrivalKind;
import org.tipseal.office.link.DropLink;
import org.tipseal.office.link.LinkException;

/**
 * What a drop holds, without a drop: tests decide what it does wrong, and when the office's process
 * ends. The real one is in {@link OfficeThreadTest}.
 */
public final class PaperDrop implements DropLink {
  /** As if the process were gone: nothing of the office catches it. */
  public static final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    public Killed() {
      super("killed");
    }
  }

  public final Map<String, byte[]> bodies = new ConcurrentHashMap<>();
  public final Map<UploadId, byte[]> uploads = new ConcurrentHashMap<>();
  public final Map<String, byte[]> acknowledged = new ConcurrentHashMap<>();
  public final List<String> log = new ArrayList<>();
  public final Map<String, byte[]> replies = new ConcurrentHashMap<>();
  public final List<MailboxId> ended = new ArrayList<>();
  public final List<MailboxId> renewed = new ArrayList<>();
  public final List<byte[]> profiles = new ArrayList<>();

  /** Runs before each question, with its name. */
  public Consumer<String> before = question -> {};

  /** Runs before a body is asked for, with the arrival's id. */
  public Consumer<String> beforeBody = arrival -> {};

  /** After this many bytes the line breaks, once per fetch. */
  public int breaksAfter = Integer.MAX_VALUE;

  private int arrivals;

  public Arrival arrive(TestReporter from, ArrivalKind kind, long number, byte[] body) {
    arrivals++;
    Arrival arrival = new Arrival("0-" + arrivals, kind, from.mailbox, from.locator, number);
    bodies.put(arrival.id(), body);
    uploads.putAll(from.uploads);
    return arrival;
  }

  @Override
  public Optional<byte[]> body(String arrival) {
    before.accept("body");
    beforeBody.accept(arrival);
    return Optional.ofNullable(bodies.get(arrival));
  }

  @Override
  public boolean fetch(UploadId upload, Path part, long limit) throws LinkException {
    before.accept("fetch");
    byte[] content = uploads.get(upload);
    if (content == null) {
      return false;
    }
    try {
      int from = Files.exists(part) ? (int) Files.size(part) : 0;
      log.add("fetch from " + from);
      if (from < content.length) {
        Files.write(
            part,
            Arrays.copyOfRange(content, from, Math.min(content.length, breaksAfter)),
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      }
      if (breaksAfter < content.length) {
        throw new LinkException("the line broke");
      }
      return true;
    } catch (LinkException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void acknowledge(String arrival, byte[] statement) {
    before.accept("acknowledge");
    if (bodies.remove(arrival) != null) {
      acknowledged.put(arrival, statement);
    }
  }

  @Override
  public ReplyResult reply(MailboxId mailbox, long number, byte[] envelope, boolean answer) {
    before.accept("reply");
    if (ended.contains(mailbox)) {
      return ReplyResult.NO_MAILBOX;
    }
    byte[] stored = replies.putIfAbsent(mailbox.b64u() + "/" + number, envelope);
    return stored == null || Arrays.equals(stored, envelope)
        ? ReplyResult.STORED
        : ReplyResult.NUMBER_REFUSED;
  }

  @Override
  public boolean renew(MailboxId mailbox) {
    before.accept("renew");
    renewed.add(mailbox);
    return !ended.contains(mailbox);
  }

  @Override
  public void publish(byte[] profile) {
    before.accept("publish");
    profiles.add(profile);
  }
}
