package org.tipseal.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.altcha.altcha.Altcha;

/**
 * A proof of work that the drop asks for (ALTCHA).
 *
 * @param algorithm such as {@code SHA-256}
 * @param challenge the digest to hit
 * @param maxnumber the number is at most this
 * @param salt goes before the number
 * @param signature the drop's
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Challenge(
    @JsonProperty(required = true) String algorithm,
    @JsonProperty(required = true) String challenge,
    @JsonProperty(required = true) long maxnumber,
    @JsonProperty(required = true) String salt,
    @JsonProperty(required = true) String signature) {
  /** Beyond minutes of work: no drop that means well asks for more. */
  private static final long MOST_WORK = 50_000_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Challenge parse(byte[] json) throws ClientException {
    try {
      return JSON.readValue(json, Challenge.class);
    } catch (IOException e) {
      throw new ClientException(ClientException.Reason.BAD_ANSWER, "challenge", e);
    }
  }

  /**
   * Does the work.
   *
   * @return the payload that a request carries: base64 of the solution's JSON
   * @throws ClientException if it cannot be solved
   */
  String solve() throws ClientException {
    if (maxnumber > MOST_WORK) {
      throw new ClientException(ClientException.Reason.BAD_ANSWER, "challenge");
    }
    try {
      Altcha.Solution solution =
          Altcha.solveChallenge(
              challenge, salt, Altcha.Algorithm.fromString(algorithm), maxnumber, 0);
      if (solution == null) {
        throw new ClientException(ClientException.Reason.BAD_ANSWER, "challenge");
      }
      Map<String, Object> payload = new LinkedHashMap<>();
      payload.put("algorithm", algorithm);
      payload.put("challenge", challenge);
      payload.put("number", solution.number);
      payload.put("salt", salt);
      payload.put("signature", signature);
      return Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(payload));
    } catch (ClientException e) {
      throw e;
    } catch (Exception e) {
      // The library declares no narrower type.
      throw new ClientException(ClientException.Reason.BAD_ANSWER, "challenge", e);
    }
  }
}
