package org.tipseal.office.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.InvalidSignatureCountException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.tipseal.office.officers.OfficerRecord;
import org.tipseal.office.officers.Passkey;

/**
 * Makes and checks passkeys (WebAuthn). The authenticator has to check who holds it (user
 * verification), and its count of signatures must go up where it counts them.
 */
final class Passkeys {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final RelyingPartyIdentity identity;
  private final Set<String> origins;
  private final Clock clock;

  /** A passkey is not what it has to be. The message names the defect, for the audit log. */
  static final class PasskeyRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    PasskeyRefusedException(String defect) {
      super(defect, null, false, false);
    }
  }

  /**
   * Makes it.
   *
   * @param host that passkeys are bound to
   * @param origins of the office's own page
   * @param agency its name, which authenticators may show
   */
  Passkeys(String host, Set<String> origins, String agency, Clock clock) {
    this.identity = RelyingPartyIdentity.builder().id(host).name(agency).build();
    this.origins = Set.copyOf(origins);
    this.clock = clock;
  }

  PublicKeyCredentialCreationOptions startMaking(OfficerRecord officer) {
    return party(officer)
        .startRegistration(
            StartRegistrationOptions.builder()
                .user(
                    UserIdentity.builder()
                        .name(officer.officer().name())
                        .displayName(officer.officer().name())
                        .id(OfficerPasskeys.handle(officer))
                        .build())
                .authenticatorSelection(
                    AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.DISCOURAGED)
                        .build())
                .timeout(Ceremonies.LIFETIME.toMillis())
                .build());
  }

  Passkey finishMaking(
      OfficerRecord officer, PublicKeyCredentialCreationOptions request, JsonNode credential)
      throws PasskeyRefusedException {
    try {
      RegistrationResult made =
          party(officer)
              .finishRegistration(
                  FinishRegistrationOptions.builder()
                      .request(request)
                      .response(
                          PublicKeyCredential.parseRegistrationResponseJson(credential.toString()))
                      .build());
      return new Passkey(
          made.getKeyId().getId().getBase64Url(),
          made.getPublicKeyCose().getBase64Url(),
          made.getSignatureCount(),
          LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
          Optional.empty());
    } catch (RegistrationFailedException e) {
      throw new PasskeyRefusedException("passkey");
    } catch (IOException | RuntimeException e) {
      throw new PasskeyRefusedException("malformed");
    }
  }

  AssertionRequest startShowing(OfficerRecord officer) {
    return party(officer)
        .startAssertion(
            StartAssertionOptions.builder()
                .username(officer.id().value())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .timeout(Ceremonies.LIFETIME.toMillis())
                .build());
  }

  /**
   * Checks a passkey.
   *
   * @return the officer's record with its new count
   */
  OfficerRecord finishShowing(OfficerRecord officer, AssertionRequest request, JsonNode credential)
      throws PasskeyRefusedException {
    try {
      AssertionResult shown =
          party(officer)
              .finishAssertion(
                  FinishAssertionOptions.builder()
                      .request(request)
                      .response(
                          PublicKeyCredential.parseAssertionResponseJson(credential.toString()))
                      .build());
      if (!shown.isSuccess() || !shown.isUserVerified()) {
        throw new PasskeyRefusedException("passkey");
      }
      return officer.counted(
          shown.getCredential().getCredentialId().getBase64Url(), shown.getSignatureCount());
    } catch (InvalidSignatureCountException e) {
      throw new PasskeyRefusedException("counter");
    } catch (AssertionFailedException e) {
      throw new PasskeyRefusedException("passkey");
    } catch (IOException | RuntimeException e) {
      throw new PasskeyRefusedException("malformed");
    }
  }

  /** {@code PublicKeyCredentialCreationOptionsJSON}. */
  static JsonNode json(PublicKeyCredentialCreationOptions request) {
    try {
      return JSON.readTree(request.toCredentialsCreateJson()).get("publicKey");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code PublicKeyCredentialRequestOptionsJSON}. */
  static JsonNode json(AssertionRequest request) {
    try {
      return JSON.readTree(request.toCredentialsGetJson()).get("publicKey");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private RelyingParty party(OfficerRecord officer) {
    return RelyingParty.builder()
        .identity(identity)
        .credentialRepository(new OfficerPasskeys(officer))
        .origins(origins)
        .build();
  }
}
