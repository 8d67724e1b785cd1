package org.tipseal.drop;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.tipseal.crypto.submission.ReportSubmission;
import org.tipseal.crypto.submission.SealedFile;
import org.tipseal.crypto.submission.Stamp;

/** A form as a browser sends it without script. */
final class SealedForm {
  private static final String BOUNDARY = "----WebKitFormBoundaryq3dZ7cXb2A";
  static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  /** A sealed file of a report submission. */
  static byte[] seal(byte[] submission) throws Exception {
    ReportSubmission report = ReportSubmission.parse(submission);
    return SealedFile.of(report, Stamp.make(report.digest(), tried -> {})).encode();
  }

  /** A form whose only field holds a file. */
  static SealedForm of(byte[] file) {
    return new SealedForm().file("file", "report.bin", file);
  }

  SealedForm file(String field, String name, byte[] content) {
    return part(
        "name=\""
            + field
            + "\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/octet-stream",
        content);
  }

  SealedForm text(String field, String value) {
    return part("name=\"" + field + "\"", value.getBytes(StandardCharsets.UTF_8));
  }

  /** The body, with its end. */
  byte[] body() {
    byte[] open = body.toByteArray();
    text("--" + BOUNDARY + "--\r\n");
    byte[] whole = body.toByteArray();
    body.reset();
    body.writeBytes(open);
    return whole;
  }

  HttpRequest.Builder on(HttpRequest.Builder request) {
    return request.header("Content-Type", TYPE).POST(BodyPublishers.ofByteArray(body()));
  }

  private SealedForm part(String head, byte[] content) {
    text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n");
    body.writeBytes(content);
    text("\r\n");
    return this;
  }

  private void text(String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
