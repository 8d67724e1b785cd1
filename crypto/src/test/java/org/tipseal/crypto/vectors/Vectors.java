package org.tipseal.crypto.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tipseal.crypto.attachment.LargeStreamVectors;
import org.tipseal.crypto.attachment.StreamVectors;
import org.tipseal.crypto.envelope.EnvelopeVectors;
import org.tipseal.crypto.envelope.PaddedSizeVectors;
import org.tipseal.crypto.envelope.PaddingVectors;
import org.tipseal.crypto.envelope.SignedMessageVectors;
import org.tipseal.crypto.envelope.StatementVectors;
import org.tipseal.crypto.envelope.WorkedExample;
import org.tipseal.crypto.keys.KeyFileVectors;
import org.tipseal.crypto.payload.IdentityVectors;
import org.tipseal.crypto.payload.PayloadVectors;
import org.tipseal.crypto.payload.RetaliationVectors;
import org.tipseal.crypto.profile.FingerprintVectors;
import org.tipseal.crypto.profile.ProfileVectors;
import org.tipseal.crypto.receipt.MemoVectors;
import org.tipseal.crypto.receipt.ReceiptVectors;
import org.tipseal.crypto.receipt.SecretPartVectors;
import org.tipseal.crypto.site.SiteVectors;
import org.tipseal.crypto.submission.SealedFileVectors;
import org.tipseal.crypto.submission.SubmissionVectors;

/** All formats; run as a program it writes their files anew. */
public final class Vectors {
  /** Where the files are, seen from the module. */
  public static final Path FOLDER = Path.of("src/test/resources/vectors");

  /** Every format that has a folder. */
  public static final List<VectorFormat> FORMATS =
      List.of(
          new ReceiptVectors(),
          new SecretPartVectors(),
          new MemoVectors(),
          new PaddedSizeVectors(),
          new PaddingVectors(),
          new EnvelopeVectors(),
          new SignedMessageVectors(),
          new StatementVectors(),
          new StreamVectors(),
          new LargeStreamVectors(),
          new PayloadVectors(),
          new RetaliationVectors(),
          new IdentityVectors(),
          new FingerprintVectors(),
          new ProfileVectors(),
          new KeyFileVectors(),
          new SubmissionVectors(),
          new SealedFileVectors(),
          new SiteVectors(),
          new WorkedExample());

  private Vectors() {}

  /**
   * Writes all files.
   *
   * @param args none
   */
  public static void main(String[] args) throws Exception {
    for (VectorFormat format : FORMATS) {
      VectorWriter writer = new VectorWriter();
      format.generate(writer);
      write(FOLDER.resolve(format.name()), writer.files());
    }
  }

  private static void write(Path folder, Map<String, byte[]> files) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }
}
