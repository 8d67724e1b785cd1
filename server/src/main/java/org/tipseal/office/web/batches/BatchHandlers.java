package org.tipseal.office.web.batches;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.batches.BatchDesk;
import org.tipseal.office.batches.format.BatchEntry;
import org.tipseal.office.web.route.Answer;
import org.tipseal.office.web.route.DeskJson;
import org.tipseal.office.web.route.DeskRequest;
import org.tipseal.storage.StorageUnavailableException;

/** The queue of batches. */
public final class BatchHandlers {
  private static final int MOST_DIGITS = 15;

  private final BatchDesk desk;

  record Done(Optional<String> note) {}

  /** Makes it. */
  public BatchHandlers(BatchDesk desk) {
    this.desk = desk;
  }

  /** All batches that the officer may see, the newest first. */
  public Answer list(DeskRequest request)
      throws StorageUnavailableException, ArchiveDamagedException {
    return Answer.json(Map.of("batches", desk.list(request.officer())));
  }

  /** One batch with its entries. */
  public Answer open(DeskRequest request)
      throws StorageUnavailableException, ArchiveDamagedException, IOException {
    BatchDesk.Whole whole =
        desk.open(request.officer(), number(request))
            .orElseThrow(() -> new ProblemException(Problem.BATCH_NOT_FOUND));
    ObjectNode json = DeskJson.object();
    json.set("batch", DeskJson.tree(whole.batch()));
    json.putArray("entries").addAll(whole.entries().stream().map(BatchEntry::toJson).toList());
    return new Answer.Json(json);
  }

  /** Notes a batch done. */
  public Answer done(DeskRequest request)
      throws StorageUnavailableException, ArchiveDamagedException {
    String note = request.body(Done.class).note().orElse("").strip();
    if (note.codePointCount(0, note.length()) > BatchDesk.LONGEST_NOTE) {
      throw new ProblemException(Problem.MALFORMED_REQUEST);
    }
    return Answer.json(
        desk.done(request.officer(), number(request), note)
            .orElseThrow(() -> new ProblemException(Problem.BATCH_NOT_FOUND)));
  }

  private static long number(DeskRequest request) {
    String text = request.path("batch");
    if (text.length() > MOST_DIGITS || !text.matches("[1-9][0-9]*")) {
      throw new ProblemException(Problem.BATCH_NOT_FOUND);
    }
    return Long.parseLong(text);
  }
}
