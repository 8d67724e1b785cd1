package org.tipseal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.profile.Dsse;
import org.tipseal.office.batches.format.Batch;
import org.tipseal.office.batches.format.BatchMistake;
import org.tipseal.office.batches.format.BatchRules;
import org.tipseal.office.batches.format.InstitutionId;
import org.tipseal.report.json.DomainLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tipseal batch send}. */
@Command(
    name = "send",
    description = {
      "Checks a file of entries, signs it and sends it to an office, which takes all of it or nothing. The same again under the same"
          + " --batch is answered with the same number.",
      "",
      "FILE has one JSON object a line: reference, category, identifiers [ { kind, value, note } ], facts, from, to.",
      ""
    })
final class BatchSend implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The entries.")
  private Path file;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "URL",
      description =
          "The office's address for institutions, such as https://office.example.org:8447")
  private URI url;

  @Option(
      names = "--agency",
      required = true,
      paramLabel = "ID",
      description = "The agency whose office it is.")
  private String agency;

  @Option(
      names = "--institution",
      required = true,
      paramLabel = "ID",
      description = "What the office calls you.")
  private String institution;

  @Option(
      names = "--batch",
      required = true,
      paramLabel = "ID",
      description = "Your own id for this batch: 1 to 64 of A-Z a-z 0-9 . _ -")
  private String batch;

  @Option(
      names = "--cert",
      required = true,
      paramLabel = "FILE",
      description = "Your client certificate, PEM.")
  private Path certificate;

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "Its private key, PEM.")
  private Path key;

  @Option(
      names = "--ca",
      required = true,
      paramLabel = "FILE",
      description = "The authority of the office's certificate, PEM.")
  private Path ca;

  @Option(
      names = "--signing-key",
      required = true,
      paramLabel = "FILE",
      description = "Your Ed25519 private key, PEM.")
  private Path signingKey;

  @Mixin private LanguageOption language;

  private final Terminal terminal;

  BatchSend(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandFailure, IOException {
    Words words = language.words();
    BatchFile read = BatchFile.read(file);
    Batch made = batch(read);
    refuse(
        made.entries(BatchRules.of(DomainLoader.bundled(), Set.of("*"))).mistakes(), read, words);
    byte[] body = signed(made);
    InstitutionLine.Reply reply = InstitutionLine.open(certificate, key, ca).post(url, body);
    return answer(reply, read, words).code();
  }

  private Batch batch(BatchFile read) throws CommandFailure {
    try {
      return new Batch(
          new AgencyId(agency),
          new InstitutionId(institution),
          batch,
          LocalDate.now(ZoneOffset.UTC),
          read.rows());
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.BAD_INPUT, "--agency, --institution or --batch is not of its form");
    }
  }

  private byte[] signed(Batch made) throws CommandFailure, IOException {
    try (SigningKey signer = PemFiles.signingKey(signingKey)) {
      byte[] body = StrictJson.write(Dsse.sign(Batch.TYPE, made.toBytes(), signer).toJson());
      if (body.length > Batch.MAX_SIZE) {
        throw new CommandFailure(
            ExitCode.BAD_INPUT, "the batch is larger than " + Batch.MAX_SIZE + " bytes");
      }
      return body;
    }
  }

  private void refuse(List<BatchMistake> mistakes, BatchFile read, Words words)
      throws CommandFailure {
    mistakes.forEach(mistake -> terminal.err().println(read.say(mistake, file, words)));
    if (!mistakes.isEmpty()) {
      throw new CommandFailure(ExitCode.BAD_INPUT, words.say("batch.nothing-sent"));
    }
  }

  private ExitCode answer(InstitutionLine.Reply reply, BatchFile read, Words words)
      throws CommandFailure {
    JsonNode body = reply.body();
    if (reply.isSuccess()) {
      terminal.out().println(body.path("number").asLong());
      terminal
          .err()
          .println(
              words.say(
                  reply.isNew() ? "batch.taken" : "batch.taken-before",
                  body.path("number").asLong(),
                  body.path("entries").asLong()));
      return ExitCode.DONE;
    }
    mistakes(body).forEach(mistake -> terminal.err().println(read.say(mistake, file, words)));
    String title = body.path(words.language() == Language.EN ? "title" : "titleZh").asText("");
    throw new CommandFailure(
        reply.isTheirFault() ? ExitCode.UNAVAILABLE : ExitCode.REFUSED,
        title.isEmpty() ? "status " + reply.status() : title);
  }

  private static List<BatchMistake> mistakes(JsonNode body) {
    List<BatchMistake> mistakes = new ArrayList<>();
    for (JsonNode one : body.path("mistakes")) {
      fault(one.path("fault").asText())
          .ifPresent(
              fault ->
                  mistakes.add(
                      new BatchMistake(
                          one.path("entry").asInt(), one.path("field").asText(), fault)));
    }
    return mistakes;
  }

  private static Optional<BatchMistake.Fault> fault(String wireName) {
    for (BatchMistake.Fault fault : BatchMistake.Fault.values()) {
      if (fault.wireName().equals(wireName.toLowerCase(Locale.ROOT))) {
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
