package org.tipseal.office.evidence.timestamp;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Store;
import org.tipseal.crypto.Bytes;
import org.tipseal.office.evidence.timestamp.TimestampRefusedException.Reason;

/** An answer of a timestamp authority (TimeStampResp of RFC 3161). */
public final class Timestamp {
  /** Most bytes of an answer; a usual one has 3 to 6 KB. */
  public static final int MAX_SIZE = 128 * 1024;

  private final TimeStampResponse response;
  private final TimeStampToken token;

  private Timestamp(TimeStampResponse response, TimeStampToken token) {
    this.response = response;
    this.token = token;
  }

  /**
   * Reads an answer; nothing is checked yet.
   *
   * @param der the answer
   * @throws TimestampRefusedException {@code MALFORMED}
   */
  public static Timestamp parse(byte[] der) throws TimestampRefusedException {
    try {
      TimeStampResponse response = new TimeStampResponse(der);
      if (response.getTimeStampToken() == null) {
        throw new TimestampRefusedException(Reason.MALFORMED);
      }
      return new Timestamp(response, response.getTimeStampToken());
    } catch (TSPException | IOException | IllegalArgumentException | ClassCastException e) {
      throw new TimestampRefusedException(Reason.MALFORMED);
    }
  }

  /** When the authority says that it saw the content. */
  public Instant time() {
    return token.getTimeStampInfo().getGenTime().toInstant();
  }

  /** Checks that it answers a request: its nonce, its digest, its policy. */
  void checkAnswers(TimeStampRequest request) throws TimestampRefusedException {
    try {
      response.validate(request);
    } catch (TSPException e) {
      throw new TimestampRefusedException(Reason.OTHER_CONTENT);
    }
  }

  /**
   * Checks that it is one of this content, by a signer whose certificate came with it and may make
   * timestamps. Whether that signer is to be trusted is {@link #checkIssuedUnder}'s question.
   *
   * @param content what was stamped
   */
  public void check(byte[] content) throws TimestampRefusedException {
    boolean same =
        NISTObjectIdentifiers.id_sha256.equals(token.getTimeStampInfo().getMessageImprintAlgOID())
            && Arrays.equals(
                Bytes.sha256(content), token.getTimeStampInfo().getMessageImprintDigest());
    if (!same) {
      throw new TimestampRefusedException(Reason.OTHER_CONTENT);
    }
    try {
      token.validate(
          new JcaSimpleSignerInfoVerifierBuilder()
              .setProvider(TimestampTrust.provider())
              .build(signer()));
    } catch (TSPException
        | OperatorCreationException
        | java.security.cert.CertificateException
        | IllegalArgumentException e) {
      throw new TimestampRefusedException(Reason.FORGED);
    }
  }

  /** Checks that its signer leads to a certificate that is trusted. */
  public void checkIssuedUnder(TimestampTrust trust) throws TimestampRefusedException {
    if (!trust.covers(
        signer(), certificates().getMatches(null), token.getTimeStampInfo().getGenTime())) {
      throw new TimestampRefusedException(Reason.FOREIGN);
    }
  }

  /** Who the signer says it is, a distinguished name. */
  public String signerName() throws TimestampRefusedException {
    return signer().getSubject().toString();
  }

  private Store<X509CertificateHolder> certificates() {
    return token.getCertificates();
  }

  @SuppressWarnings("unchecked") // A signer id selects certificates.
  private X509CertificateHolder signer() throws TimestampRefusedException {
    Collection<X509CertificateHolder> found = certificates().getMatches(token.getSID());
    if (found.isEmpty()) {
      throw new TimestampRefusedException(Reason.FORGED);
    }
    return found.iterator().next();
  }
}
