package org.tipseal.redis.drop;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.drop.mailbox.Lifetimes;
import org.tipseal.drop.submission.Submission;
import org.tipseal.drop.submission.SubmissionResult;
import org.tipseal.drop.submission.SubmissionResult.Accepted;
import org.tipseal.drop.submission.SubmissionResult.AlreadyAccepted;
import org.tipseal.drop.submission.SubmissionResult.Conflict;
import org.tipseal.drop.submission.SubmissionResult.UploadMissing;
import org.tipseal.drop.submission.SubmissionStore;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.Script;
import org.tipseal.redis.ScriptReply;

/** Opens a mailbox for a report: {@code submit.lua}. */
final class SubmitReport implements SubmissionStore {
  private static final Script SCRIPT = Script.load(SubmitReport.class, "submit");

  private final RedisLink link;
  private final Lifetimes lifetimes;
  private final ClaimUploads claims;
  private final LocatorDraw draw;

  SubmitReport(RedisLink link, Lifetimes lifetimes, ClaimUploads claims, LocatorDraw draw) {
    this.link = link;
    this.lifetimes = lifetimes;
    this.claims = claims;
    this.draw = draw;
  }

  @Override
  public Future<SubmissionResult> submit(Submission submission) {
    return claims
        .claim(submission.uploads(), submission.mailbox(), submission.today())
        .compose(
            missing ->
                missing.isEmpty()
                    ? store(submission, 0)
                    // Its uploads are gone if the office has taken the same report meanwhile.
                    : run(submission, Buffer.buffer(), List.of())
                        .map(
                            reply ->
                                reply.text(0).equals("free")
                                    ? new UploadMissing(missing.get())
                                    : result(reply)));
  }

  private Future<SubmissionResult> store(Submission submission, int attempt) {
    List<Locator> candidates = draw.candidates(DropKeys.shard(submission.mailbox()), attempt);
    return run(submission, submission.body(), candidates)
        .compose(
            reply ->
                reply.text(0).equals("crowded")
                    ? store(submission, attempt + 1)
                    : Future.succeededFuture(result(reply)));
  }

  private Future<ScriptReply> run(Submission submission, Buffer body, List<Locator> candidates) {
    int shard = DropKeys.shard(submission.mailbox());
    List<String> keys = new ArrayList<>(ArrivalKeys.of(submission.mailbox()));
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                submission.digest(),
                submission.mailbox().b64u(),
                lifetimes.due(submission.today()).toEpochDay(),
                DropKeys.midnight(lifetimes.end(submission.today())),
                DropKeys.midnight(lifetimes.markerEnd(submission.today())),
                DropKeys.arrivalPrefix(shard),
                UploadIds.join(submission.uploads()),
                body,
                submission.memo()));
    for (Locator candidate : candidates) {
      keys.add(DropKeys.locator(shard, candidate));
      arguments.add(candidate.value());
    }
    return link.eval(SCRIPT, keys, arguments.toArray());
  }

  private static SubmissionResult result(ScriptReply reply) {
    return switch (reply.text(0)) {
      case "accepted" -> new Accepted(new Locator(reply.text(1)));
      case "known" -> new AlreadyAccepted(new Locator(reply.text(1)));
      case "conflict" -> new Conflict();
      default -> throw new IllegalStateException(reply.text(0));
    };
  }
}
