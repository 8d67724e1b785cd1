package org.tipseal.drop.sealed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;

class FormFileTest {
  private static final String TYPE = "multipart/form-data; boundary=b0undary";
  private static final String FORM =
      """
      --b0undary
      Content-Disposition: form-data; name="file"; filename="a"
      Content-Type: application/octet-stream

      content
      --b0undary--
      """
          .replace("\n", "\r\n");

  /** What a body can be made of: pieces that a decoder has to look at. */
  private static final String[] PIECES = {
    "--b0undary",
    "--b0undary--",
    "\r\n",
    "\n",
    "\r",
    "\r\n\r\n",
    "Content-Disposition: form-data; name=\"file\"; filename=\"a\"",
    "Content-Disposition: form-data; name=\"file\"",
    "Content-Disposition: form-data; name=\"file\"; filename*=UTF-8''%zz",
    "Content-Disposition: attachment",
    "Content-Type: multipart/mixed; boundary=b0undary",
    "Content-Type: text/plain; charset=no-such-charset",
    "Content-Transfer-Encoding: base64",
    "Content-Transfer-Encoding: no-such-encoding",
    "Content-Length: 99999999999",
    "Content-Length: -1",
    "\u0000",
    "content"
  };

  @Test
  void theFileComesOutAsItWasPutIn() {
    assertArrayEquals(
        "content".getBytes(StandardCharsets.US_ASCII), FormFile.of(TYPE, Buffer.buffer(FORM)));
  }

  @Test
  void onlyAFormWithItsBoundaryIsOne() {
    assertTrue(FormFile.isAnnounced(TYPE));
    assertTrue(FormFile.isAnnounced("multipart/form-data; charset=utf-8; boundary=\"b0undary\""));
    for (String type :
        new String[] {
          "",
          ";",
          "multipart/form-data",
          "multipart/form-data;",
          "multipart/form-data; boundary",
          "multipart/mixed; boundary=b0undary",
          "text/plain; boundary=b0undary"
        }) {
      assertFalse(FormFile.isAnnounced(type), type);
    }
  }

  /** Decoders fail in many ways; here there is one. */
  @Test
  void whateverIsNoSuchFormIsRefusedInOneWay() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      Buffer body = i % 2 == 0 ? pieces(random) : changed(random);
      try {
        assertTrue(FormFile.of(TYPE, body).length <= body.length());
      } catch (ProblemException e) {
        assertEquals(Problem.FORM_MALFORMED, e.problem());
      }
    }
  }

  @Test
  void aFormThatIsCutOffAnywhereBeforeItsEndIsRefused() {
    for (int length = 0; length < FORM.indexOf("\r\n--b0undary--"); length++) {
      Buffer cut = Buffer.buffer(FORM.substring(0, length));
      assertThrows(ProblemException.class, () -> FormFile.of(TYPE, cut));
    }
  }

  private static Buffer pieces(Random random) {
    StringBuilder body = new StringBuilder();
    for (int n = random.nextInt(20); n > 0; n--) {
      body.append(PIECES[random.nextInt(PIECES.length)]);
      body.append(random.nextInt(3) == 0 ? "" : "\r\n");
    }
    return Buffer.buffer(body.toString());
  }

  private static Buffer changed(Random random) {
    byte[] body = FORM.getBytes(StandardCharsets.US_ASCII);
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      body[random.nextInt(body.length)] = (byte) random.nextInt(256);
    }
    return Buffer.buffer(body);
  }
}
