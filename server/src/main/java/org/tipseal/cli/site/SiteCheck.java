package org.tipseal.cli.site;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.tipseal.cli.site.Flaw.Kind;
import org.tipseal.client.ClientException;
import org.tipseal.client.DropAnswer;
import org.tipseal.client.DropHttp;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.profile.ProfileVerifier;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.crypto.site.SignedManifest;
import org.tipseal.crypto.site.SiteManifest;
import org.tipseal.drop.page.Release;
import org.tipseal.drop.page.Site;
import org.tipseal.http.Coding;
import org.tipseal.http.Content;
import org.tipseal.http.SecurityHeaders;
import org.tipseal.http.StaticFile;

/** One check of a running drop. */
public final class SiteCheck {
  /** In place of a path: wherever nothing has to be. */
  public static final String ELSEWHERE = "*";

  private static final String PROFILE = "/api/v1/profile";
  private static final String JSON = "application/json";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Where something could be put that a browser asks for by itself, or that an old page named. */
  private static final List<String> NOWHERE =
      List.of(
          "/index.html",
          "/favicon.ico",
          "/apple-touch-icon.png",
          "/manifest.webmanifest",
          "/sw.js",
          "/service-worker.js",
          "/page/",
          "/page/app.js.map",
          "/.well-known/webcat/",
          "/.well-known/webcat/enrollment-prev.json",
          "/office/v1/arrivals");

  private final Release release;
  private final Visitor visitor;
  private final Optional<RootFingerprint> pinned;
  private final LocalDate today;
  private final Consumer<Finding> report;

  /**
   * Prepares.
   *
   * @param release what has to be served
   * @param drop the connection
   * @param pinned the agency's fingerprint; the manifest's own signer if empty
   * @param today for the profile's validity
   * @param report is told of each file, in the order in which they are checked
   */
  public SiteCheck(
      Release release,
      DropHttp drop,
      Optional<RootFingerprint> pinned,
      LocalDate today,
      Consumer<Finding> report) {
    this.release = release;
    this.visitor = new Visitor(drop);
    this.pinned = pinned;
    this.today = today;
    this.report = report;
  }

  /**
   * Asks for everything.
   *
   * @return the fingerprint that everything was checked against; empty if there was none
   * @throws IOException if the connection failed or was lost
   * @throws ClientException if the drop's certificate is not trusted
   */
  public Optional<RootFingerprint> run() throws IOException, ClientException {
    Optional<SignedManifest> signed = documents();
    Optional<RootFingerprint> root = pinned.or(() -> signed.map(SignedManifest::signer));
    Optional<SiteManifest> manifest = signed.flatMap(s -> verified(s, root.orElseThrow()));
    byte[] agency = visitor.ask(Site.AGENCY_PATH, Coding.IDENTITY).body().getBytes();
    // Whether that is what the agency has signed, is said of agency.json itself.
    for (StaticFile file : release.of(agency).files()) {
      List<Flaw> flaws = new ArrayList<>(served(file));
      manifest.ifPresent(m -> flaws.addAll(signed(file, m)));
      tell(file.path(), flaws);
    }
    agency(manifest, root);
    manifest.ifPresent(this::unknown);
    profile(root);
    elsewhere();
    return root;
  }

  private void tell(String path, List<Flaw> flaws) {
    report.accept(new Finding(path, flaws));
  }

  /** The manifest's three documents. */
  private Optional<SignedManifest> documents() throws IOException, ClientException {
    String path = Site.WELL_KNOWN + Site.BUNDLE;
    byte[] bundle = visitor.ask(path, Coding.IDENTITY).body().getBytes();
    SignedManifest signed;
    try {
      signed = SignedManifest.parse(bundle);
    } catch (RefusedException e) {
      List<Flaw> flaws = new ArrayList<>();
      flaws.add(Flaw.of(Kind.REFUSED, e.defect().wireName()));
      flaws.addAll(served(json(path, bundle)));
      tell(path, flaws);
      return Optional.empty();
    }
    for (Map.Entry<String, byte[]> document : Site.documents(signed).entrySet()) {
      String at = Site.WELL_KNOWN + document.getKey();
      List<Flaw> flaws = new ArrayList<>(served(json(at, document.getValue())));
      if (at.equals(path)) {
        flaws.addAll(signature(signed));
      }
      tell(at, flaws);
    }
    return Optional.of(signed);
  }

