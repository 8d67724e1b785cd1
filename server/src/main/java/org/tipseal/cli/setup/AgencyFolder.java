package org.tipseal.cli.setup;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tipseal.cli.setup.CertificateAuthority.Issued;
import org.tipseal.cli.setup.CertificateAuthority.Use;
import org.tipseal.cli.setup.Passphrases.Lock;
import org.tipseal.crypto.keys.DurableFile;
import org.tipseal.crypto.keys.IdentityPrivateKey;
import org.tipseal.crypto.keys.KeyFile;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.drop.page.SiteRefusedException;
import org.tipseal.office.keys.EpochPlan;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.office.keys.OfficeKeyset;
import org.tipseal.office.keys.OfficeKeysetBuilder;
import org.tipseal.report.json.DomainException;
import org.tipseal.report.json.DomainLoader;

/**
 * Makes the folder of a new agency.
 *
 * <pre>
 * root.key        signs the office's delegation, once a year       ┐
 * ca.key          issues the certificates of drop and office       │ to be moved to safe places;
 * identity.key    opens who confidential reporters are             │ no server ever reads them
 * recovery.key    opens the office's key backups                   ┘
 * fingerprint.txt for the printed notice
 * ca.pem          for reporters, as long as the drop has no public certificate
 * drop/           drop.yaml, certificates, data/profile.json,     to the drop's machine
 *                 site/, what the reporter's page shows
 * office/         office.yaml, certificates, keys.sealed,         to the office's machine
 *                 data/keys.backup, the agency's own tables
 * </pre>
 *
 * Folders are 0700, files 0600. The folder appears whole or not at all.
 */
public final class AgencyFolder {
  private final Agency agency;
  private final LocalDate today;
  private final SecureRandom random;

  /**
   * Prepares.
   *
   * @param agency what is decided
   * @param today the day
   * @param random for every key
   */
  public AgencyFolder(Agency agency, LocalDate today, SecureRandom random) {
    this.agency = agency;
    this.today = today;
    this.random = random;
  }

