package org.tipseal.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.office.evidence.format.Finding;
import org.tipseal.office.evidence.format.Flaw;
import org.tipseal.office.evidence.format.PackageCheck;
import org.tipseal.office.evidence.format.PackageManifest;
import org.tipseal.office.evidence.timestamp.TimestampTrust;

/** What {@code tipseal verify} does with an evidence package. */
final class PackageVerification {
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final Words words;

  PackageVerification(Words words) {
    this.words = words;
  }

  /** Whether a file starts like a ZIP file. */
  static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
    }
  }

  /**
   * Checks a package.
   *
   * @param fingerprint of the root that it has to lead to
   * @param authority a file with the certificates of the timestamp authority
   * @throws RefusedException {@code fingerprint-malformed}
   */
  PackageCheck.Result check(Path file, Optional<String> fingerprint, Optional<Path> authority)
      throws RefusedException, IOException {
    return new PackageCheck(
            fingerprint.isPresent()
                ? Optional.of(RootFingerprint.parse(fingerprint.get()))
                : Optional.empty(),
            authority.isPresent()
                ? Optional.of(TimestampTrust.read(authority.get()))
                : Optional.empty())
        .check(file);
  }

  static ExitCode exitCode(PackageCheck.Result result) {
    if (result.has(Flaw.Weight.BROKEN)) {
      return ExitCode.REFUSED;
    }
    return result.has(Flaw.Weight.OPEN) ? ExitCode.INCOMPLETE : ExitCode.DONE;
  }

  /** For programs; {@code genuine} only where everything was checked and holds. */
  ObjectNode toJson(PackageCheck.Result result) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("kind", "evidence package");
    result.manifest().ifPresent(manifest -> describe(manifest, json));
    result.root().ifPresent(root -> json.put("root", root.toString()));
    result.stamped().ifPresent(time -> json.put("stamped", time.toString()));
    result.stampedBy().ifPresent(name -> json.put("stampedBy", name));
    json.putArray("findings");
    for (Finding finding : result.findings()) {
      json.withArray("findings")
          .addObject()
          .put("flaw", finding.flaw().wireName())
          .put("path", finding.path())
          .put("explanation", words.say("package." + finding.flaw().wireName()));
    }
    json.put("genuine", exitCode(result) == ExitCode.DONE);
    return json;
  }

  private static void describe(PackageManifest manifest, ObjectNode json) {
    json.put("agency", manifest.agency().value());
    json.put("case", manifest.caseId());
    json.put("officer", manifest.officerName() + " (" + manifest.officerId() + ")");
    json.put("purpose", manifest.purpose());
    json.put("exported", manifest.exported().toString());
    json.put("files", manifest.files().size());
  }

  /** For people. */
  void print(PackageCheck.Result result, Terminal terminal) {
    terminal
        .out()
        .println(
            words.say(
                switch (exitCode(result)) {
                  case DONE -> "package.good";
                  case INCOMPLETE -> "package.open";
                  default -> "package.bad";
                }));
    toJson(result)
        .properties()
        .forEach(
            member -> {
              if (member.getValue().isValueNode() && !member.getKey().equals("genuine")) {
                terminal
                    .out()
                    .println(
                        "  " + member.getKey() + ": " + SafeText.line(member.getValue().asText()));
              }
            });
    for (Finding finding : result.findings()) {
      terminal
          .out()
          .println(
              "  - "
                  + SafeText.line(finding.path())
                  + (finding.path().isEmpty() ? "" : ": ")
                  + words.say("package." + finding.flaw().wireName()));
    }
  }
}
