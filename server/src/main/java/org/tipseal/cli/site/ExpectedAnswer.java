package org.tipseal.cli.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.tipseal.cli.site.Flaw.Kind;
import org.tipseal.client.DropAnswer;
import org.tipseal.http.Coding;
import org.tipseal.http.Problem;
import org.tipseal.http.SecurityHeaders;
import org.tipseal.http.StaticFile;

/** The one answer that a request must have, to the byte. */
final class ExpectedAnswer {
  /** What carries a body over a line, and a clock; whoever stands before a drop may set it. */
  private static final Set<String> TRANSPORT =
      Set.of("connection", "content-length", "date", "keep-alive", "transfer-encoding");

  private final int status;
  private final Map<String, String> headers = new TreeMap<>();
  private final byte[] body;
  private final Coding coding;
  private final boolean packedHere;

  private ExpectedAnswer(
      int status, boolean tls, String policy, byte[] body, Coding coding, boolean packedHere) {
    this.status = status;
    this.body = body;
    this.coding = coding;
    this.packedHere = packedHere;
    headers.putAll(SecurityHeaders.FIXED);
    headers.put(SecurityHeaders.POLICY, policy);
    if (tls) {
      headers.put(SecurityHeaders.TRANSPORT.getKey(), SecurityHeaders.TRANSPORT.getValue());
    }
    if (coding != Coding.IDENTITY) {
      headers.put("content-encoding", coding.wireName());
    }
  }

  /** A file, asked for in a coding. */
  static ExpectedAnswer of(StaticFile file, Coding asked, boolean tls) {
    Optional<byte[]> form = file.content().form(asked);
    Coding coding = form.isPresent() ? asked : Coding.IDENTITY;
    boolean packedHere = coding == Coding.GZIP && file.content().isPackedHere();
    byte[] body = packedHere ? file.content().bytes() : form.orElse(file.content().bytes());
    ExpectedAnswer answer = new ExpectedAnswer(200, tls, file.policy(), body, coding, packedHere);
    answer.headers.put("content-type", file.content().type());
    answer.headers.put("vary", "accept-encoding");
    file.disposition().ifPresent(value -> answer.headers.put("content-disposition", value));
    return answer;
  }

  /** Nothing at all. */
  static ExpectedAnswer nothing(boolean tls) {
    ExpectedAnswer answer =
        new ExpectedAnswer(
            404,
            tls,
            SecurityHeaders.NOTHING,
            Problem.NOT_FOUND.document().getBytes(java.nio.charset.StandardCharsets.UTF_8),
            Coding.IDENTITY,
            false);
    answer.headers.put("content-type", Problem.CONTENT_TYPE);
    return answer;
  }

  /** How an answer differs. */
  List<Flaw> flaws(DropAnswer answer) {
    if (answer.status() != status) {
      return List.of(Flaw.of(Kind.STATUS, answer.status(), status));
    }
    List<Flaw> flaws = new ArrayList<>();
    String came = answer.header("content-encoding").orElse(Coding.IDENTITY.wireName());
    if (came.equals(coding.wireName())) {
      byte[] received = answer.body().getBytes();
      body(received).ifPresent(flaws::add);
    } else {
      flaws.add(Flaw.of(Kind.CODING, came, coding.wireName()));
    }
    headers(answer, flaws);
    return flaws;
  }

  private void headers(DropAnswer answer, List<Flaw> flaws) {
    Map<String, String> came = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    answer
        .headers()
        .forEach(field -> came.merge(field.getKey(), field.getValue(), (a, b) -> a + ", " + b));
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(came.keySet());
    names.addAll(headers.keySet());
    names.removeIf(name -> TRANSPORT.contains(name.toLowerCase(java.util.Locale.ROOT)));
    for (String name : names) {
      String value = came.get(name);
      String wanted = headers.get(name.toLowerCase(java.util.Locale.ROOT));
      if (value == null) {
        flaws.add(Flaw.of(Kind.HEADER_MISSING, name));
      } else if (wanted == null) {
        flaws.add(Flaw.of(Kind.HEADER_UNEXPECTED, name, value));
      } else if (!wanted.equals(value)) {
        flaws.add(Flaw.of(Kind.HEADER, name, value, wanted));
      }
    }
  }

  private Optional<Flaw> body(byte[] received) {
    if (!packedHere) {
      return compared(received);
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(received))) {
      return compared(in.readNBytes(body.length + 1));
    } catch (IOException e) {
      return Optional.of(Flaw.of(Kind.PACKING, coding.wireName()));
    }
  }

  private Optional<Flaw> compared(byte[] received) {
    int first = Arrays.mismatch(body, received);
    if (first < 0) {
      return Optional.empty();
    }
    if (first == received.length) {
      return Optional.of(Flaw.of(Kind.SHORT, first, body.length, coding.wireName()));
    }
    if (first == body.length) {
      return Optional.of(Flaw.of(Kind.LONG, body.length, coding.wireName()));
    }
    return Optional.of(Flaw.of(Kind.BYTE, first + 1, coding.wireName()));
  }
}
