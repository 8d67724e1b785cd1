package org.tipseal.office.evidence.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.crypto.profile.SignedDocument;
import org.tipseal.office.evidence.timestamp.Timestamp;
import org.tipseal.office.evidence.timestamp.TimestampRefusedException;
import org.tipseal.office.evidence.timestamp.TimestampTrust;

/** Checks a package without any connection, and names everything that is wrong with it. */
public final class PackageCheck {
  private static final int MAX_SIGNATURE = 2 * PackageManifest.MAX_SIZE;

  private final Optional<RootFingerprint> pinned;
  private final Optional<TimestampTrust> authority;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * A check.
   *
   * @param pinned the root that it has to lead to
   * @param authority what its timestamp has to lead to
   */
  public PackageCheck(Optional<RootFingerprint> pinned, Optional<TimestampTrust> authority) {
    this.pinned = pinned;
    this.authority = authority;
  }

  /**
   * What came of it.
   *
   * @param manifest what the package says of itself, if it can be read
   * @param root the root that it leads to, if it can be read
   * @param stamped when the authority saw it, where the timestamp verifies
   * @param stampedBy the name of the timestamp's signer, where the timestamp verifies
   * @param findings everything that is to be said against it; empty for a whole one with all given
   */
  public record Result(
      Optional<PackageManifest> manifest,
      Optional<RootFingerprint> root,
      Optional<Instant> stamped,
      Optional<String> stampedBy,
      List<Finding> findings) {
    /** Whether something was found of at least this weight. */
    public boolean has(Flaw.Weight weight) {
      return findings.stream().anyMatch(finding -> finding.flaw().weight() == weight);
    }
  }

  /**
   * Checks a file. Its parts are read as a stream, and never onto a disk.
   *
   * @throws IOException if the file itself cannot be read
   */
  public Result check(Path file) throws IOException {
    Map<String, byte[]> small = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        int most = bound(entry.getName());
        if (most > 0 && !small.containsKey(entry.getName())) {
          try (InputStream in = zip.getInputStream(entry)) {
            small.put(entry.getName(), in.readNBytes(most));
          }
        }
      }
    } catch (ZipException e) {
      Files.size(file);
      return notAPackage();
    }
    Optional<PackageManifest> manifest = manifest(small.get(PackagePaths.MANIFEST));
    Optional<SignedDocument> signed = signature(small, manifest);
    Optional<Timestamp> timestamp = timestamp(small, manifest);
    if (manifest.isPresent()) {
      try {
        findings.addAll(PackageContents.check(file, manifest.get()));
      } catch (ZipException e) {
        return notAPackage();
      }
    }
    return new Result(
        manifest,
        signed.map(SignedDocument::fingerprint),
        timestamp.map(Timestamp::time),
        timestamp.flatMap(PackageCheck::signer),
        List.copyOf(findings));
  }

  private static int bound(String name) {
    return switch (name) {
      case PackagePaths.MANIFEST -> PackageManifest.MAX_SIZE;
      case PackagePaths.SIGNATURE -> MAX_SIGNATURE;
      case PackagePaths.TIMESTAMP -> Timestamp.MAX_SIZE;
      default -> 0;
    };
  }

  private Result notAPackage() {
    found(Flaw.NOT_A_PACKAGE, "");
    return new Result(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.copyOf(findings));
  }

  private Optional<PackageManifest> manifest(byte[] bytes) {
    if (bytes == null) {
      found(Flaw.MANIFEST_MISSING, PackagePaths.MANIFEST);
      return Optional.empty();
    }
    try {
      return Optional.of(PackageManifest.parse(bytes));
    } catch (RefusedException e) {
      found(Flaw.MANIFEST_MALFORMED, PackagePaths.MANIFEST);
      return Optional.empty();
    }
  }

  private Optional<SignedDocument> signature(
      Map<String, byte[]> small, Optional<PackageManifest> manifest) {
    byte[] bytes = small.get(PackagePaths.SIGNATURE);
    if (bytes == null) {
      found(Flaw.SIGNATURE_MISSING, PackagePaths.SIGNATURE);
      return Optional.empty();
    }
    SignedDocument signed;
    try {
      signed = SignedDocument.parse(bytes, PackageManifest.TYPE);
    } catch (RefusedException e) {
      found(Flaw.SIGNATURE_MALFORMED, PackagePaths.SIGNATURE);
      return Optional.empty();
    }
    if (pinned.isEmpty()) {
      found(Flaw.ROOT_NOT_GIVEN, PackagePaths.SIGNATURE);
    } else if (!pinned.get().equals(signed.fingerprint())) {
      found(Flaw.ROOT_MISMATCH, PackagePaths.SIGNATURE);
    }
    if (manifest.isPresent()) {
      verify(signed, small.get(PackagePaths.MANIFEST), manifest.get());
    }
    return Optional.of(signed);
  }

  private void verify(SignedDocument signed, byte[] bytes, PackageManifest manifest) {
    if (!Arrays.equals(signed.document().payload(), bytes)) {
      found(Flaw.SIGNATURE_OF_OTHER, PackagePaths.SIGNATURE);
    }
    try {
      signed.verify(manifest.agency(), manifest.day());
    } catch (RefusedException e) {
      found(
          switch (e.defect()) {
            case PROFILE_MALFORMED -> Flaw.SIGNATURE_MALFORMED;
            case DELEGATION_FORGED -> Flaw.DELEGATION_FORGED;
            case DELEGATION_EXPIRED -> Flaw.DELEGATION_EXPIRED;
            case AGENCY_MISMATCH -> Flaw.AGENCY_MISMATCH;
            default -> Flaw.SIGNATURE_FORGED;
          },
          PackagePaths.SIGNATURE);
    }
  }

  private Optional<Timestamp> timestamp(
      Map<String, byte[]> small, Optional<PackageManifest> manifest) {
    byte[] bytes = small.get(PackagePaths.TIMESTAMP);
    if (bytes == null) {
      manifest.ifPresent(
          m ->
              found(
                  m.timestamped() ? Flaw.TIMESTAMP_MISSING : Flaw.NO_TIMESTAMP,
                  PackagePaths.TIMESTAMP));
      return Optional.empty();
    }
    try {
      Timestamp timestamp = Timestamp.parse(bytes);
      timestamp.check(small.getOrDefault(PackagePaths.SIGNATURE, new byte[0]));
      if (authority.isEmpty()) {
        found(Flaw.AUTHORITY_NOT_GIVEN, PackagePaths.TIMESTAMP);
      } else {
        timestamp.checkIssuedUnder(authority.get());
      }
      if (manifest.isPresent() && !manifest.get().isNear(timestamp.time())) {
        found(Flaw.TIMESTAMP_TIME, PackagePaths.TIMESTAMP);
      }
      return Optional.of(timestamp);
    } catch (TimestampRefusedException e) {
      found(
          switch (e.reason()) {
            case MALFORMED -> Flaw.TIMESTAMP_MALFORMED;
            case OTHER_CONTENT -> Flaw.TIMESTAMP_OF_OTHER;
            case FORGED -> Flaw.TIMESTAMP_FORGED;
            case FOREIGN -> Flaw.TIMESTAMP_FOREIGN;
          },
          PackagePaths.TIMESTAMP);
      return Optional.empty();
    }
  }

  private static Optional<String> signer(Timestamp timestamp) {
    try {
      return Optional.of(timestamp.signerName());
    } catch (TimestampRefusedException e) {
      return Optional.empty();
    }
  }

  private void found(Flaw flaw, String path) {
    findings.add(new Finding(flaw, path));
  }
}
