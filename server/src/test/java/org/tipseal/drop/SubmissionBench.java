package org.tipseal.drop;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.tipseal.config.ConfigException;
import org.tipseal.crypto.profile.ProfileVerifier;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.drop.challenge.ChallengePurpose;
import org.tipseal.drop.challenge.Challenges;
import org.tipseal.drop.events.DropEvents;
import org.tipseal.drop.page.Site;
import org.tipseal.drop.page.SiteRefusedException;
import org.tipseal.drop.profile.ProfileBoard;
import org.tipseal.drop.submission.SubmissionResult;
import org.tipseal.http.TestAuthority;
import org.tipseal.redis.EmbeddedRedis;
import org.tipseal.storage.StorageUnavailableException;

/**
 * The drop under {@code deploy/bench}: a whole one, or one whose store of reports answers at once
 * and keeps nothing. Both have the same listeners, TLS, parsing and Redis beside them.
 *
 * <p>It writes a submission to {@code report} in its folder and prints {@code port N} and {@code
 * redis URI}. Then each line {@code N FILE} on standard input makes it write N solved challenges,
 * one a line and all of the same length, to FILE, and answer {@code done}. It ends with its input.
 */
final class SubmissionBench {
  private static final int PAYLOAD = 1000;

  private SubmissionBench() {}

  /**
   * Runs it.
   *
   * @param arguments {@code drop} (which tells {@code deploy/tipseal} to give it a drop's memory),
   *     {@code stored} or {@code answered}, and an empty folder
   */
  public static void main(String[] arguments) throws Exception {
    boolean stored =
        switch (arguments[1]) {
          case "stored" -> true;
          case "answered" -> false;
          default -> throw new IllegalArgumentException(arguments[1]);
        };
    Path folder = Path.of(arguments[2]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    SecureRandom random = new SecureRandom();
    DropConfig config = prepare(folder, random);
    Vertx vertx = Drop.vertx(config);
    try (DropBackend backend = DropBackend.open(vertx, config, Clock.systemUTC(), random)) {
      DropStores stores = stored ? backend.stores() : answeringAtOnce(backend.stores());
      DropServices services = services(config, stores, random);
      Ports ports = new Ports();
      DropFixture.await(
          vertx.deployVerticle(
              () -> new DropServer(services, ports),
              new DeploymentOptions().setInstances(config.eventLoops())));
      out.println("port " + ports.reporters().get());
      out.println("redis " + EmbeddedRedis.uriOf(config.dataDirectory().resolve("redis")));
      serveChallenges(services.challenges(), out);
    } finally {
      DropFixture.await(vertx.close());
    }
  }

  /** Writes everything a drop finds at its start, and the submission. */
  private static DropConfig prepare(Path folder, SecureRandom random)
      throws IOException, ConfigException {
    TestAgency agency = new TestAgency(LocalDate.now(ZoneOffset.UTC));
    DropConfig config =
        DropConfig.read(
            DropFixture.writeConfig(
                folder,
                new TestAuthority(),
                agency,
                "challenge: {cost: 0, calmPerMinute: 1000000000, lifetime: 2 h}"));
    Files.createDirectories(config.dataDirectory());
    Files.write(config.dataDirectory().resolve("profile.json"), agency.profile(1));
    byte[] mailbox = new byte[MailboxId.LENGTH];
    random.nextBytes(mailbox);
    Files.write(
        folder.resolve("report"), agency.report(new MailboxId(mailbox), List.of(), PAYLOAD));
    return config;
  }

  private static DropServices services(DropConfig config, DropStores stores, SecureRandom random)
      throws IOException, SiteRefusedException, StorageUnavailableException {
    Clock clock = Clock.systemUTC();
    ProfileBoard board =
        new ProfileBoard(
            config.dataDirectory().resolve("profile.json"),
            new ProfileVerifier(config.rootFingerprint()),
            clock);
    if (!board.load()) {
      throw new IllegalStateException("the profile is not valid");
    }
    Site site = Site.load(config.siteDirectory(), config.rootFingerprint());
    return DropServices.of(config, stores, board, site, new DropEvents(clock), clock, random);
  }

  private static DropStores answeringAtOnce(DropStores stores) {
    Locator locator = new Locator("00000");
    return new DropStores(
        submission -> Future.succeededFuture(new SubmissionResult.Accepted(locator)),
        stores.mailboxes(),
        stores.replies(),
        stores.arrivals(),
        stores.uploads(),
        stores.content(),
        stores.ping());
  }

  private static void serveChallenges(Challenges challenges, PrintStream out) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      int space = line.indexOf(' ');
      int count = Integer.parseInt(line.substring(0, space));
      try (BufferedWriter file = Files.newBufferedWriter(Path.of(line.substring(space + 1)))) {
        for (int i = 0; i < count; i++) {
          file.write(solved(challenges));
          file.write('\n');
        }
      }
      out.println("done");
    }
  }

  /** At cost 0 the number that was drawn is 0. */
  private static String solved(Challenges challenges) {
    JsonObject challenge = challenges.set(ChallengePurpose.REPORT, 0);
    challenge.remove("maxnumber");
    return Base64.getEncoder().encodeToString(challenge.put("number", 0).toBuffer().getBytes());
  }
}
