package org.tipseal.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.profile.ProfileDocument;
import org.tipseal.crypto.profile.ProfileVerifier;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.crypto.receipt.ReceiptCode;
import org.tipseal.office.evidence.format.PackageCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tipseal verify}. */
@Command(
    name = "verify",
    description = {
      "Checks, without any connection, an agency's profile, an evidence package, something sealed, or a receipt code, and says what is"
          + " wrong with it.",
      "",
      "A profile is checked against --fingerprint, and so is an evidence package: every file of it, its signature and its timestamp, which"
          + " is checked against --timestamp-ca. Of what is sealed (sealed file, submission, envelope, key file) everything is checked that"
          + " can be without a key. A receipt code is asked for on the terminal or read from standard input.",
      ""
    })
final class VerifyCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A profile, an evidence package, or something sealed.")
  private Path file;

  @Option(
      names = "--fingerprint",
      paramLabel = "FP",
      description = "The fingerprint that a profile or a package has to lead to.")
  private String fingerprint;

  @Option(
      names = "--timestamp-ca",
      paramLabel = "FILE",
      description = "The certificates, PEM, that the timestamp of a package has to lead to.")
  private Path timestampCa;

  @Option(names = "--receipt", description = "Check a receipt code.")
  private boolean receipt;

  @Mixin private LanguageOption language;

  @Option(names = "--json", description = "Print JSON on standard output.")
  private boolean json;

  private final Terminal terminal;
  private final ObjectNode result = JsonNodeFactory.instance.objectNode();

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandFailure, IOException {
    if (receipt == (file != null)) {
      throw new CommandFailure(ExitCode.BAD_INPUT, "name either a FILE or --receipt");
    }
    Words words = language.words();
    try {
      if (!receipt && PackageVerification.isZip(file)) {
        return verifyPackage(words).code();
      }
      if (receipt) {
        verifyReceipt(words);
      } else {
        verifyFile(words);
      }
      result.put("genuine", true);
      print(words);
      return ExitCode.DONE.code();
    } catch (RefusedException e) {
      Defect defect = e.defect();
      result.put("genuine", false);
      result.put("defect", defect.wireName());
      result.put("explanation", words.explain(defect));
      print(words);
      return ExitCode.REFUSED.code();
    }
  }

  private ExitCode verifyPackage(Words words) throws IOException, RefusedException {
    PackageVerification verification = new PackageVerification(words);
    PackageCheck.Result checked =
        verification.check(
            file, Optional.ofNullable(fingerprint), Optional.ofNullable(timestampCa));
    if (json) {
      terminal.out().println(Json.write(verification.toJson(checked)));
    } else {
      verification.print(checked, terminal);
    }
    return PackageVerification.exitCode(checked);
  }

  private void verifyReceipt(Words words) throws CommandFailure, IOException, RefusedException {
    result.put("kind", "receipt");
    char[] typed = terminal.needed(words.say("receipt-prompt"));
    try (ReceiptCode code = ReceiptCode.parse(CharBuffer.wrap(typed))) {
      result.put("locator", code.locator().value());
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  private void verifyFile(Words words) throws CommandFailure, IOException, RefusedException {
    if (Files.size(file) > ProfileDocument.MAX_SIZE) {
      throw new CommandFailure(
          ExitCode.BAD_INPUT,
          file
              + " is larger than anything that can be checked without a key; an attachment is one"
              + " such");
    }
    byte[] bytes = Files.readAllBytes(file);
    if (SealedFormats.isSealed(bytes)) {
      SealedFormats.describe(bytes, result, terminal);
    } else {
      verifyProfile(bytes, words);
    }
  }

  private void verifyProfile(byte[] document, Words words) throws CommandFailure, RefusedException {
    result.put("kind", "profile");
    if (fingerprint == null) {
      throw new CommandFailure(
          ExitCode.BAD_INPUT,
          "a profile is checked against a fingerprint: give --fingerprint. (If "
              + file
              + " is meant to be something sealed: it is nothing that can be checked without a key.)");
    }
    VerifiedProfile profile =
        new ProfileVerifier(RootFingerprint.parse(fingerprint))
            .verify(document, LocalDate.now(ZoneOffset.UTC));
    result.put("agency", profile.agency().value());
    result.put(
        "name",
        words.language() == Language.EN
            ? profile.profile().name().en()
            : profile.profile().name().zh());
    result.put("serial", profile.profile().serial());
    result.put("issued", profile.profile().issued().toString());
    result.put("expires", profile.profile().expires().toString());
    result.putArray("channels");
    profile.profile().channels().forEach(c -> result.withArray("channels").add(c.id()));
  }

  private void print(Words words) {
    if (json) {
      terminal.out().println(Json.write(result));
      return;
    }
    boolean genuine = result.path("genuine").asBoolean();
    terminal.out().println(words.say(genuine ? "verify.good" : "verify.bad"));
    result
        .properties()
        .forEach(
            member -> {
              String value =
                  member.getValue().isValueNode()
                      ? member.getValue().asText()
                      : member.getValue().toString();
              if (!member.getKey().equals("genuine")) {
                terminal.out().println("  " + member.getKey() + ": " + SafeText.line(value));
              }
            });
  }
}