  private List<Flaw> signature(SignedManifest signed) {
    try {
      SiteManifest manifest = signed.verified(pinned.orElseGet(signed::signer));
      boolean same =
          manifest.policy().equals(release.policy())
              && manifest.policies().equals(release.manifest(new byte[0]).policies())
              && manifest.wasm().equals(release.manifest(new byte[0]).wasm());
      return same ? List.of() : List.of(Flaw.of(Kind.POLICY));
    } catch (RefusedException e) {
      return List.of(Flaw.of(Kind.REFUSED, e.defect().wireName()));
    }
  }

  private static Optional<SiteManifest> verified(SignedManifest signed, RootFingerprint root) {
    try {
      return Optional.of(signed.verified(root));
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  private List<Flaw> served(StaticFile file) throws IOException, ClientException {
    List<Flaw> flaws = new ArrayList<>();
    for (Coding coding : List.of(Coding.IDENTITY, Coding.GZIP, Coding.BROTLI)) {
      flaws.addAll(
          ExpectedAnswer.of(file, coding, visitor.tls()).flaws(visitor.ask(file.path(), coding)));
    }
    return flaws;
  }

  private static List<Flaw> signed(StaticFile file, SiteManifest manifest) {
    List<Flaw> flaws = new ArrayList<>();
    String digest = manifest.files().get(SiteManifest.entry(file.path()));
    if (digest == null) {
      flaws.add(Flaw.of(Kind.UNSIGNED));
    } else if (!digest.equals(SiteManifest.digest(file.content().bytes()))) {
      flaws.add(Flaw.of(Kind.DIGEST));
    }
    if (!manifest.policyOf(file.path()).equals(file.policy())) {
      flaws.add(Flaw.of(Kind.POLICY));
    }
    return flaws;
  }

  /** The agency's own part: only the signature says what has to be in it. */
  private void agency(Optional<SiteManifest> manifest, Optional<RootFingerprint> root)
      throws IOException, ClientException {
    DropAnswer answer = visitor.ask(Site.AGENCY_PATH, Coding.IDENTITY);
    byte[] agency = answer.body().getBytes();
    StaticFile file = json(Site.AGENCY_PATH, agency);
    List<Flaw> flaws = new ArrayList<>(served(file));
    if (manifest.isEmpty()) {
      flaws.add(Flaw.of(Kind.UNCHECKED));
    } else if (answer.status() == 200) {
      flaws.addAll(signed(file, manifest.get()));
      String named = fingerprint(agency);
      if (!named.equals(root.orElseThrow().toString())) {
        flaws.add(Flaw.of(Kind.FINGERPRINT, named, root.get()));
      }
    }
    tell(Site.AGENCY_PATH, flaws);
  }

  private static String fingerprint(byte[] agency) {
    try {
      return MAPPER.readTree(agency).path("fingerprint").asText();
    } catch (IOException e) {
      return "";
    }
  }

  private void unknown(SiteManifest manifest) {
    Set<String> left = new TreeSet<>(manifest.files().keySet());
    release.files().forEach(file -> left.remove(SiteManifest.entry(file.path())));
    left.remove(Site.AGENCY_PATH);
    left.forEach(path -> tell(path, List.of(Flaw.of(Kind.UNKNOWN))));
  }

  private void profile(Optional<RootFingerprint> root) throws IOException, ClientException {
    byte[] document = visitor.ask(PROFILE, Coding.IDENTITY).body().getBytes();
    List<Flaw> flaws = new ArrayList<>(served(json(PROFILE, document)));
    if (root.isEmpty()) {
      flaws.add(Flaw.of(Kind.UNCHECKED));
    } else if (flaws.isEmpty()) {
      try {
        new ProfileVerifier(root.get()).verify(document, today);
      } catch (RefusedException e) {
        flaws.add(Flaw.of(Kind.REFUSED, e.defect().wireName()));
      }
    }
    tell(PROFILE, flaws);
  }

  private void elsewhere() throws IOException, ClientException {
    List<Flaw> flaws = new ArrayList<>();
    for (String path : NOWHERE) {
      DropAnswer answer = visitor.ask(path, Coding.IDENTITY);
      if (!ExpectedAnswer.nothing(visitor.tls()).flaws(answer).isEmpty()) {
        flaws.add(Flaw.of(Kind.SURPLUS, path, answer.status()));
      }
    }
    tell(ELSEWHERE, flaws);
  }

  private static StaticFile json(String path, byte[] bytes) {
    return new StaticFile(
        path, Content.compressing(JSON, bytes), SecurityHeaders.NOTHING, Optional.empty());
  }
}
