package org.tipseal.client;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.ReceiptCode;
import org.tipseal.crypto.receipt.ReceiptKeys;
import org.tipseal.crypto.receipt.ReceiptSecret;
import org.tipseal.report.Report;
import org.tipseal.report.json.ReportWriter;

/**
 * Sends one report: reads the evidence, uploads it sealed, seals the report, submits it.
 *
 * <p>Every step may be repeated: an upload goes on where it stood, and the same submission always
 * gets the same locator. Until it is submitted nothing of the report counts; once a sealed report
 * exists, no other one is ever sent in its place.
 */
public final class ReportSender {
  /** How often a report is sealed anew, because midnight passed or the drop forgot an upload. */
  private static final int TRIES = 3;

  private final Reporter reporter;

  ReportSender(Reporter reporter) {
    this.reporter = reporter;
  }

  /**
   * Sends a report.
   *
   * @param report what is reported
   * @param paths the evidence files
   * @param agency the agency's profile
   * @param resume where to keep how far it has come; the caller removes it when the receipt is safe
   * @return the receipt and the open mailbox, which the caller closes
   * @throws RefusedException {@code expired-epoch} if the agency has no key for today
   * @throws ClientException if it cannot be sent
   */
  public SentReport send(
      Report report, List<Path> paths, VerifiedProfile agency, Optional<ResumeFile> resume)
      throws RefusedException, ClientException {
    List<EvidenceFile> files = reporter.evidence().read(paths, agency.profile().attachmentBytes());
    ResumeState state = begin(report, files, agency, resume);
    ReceiptKeys keys = reporter.deriveKeys(state.secret(), agency);
    try {
      return submit(state, report, files, agency, keys, resume);
    } catch (RefusedException | ClientException | RuntimeException e) {
      keys.close();
      throw e;
    }
  }

  private SentReport submit(
      ResumeState begun,
      Report report,
      List<EvidenceFile> files,
      VerifiedProfile agency,
      ReceiptKeys keys,
      Optional<ResumeFile> resume)
      throws RefusedException, ClientException {
    ResumeState state = begun;
    VerifiedProfile profile = agency;
    for (int i = 1; ; i++) {
      state = prepared(state, report, files, profile, keys, resume);
      byte[] submission = state.submission().orElseThrow();
      try {
        reporter.progress().step(Progress.Step.SENDING);
        Locator locator = reporter.patience().insist(() -> reporter.drop().postReport(submission));
        return new SentReport(
            ReceiptCode.of(locator, state.secret()),
            new OpenMailbox(reporter, locator, keys, profile));
      } catch (DropProblemException e) {
        if (i == TRIES || !(e.is("profile-outdated") || e.is("attachment-missing"))) {
          throw Problems.translate(e);
        }
        // The drop has not taken this submission, and says so: it may be made anew.
        state = state.withSubmission(Optional.empty());
        profile = reporter.profile();
      }
    }
  }

  private ResumeState begin(
      Report report, List<EvidenceFile> files, VerifiedProfile agency, Optional<ResumeFile> resume)
      throws ClientException {
    String digest = Bytes.hex(Bytes.sha256(ReportWriter.write(report)));
    Optional<ResumeState> earlier = resume.isPresent() ? resume.get().load() : Optional.empty();
    if (earlier.isEmpty()) {
      return new ResumeState(
          agency.agency(),
          digest,
          ReceiptSecret.generate(reporter.random()),
          List.of(),
          Optional.empty());
    }
    ResumeState state = earlier.get();
    boolean foreign = !state.agency().equals(agency.agency());
    // What was sealed may have arrived already: it can only be sent again as it is.
    boolean changed = !state.report().equals(digest) || !sameFiles(state, files);
    if (foreign || (state.submission().isPresent() && changed)) {
      throw new ClientException(ClientException.Reason.RESUME_FILE, "foreign");
    }
    return new ResumeState(
        state.agency(), digest, state.secret(), state.attachments(), state.submission());
  }

  private static boolean sameFiles(ResumeState state, List<EvidenceFile> files) {
    if (state.attachments().size() != files.size()) {
      return false;
    }
    for (int i = 0; i < files.size(); i++) {
      if (!state.attachments().get(i).isOf(files.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The same state with a submission that can be sent. */
  private ResumeState prepared(
      ResumeState state,
      Report report,
      List<EvidenceFile> files,
      VerifiedProfile profile,
      ReceiptKeys keys,
      Optional<ResumeFile> resume)
      throws RefusedException, ClientException {
    if (state.submission().isPresent()) {
      return state;
    }
    Recipients recipients = Recipients.of(report, profile, reporter.domain(), reporter.today());
    List<Attachment> attachments =
        Problems.translate(
            () ->
                reporter
                    .evidence()
                    .send(
                        files,
                        state.attachments(),
                        begun -> keep(resume, state.withAttachments(begun))));
    reporter.progress().step(Progress.Step.SEALING);
    byte[] submission =
        new ReportSealing(reporter.random(), reporter.today())
            .seal(
                report,
                EvidenceSender.manifest(files, attachments, report.evidence()),
                profile,
                recipients,
                keys)
            .encode();
    ResumeState sealed = state.withAttachments(attachments).withSubmission(Optional.of(submission));
    keep(resume, sealed);
    return sealed;
  }

  private static void keep(Optional<ResumeFile> resume, ResumeState state) throws ClientException {
    if (resume.isPresent()) {
      resume.get().save(state);
    }
  }
}
