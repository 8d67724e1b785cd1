package org.tipseal.drop.challenge;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.altcha.altcha.Altcha;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;

/**
 * Proof of work after ALTCHA: sets challenges and takes solutions.
 *
 * <p>A challenge carries its own purpose, size and expiry, authenticated by a key that this process
 * draws when it starts, so that nothing is kept for those who ask and never answer. A solution
 * counts once. Whoever pays may send: there is no limit by address and no quota that one sender
 * could use up for others; a rush raises the price for everybody alike, within bounds. Safe for use
 * by several threads.
 */
public final class Challenges {
  /** The header that carries a solution: b64 of the JSON that ALTCHA's clients make. */
  public static final String HEADER = "Tipseal-Challenge";

  private static final String ALGORITHM = "SHA-256";
  private static final int SALT_BYTES = 16;
  private static final long SIZE_STEP = 64L << 20;
  private static final int REMEMBERED = 200_000;

  private final ChallengeSettings settings;
  private final Clock clock;
  private final SecureRandom random;
  private final String key;
  private final Rush rush = new Rush();
  private final SpentMemory spent;

  /**
   * Challenges of one process.
   *
   * @param random draws the key, salts and numbers
   */
  public Challenges(ChallengeSettings settings, Clock clock, SecureRandom random) {
    this.settings = settings;
    this.clock = clock;
    this.random = random;
    this.key = randomHex(32);
    this.spent = new SpentMemory(REMEMBERED, settings.lifetime().toMillis());
  }

  /**
   * Sets a challenge.
   *
   * @param purpose what it will count for
   * @param size bytes of the upload; 0 for anything else
   * @return the challenge as ALTCHA's clients read it
   */
  public JsonObject set(ChallengePurpose purpose, long size) {
    int cost = cost(purpose, size);
    Altcha.ChallengeOptions options =
        new Altcha.ChallengeOptions()
            .setAlgorithm(Altcha.Algorithm.SHA256)
            .setHmacKey(key)
            .setMaxNumber((long) cost)
            .setNumber((long) random.nextInt(cost + 1))
            .setSalt(randomHex(SALT_BYTES))
            .setExpires(clock.instant().plus(settings.lifetime()).getEpochSecond())
            .addParam("for", purpose.wireName())
            .addParam("size", Long.toString(size));
    Altcha.Challenge challenge = made(options);
    return new JsonObject()
        .put("algorithm", challenge.algorithm)
        .put("challenge", challenge.challenge)
        .put("maxnumber", challenge.maxnumber)
        .put("salt", challenge.salt)
        .put("signature", challenge.signature);
  }

  /**
   * Takes a solution: checks it and spends it.
   *
   * @param request carries the solution in its header {@value #HEADER}
   * @param purpose what it has to be for
   * @param size bytes of the upload, at most those that it was set for; 0 for anything else
   * @return to give it back if the request comes to nothing
   * @throws ProblemException if there is none, or it is wrong, expired or spent
   */
  public Payment take(HttpServerRequest request, ChallengePurpose purpose, long size) {
    String solution = request.getHeader(HEADER);
    if (solution == null) {
      throw new ProblemException(Problem.CHALLENGE_MISSING);
    }
    Altcha.Payload payload = parsed(solution);
    Map<String, String> terms = checked(payload);
    if (!purpose.wireName().equals(terms.get("for")) || size > number(terms, "size")) {
      throw new ProblemException(Problem.CHALLENGE_WRONG);
    }
    long now = clock.millis();
    if (number(terms, "expires") * 1000 <= now) {
      throw new ProblemException(Problem.CHALLENGE_EXPIRED);
    }
    // Not the salt: the same hash could be reached with another split into salt and number.
    String id = payload.challenge;
    if (!spent.spend(id, now)) {
      throw new ProblemException(Problem.CHALLENGE_USED);
    }
    rush.solved(now);
    return () -> spent.giveBack(id);
  }

  private int cost(ChallengePurpose purpose, long size) {
    long calm = settings.cost();
    if (purpose == ChallengePurpose.UPLOAD) {
      calm += settings.costPerSize() * ((size + SIZE_STEP - 1) / SIZE_STEP);
    }
    double steepness = (double) rush.perMinute(clock.millis()) / settings.calmPerMinute();
    double factor = Math.min(settings.steepest(), Math.max(1, steepness));
    return (int) Math.min(calm * factor, Integer.MAX_VALUE - 1.0);
  }

  private static Altcha.Payload parsed(String solution) {
    try {
      byte[] json = Base64.getDecoder().decode(solution);
      JsonObject object = new JsonObject(new String(json, StandardCharsets.UTF_8));
      Altcha.Payload payload = new Altcha.Payload();
      payload.algorithm = object.getString("algorithm");
      payload.challenge = object.getString("challenge");
      payload.number = object.getLong("number");
      payload.salt = object.getString("salt");
      payload.signature = object.getString("signature");
      return payload;
    } catch (IllegalArgumentException | ClassCastException | DecodeException e) {
      throw new ProblemException(Problem.CHALLENGE_WRONG);
    }
  }

  /** What a challenge was set for, once its solution and its authenticity are proven. */
  private Map<String, String> checked(Altcha.Payload payload) {
    try {
      // Its own check of the expiry goes by the machine's clock; this class checks by its own.
      if (!ALGORITHM.equals(payload.algorithm) || !Altcha.verifySolution(payload, key, false)) {
        throw new ProblemException(Problem.CHALLENGE_WRONG);
      }
      return Altcha.extractParams(payload.salt);
    } catch (ProblemException e) {
      throw e;
    } catch (Exception e) {
      throw new ProblemException(Problem.CHALLENGE_WRONG);
    }
  }

  private static long number(Map<String, String> terms, String name) {
    try {
      return Long.parseLong(terms.getOrDefault(name, ""));
    } catch (NumberFormatException e) {
      throw new ProblemException(Problem.CHALLENGE_WRONG);
    }
  }

  private static Altcha.Challenge made(Altcha.ChallengeOptions options) {
    try {
      return Altcha.createChallenge(options);
    } catch (Exception e) {
      throw new IllegalStateException("SHA-256 and its HMAC are missing", e);
    }
  }

  private String randomHex(int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return HexFormat.of().formatHex(drawn);
  }
}
