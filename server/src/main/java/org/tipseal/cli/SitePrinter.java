package org.tipseal.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tipseal.cli.site.Finding;
import org.tipseal.cli.site.Flaw;
import org.tipseal.cli.site.SiteCheck;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.drop.page.Release;
import org.tipseal.http.StaticFile;

/** Shows what was found of a drop's site, to a person or to a program. */
final class SitePrinter {
  private final Terminal terminal;
  private final Words words;
  private final boolean asJson;
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();
  private boolean good = true;

  SitePrinter(Terminal terminal, Words words, boolean asJson) {
    this.terminal = terminal;
    this.words = words;
    this.asJson = asJson;
    json.putArray("files");
  }

  /** Whether nothing was wrong so far. */
  boolean isGood() {
    return good;
  }

  void found(Finding finding) {
    good &= finding.flaws().isEmpty();
    if (asJson) {
      add(finding);
      return;
    }
    String path =
        finding.path().equals(SiteCheck.ELSEWHERE) ? words.say("site.elsewhere") : finding.path();
    String between = words.language() == Language.EN ? "; " : "；";
    String line =
        finding.flaws().isEmpty()
            ? words.say("site.same", path)
            : words.say(
                "site.different",
                path,
                finding.flaws().stream().map(this::sentence).collect(Collectors.joining(between)));
    terminal.out().println(SafeText.line(line));
  }

  /** Whoever hands a file on says its digest, so that it can be compared wherever it ends up. */
  private void keep(String name, String digest) {
    if (asJson) {
      json.withObjectProperty("downloads").put(name, digest);
    } else {
      terminal.out().println(words.say("site.keep", name, digest));
    }
  }

  private String sentence(Flaw flaw) {
    if (flaw.kind() == Flaw.Kind.REFUSED) {
      String name = flaw.values().get(0);
      return name + ": " + words.explain(Defect.ofWireName(name).orElseThrow());
    }
    return words.say("site." + flaw.kind().wireName(), flaw.values().toArray());
  }

  private void add(Finding finding) {
    ObjectNode file = json.withArray("files").addObject();
    file.put("path", finding.path());
    file.put("good", finding.flaws().isEmpty());
    ArrayNode flaws = file.putArray("flaws");
    for (Flaw flaw : finding.flaws()) {
      ObjectNode entry = flaws.addObject();
      entry.put("kind", flaw.kind().wireName());
      flaw.values().forEach(entry.putArray("values")::add);
      entry.put("text", sentence(flaw));
    }
  }

  /**
   * Says what comes of it all.
   *
   * @param root what it was checked against
   * @param pinned whether the user has named it
   * @param release what has to be served
   */
  void end(Optional<RootFingerprint> root, boolean pinned, Release release) {
    for (StaticFile file : release.files()) {
      file.download()
          .ifPresent(name -> keep(name, Bytes.hex(Bytes.sha256(file.content().bytes()))));
    }
    if (asJson) {
      json.put("good", good);
      json.put("release", Release.version());
      root.ifPresent(fingerprint -> json.put("fingerprint", fingerprint.toString()));
      json.put("pinned", pinned);
      terminal.out().println(Json.write(json));
    } else {
      terminal.out().println(words.say(good ? "site.good" : "site.bad", Release.version()));
    }
    if (!pinned) {
      terminal
          .err()
          .println(words.say("site.not-pinned", root.map(RootFingerprint::toString).orElse("–")));
    }
  }
}
