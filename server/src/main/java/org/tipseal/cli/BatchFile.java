package org.tipseal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.office.batches.format.Batch;
import org.tipseal.office.batches.format.BatchMistake;

/**
 * A file of entries, one JSON object a line; empty lines count for nothing.
 *
 * @param rows the entries
 * @param lines the line of each, from 1
 */
record BatchFile(List<JsonNode> rows, List<Integer> lines) {
  /** Copies the lists. */
  BatchFile {
    rows = List.copyOf(rows);
    lines = List.copyOf(lines);
  }

  /** Reads a file; says at which line it is no JSON. */
  static BatchFile read(Path file) throws IOException, CommandFailure {
    if (Files.size(file) > Batch.MAX_SIZE) {
      throw new CommandFailure(
          ExitCode.BAD_INPUT, file + " is larger than " + Batch.MAX_SIZE + " bytes");
    }
    List<JsonNode> rows = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        rows.add(StrictJson.parse(line.getBytes(StandardCharsets.UTF_8), Defect.MESSAGE_MALFORMED));
        lines.add(number);
      } catch (RefusedException e) {
        throw new CommandFailure(
            ExitCode.BAD_INPUT, file + ":" + number + ": this line is no JSON object");
      }
    }
    if (rows.isEmpty() || rows.size() > Batch.MAX_ENTRIES) {
      throw new CommandFailure(
          ExitCode.BAD_INPUT, file + ": a batch has 1 to " + Batch.MAX_ENTRIES + " entries");
    }
    return new BatchFile(rows, lines);
  }

  /** A mistake as a person reads it. */
  String say(BatchMistake mistake, Path file, Words words) {
    int line = mistake.entry() <= lines.size() ? lines.get(mistake.entry() - 1) : 0;
    return file
        + ":"
        + line
        + ": "
        + (mistake.field().isEmpty() ? "" : mistake.field() + ": ")
        + words.say("batch." + mistake.fault().wireName());
  }
}
