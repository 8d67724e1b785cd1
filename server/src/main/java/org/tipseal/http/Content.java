package org.tipseal.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A body that is the same for everybody, held in memory in every form in which it is sent. Safe for
 * use by several threads.
 */
public final class Content {
  private static final CharSequence VARY = HttpHeaders.createOptimized("accept-encoding");

  private final String type;
  private final Map<Coding, Buffer> forms;
  private final boolean packedHere;

  private Content(String type, Map<Coding, byte[]> forms, boolean packedHere) {
    Map<Coding, Buffer> buffers = new EnumMap<>(Coding.class);
    forms.forEach((coding, bytes) -> buffers.put(coding, Buffer.buffer(bytes)));
    this.type = type;
    this.forms = Collections.unmodifiableMap(buffers);
    this.packedHere = packedHere;
  }

  /**
   * A body whose compressed forms were made beforehand.
   *
   * @param type its media type
   * @param forms the body as it is, and what is smaller
   */
  public static Content of(String type, Map<Coding, byte[]> forms) {
    if (!forms.containsKey(Coding.IDENTITY)) {
      throw new IllegalArgumentException("a body has a form that is not compressed");
    }
    return new Content(type, forms, false);
  }

  /** A body that is compressed now, once, as well as gzip can, if that makes it smaller. */
  public static Content compressing(String type, byte[] bytes) {
    Map<Coding, byte[]> forms = new EnumMap<>(Coding.class);
    forms.put(Coding.IDENTITY, bytes);
    byte[] packed = gzip(bytes);
    if (packed.length < bytes.length) {
      forms.put(Coding.GZIP, packed);
    }
    return new Content(type, forms, true);
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2);
    try (GZIPOutputStream out = new Best(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static final class Best extends GZIPOutputStream {
    Best(ByteArrayOutputStream out) throws IOException {
      super(out, 8192);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  /** The body as it is. */
  public byte[] bytes() {
    return forms.get(Coding.IDENTITY).getBytes();
  }

  /** The body in a form, if there is that form. */
  public Optional<byte[]> form(Coding coding) {
    return Optional.ofNullable(forms.get(coding)).map(Buffer::getBytes);
  }

  /**
   * Whether this machine has compressed it. Another one may do that in another way, and still send
   * the same body.
   */
  public boolean isPackedHere() {
    return packedHere;
  }

  /** Its media type. */
  public String type() {
    return type;
  }

  /** Answers with the form that the client likes best; a HEAD with the head of that answer. */
  public void send(HttpServerRequest request) {
    Coding coding =
        Coding.chosen(request.headers().getAll(HttpHeaders.ACCEPT_ENCODING), forms.keySet());
    Buffer body = forms.get(coding);
    HttpServerResponse response = request.response();
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, type)
        .putHeader(HttpHeaders.VARY, VARY)
        .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
    if (coding != Coding.IDENTITY) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, coding.wireName());
    }
    if (request.method().equals(HttpMethod.HEAD)) {
      response.end();
    } else {
      response.end(body);
    }
  }
}