  /**
   * Checks that nothing would be overwritten.
   *
   * @param folder where the agency is to be
   * @throws IOException if there is something already
   */
  public static void requireFree(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> entries = Files.list(folder)) {
        if (entries.findAny().isPresent()) {
          throw new DirectoryNotEmptyException(folder.toString());
        }
      }
    } else if (Files.exists(folder)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
  }

  /**
   * Makes the folder.
   *
   * @param folder where; must not be there yet, or be empty
   * @param passphrases for the key files
   * @return the fingerprint of the agency's root
   * @throws IOException if something is there already, or a file cannot be written
   * @throws GeneralSecurityException if the platform lacks a primitive
   * @throws SiteRefusedException if this build has no page
   */
  public RootFingerprint make(Path folder, Passphrases passphrases)
      throws IOException, GeneralSecurityException, SiteRefusedException {
    requireFree(folder);
    Path target = folder.toAbsolutePath();
    Files.createDirectories(target.getParent());
    Path building =
        Files.createTempDirectory(
            target.getParent(), "." + target.getFileName() + "-", only("rwx------"));
    try {
      RootFingerprint fingerprint = fill(building, passphrases);
      Files.move(building, target, StandardCopyOption.ATOMIC_MOVE);
      DurableFile.syncDirectory(target.getParent());
      return fingerprint;
    } catch (IOException | GeneralSecurityException | SiteRefusedException | RuntimeException e) {
      delete(building);
      throw e;
    }
  }

  private RootFingerprint fill(Path folder, Passphrases passphrases)
      throws IOException, GeneralSecurityException, SiteRefusedException {
    Path drop = Files.createDirectory(folder.resolve("drop"), only("rwx------"));
    Path office = Files.createDirectory(folder.resolve("office"), only("rwx------"));
    try (SigningKey root = SigningKey.generate(random)) {
      seal(folder.resolve("root.key"), KeyFile.Kind.ROOT, passphrases, Lock.ROOT, root.seed());
      RootFingerprint fingerprint = RootFingerprint.of(root.verifyingKey());
      write(folder.resolve("fingerprint.txt"), fingerprint + "\n");
      makeKeys(folder, root, passphrases);
      makeCertificates(folder, passphrases);
      ConfigTemplates templates = new ConfigTemplates(agency, fingerprint);
      copyTables(office);
      new SiteFolder(tables(), agency.exit(), agency.drops()).make(drop.resolve("site"), root);
      write(drop.resolve("drop.yaml"), templates.drop());
      write(office.resolve("office.yaml"), templates.office());
      return fingerprint;
    }
  }

  private Map<String, JsonNode> tables() throws IOException {
    try {
      return agency.tables().isEmpty()
          ? DomainLoader.bundledTrees()
          : DomainLoader.trees(agency.tables().get());
    } catch (DomainException e) {
      throw new IOException("the tables were changed meanwhile:\n" + e.getMessage(), e);
    }
  }

  private void copyTables(Path office) throws IOException {
    if (agency.tables().isEmpty()) {
      return;
    }
    Path copies = Files.createDirectory(office.resolve("domain"), only("rwx------"));
    try (DirectoryStream<Path> tables = Files.newDirectoryStream(agency.tables().get(), "*.json")) {
      for (Path table : tables) {
        DurableFile.write(copies.resolve(table.getFileName()), Files.readAllBytes(table));
      }
    }
  }

  private void makeKeys(Path folder, SigningKey root, Passphrases passphrases) throws IOException {
    try (IdentityPrivateKey identity = IdentityPrivateKey.generate(random);
        XWingPrivateKey recovery = XWingPrivateKey.generate(random)) {
      seal(
          folder.resolve("identity.key"),
          KeyFile.Kind.IDENTITY,
          passphrases,
          Lock.IDENTITY,
          identity.scalar());
      seal(
          folder.resolve("recovery.key"),
          KeyFile.Kind.RECOVERY,
          passphrases,
          Lock.RECOVERY,
          recovery.seed());
      OfficeKeysetBuilder builder =
          new OfficeKeysetBuilder(
              agency.id(),
              agency.name(),
              agency.answerDays(),
              agency.mailboxDays(),
              agency.attachmentBytes(),
              ProfileParts.channels(agency.domain()),
              ProfileParts.notices(agency.domain()),
              identity.publicKey(),
              recovery.publicKey(),
              EpochPlan.DEFAULT,
              OfficeKeysetBuilder.DELEGATION_DAYS);
      try (OfficeKeyset keyset = builder.build(root, today, random)) {
        Path backups = Files.createDirectory(folder.resolve("office/data"), only("rwx------"));
        KeysetFile.create(
            folder.resolve("office/keys.sealed"),
            backups.resolve("keys.backup"),
            keyset,
            passphrases.get(Lock.OFFICE),
            random);
        Path published = Files.createDirectory(folder.resolve("drop/data"), only("rwx------"));
        DurableFile.write(published.resolve("profile.json"), keyset.profileDocument().toBytes());
      }
    }
  }

  private void makeCertificates(Path folder, Passphrases passphrases)
      throws IOException, GeneralSecurityException {
    CertificateAuthority authority =
        CertificateAuthority.make("Tipseal CA of " + agency.id(), today, random);
    write(folder.resolve("ca.pem"), authority.certificate());
    write(folder.resolve("ca.key"), authority.sealedKey(passphrases.get(Lock.ROOT)));
    write(folder.resolve("drop/ca.pem"), authority.certificate());
    write(folder.resolve("office/ca.pem"), authority.certificate());
    issue(
        folder.resolve("drop/public"),
        authority,
        "Tipseal drop",
        agency.drop().publicHosts(),
        Use.SERVER);
    issue(
        folder.resolve("drop/office-listener"),
        authority,
        "Tipseal drop, for the office",
        agency.drop().officeHosts(),
        Use.SERVER);
    issue(
        folder.resolve("office/desk"),
        authority,
        "Tipseal office, for officers",
        agency.desk().hosts(),
        Use.SERVER);
    issue(folder.resolve("office/client"), authority, "Tipseal office", List.of(), Use.CLIENT);
  }

  private static void issue(
      Path stem, CertificateAuthority authority, String name, List<String> hosts, Use use)
      throws IOException, GeneralSecurityException {
    Issued issued = authority.issue(name, hosts, use);
    write(stem.resolveSibling(stem.getFileName() + ".pem"), issued.certificate());
    write(stem.resolveSibling(stem.getFileName() + ".key"), issued.key());
  }

  private void seal(
      Path file, KeyFile.Kind kind, Passphrases passphrases, Lock lock, SecretBytes secret)
      throws IOException {
    byte[] content = secret.copy();
    try {
      DurableFile.write(file, KeyFile.seal(kind, passphrases.get(lock), content, random));
    } finally {
      Arrays.fill(content, (byte) 0);
    }
  }

  private static void write(Path file, String text) throws IOException {
    DurableFile.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static FileAttribute<?> only(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
