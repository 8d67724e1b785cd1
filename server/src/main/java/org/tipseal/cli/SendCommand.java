package org.tipseal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tipseal.client.ClientException;
import org.tipseal.client.DropHttp;
import org.tipseal.client.SealedFileSender;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.submission.SealedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tipseal send}. */
@Command(
    name = "send",
    description = {
      "Hands a sealed file to a drop, and prints the characters that the drop answers. Whoever does this learns nothing of the report.",
      "",
      "Only those characters go to standard output. They belong to whoever sealed the file. The same file may be handed in again, and gets"
          + " the same answer.",
      ""
    })
final class SendCommand implements Callable<Integer> {
  @Mixin private DropOptions drop;

  @Parameters(paramLabel = "FILE", description = "A sealed file, made with 'report --seal-to'.")
  private Path file;

  private final Terminal terminal;

  SendCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandFailure, IOException {
    Words words = drop.words();
    ProgressPrinter progress = new ProgressPrinter(terminal, words);
    try {
      SealedFile sealed = read();
      Locator locator;
      try (DropHttp http = drop.http()) {
        locator = new SealedFileSender(http, progress, DropOptions.PATIENCE).send(sealed);
      }
      progress.endLine();
      terminal.err().println(words.say("handed-in"));
      terminal.out().println(locator.value());
      terminal.out().flush();
      return ExitCode.DONE.code();
    } catch (ClientException e) {
      progress.endLine();
      throw ReporterFailures.of(e, words);
    } catch (RefusedException e) {
      throw ReporterFailures.of(e, words);
    }
  }

  private SealedFile read() throws IOException, RefusedException {
    if (Files.size(file) > SealedFile.MAX_LENGTH) {
      throw new RefusedException(Defect.SEALED_FILE_MALFORMED);
    }
    return SealedFile.parse(Files.readAllBytes(file));
  }
}
