package org.tipseal.office.access;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import com.yubico.webauthn.data.exception.Base64UrlException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tipseal.office.officers.OfficerRecord;
import org.tipseal.office.officers.Passkey;

/** The passkeys of one officer, as the library asks for them: nobody else's can ever answer. */
final class OfficerPasskeys implements CredentialRepository {
  private final OfficerRecord officer;

  OfficerPasskeys(OfficerRecord officer) {
    this.officer = officer;
  }

  static ByteArray handle(OfficerRecord officer) {
    return new ByteArray(officer.id().value().getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String username) {
    return officer.passkeys().stream()
        .map(key -> PublicKeyCredentialDescriptor.builder().id(bytes(key.id())).build())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<ByteArray> getUserHandleForUsername(String username) {
    return Optional.of(handle(officer));
  }

  @Override
  public Optional<String> getUsernameForUserHandle(ByteArray userHandle) {
    return handle(officer).equals(userHandle)
        ? Optional.of(officer.id().value())
        : Optional.empty();
  }

  @Override
  public Optional<RegisteredCredential> lookup(ByteArray credentialId, ByteArray userHandle) {
    return handle(officer).equals(userHandle)
        ? lookupAll(credentialId).stream().findFirst()
        : Optional.empty();
  }

  @Override
  public Set<RegisteredCredential> lookupAll(ByteArray credentialId) {
    return officer.passkeys().stream()
        .filter(key -> key.id().equals(credentialId.getBase64Url()))
        .map(this::registered)
        .collect(Collectors.toUnmodifiableSet());
  }

  private RegisteredCredential registered(Passkey key) {
    return RegisteredCredential.builder()
        .credentialId(bytes(key.id()))
        .userHandle(handle(officer))
        .publicKeyCose(bytes(key.publicKey()))
        .signatureCount(key.counter())
        .build();
  }

  private static ByteArray bytes(String base64) {
    try {
      return ByteArray.fromBase64Url(base64);
    } catch (Base64UrlException e) {
      throw new IllegalStateException("a passkey was written that cannot be read", e);
    }
  }
}
