package org.tipseal.drop.sealed;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;

/**
 * The one file of a form ({@code multipart/form-data}) that is wholly in memory already. Nothing of
 * it is ever written to a disk, and nothing that it says about the sender's device, such as the
 * file's name, goes any further.
 */
final class FormFile {
  /** The form's only field. */
  static final String FIELD = "file";

  /** More than a browser puts around a file. */
  static final int MAX_FRAME = 8 * 1024;

  private static final int MAX_FIELDS = 1;

  /** The body is bounded by whoever has read it. */
  private static final int NO_FURTHER_BOUND = -1;

  private FormFile() {}

  /** Whether a content type announces such a form, with the boundary that it needs. */
  static boolean isAnnounced(String contentType) {
    try {
      return HttpPostRequestDecoder.isMultipart(request(Optional.empty(), contentType));
    } catch (HttpPostRequestDecoder.ErrorDataDecoderException e) {
      return false;
    }
  }

  /**
   * Takes the file out of a form.
   *
   * @param contentType one that {@link #isAnnounced}
   * @param body all of it
   * @return the file's bytes
   * @throws ProblemException {@code form-malformed} if it is not a form with this one field,
   *     holding one file
   */
  static byte[] of(String contentType, Buffer body) {
    FullHttpRequest request = request(Optional.of(body), contentType);
    HttpPostMultipartRequestDecoder decoder = null;
    try {
      decoder =
          new HttpPostMultipartRequestDecoder(
              new DefaultHttpDataFactory(false),
              request,
              StandardCharsets.UTF_8,
              MAX_FIELDS,
              NO_FURTHER_BOUND);
      return only(decoder.getBodyHttpDatas());
    } catch (ProblemException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Whatever the decoder stumbles over came in the body. Its message may quote the body.
      throw new ProblemException(Problem.FORM_MALFORMED);
    } finally {
      if (decoder != null) {
        decoder.destroy();
      }
    }
  }

  private static byte[] only(List<InterfaceHttpData> fields) throws IOException {
    if (fields.size() != 1
        || !(fields.get(0) instanceof FileUpload file)
        || !file.getName().equals(FIELD)
        || !file.isCompleted()) {
      throw new ProblemException(Problem.FORM_MALFORMED);
    }
    return file.get();
  }

  private static FullHttpRequest request(Optional<Buffer> body, String contentType) {
    FullHttpRequest request =
        new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_1,
            HttpMethod.POST,
            "/",
            Unpooled.wrappedBuffer(body.map(Buffer::getBytes).orElse(new byte[0])));
    request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
    return request;
  }
}
