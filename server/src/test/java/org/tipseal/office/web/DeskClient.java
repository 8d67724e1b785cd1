package org.tipseal.office.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/** A browser as the office sees it: it keeps cookies and sends what the page's script sends. */
public final class DeskClient {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final DeskApi API = new DeskApi();

  private final HttpClient http;
  private final String url;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String token = "";
  private JsonNode session;

  /** Sent along with every request; a test changes what a stranger's page would send. */
  public final Map<String, String> headers = new LinkedHashMap<>();

  /**
   * What came back.
   *
   * @param type the content type, without parameters; empty if there is none
   */
  public record Reply(int status, String type, HttpResponse<byte[]> response) {
    /** The body. */
    public byte[] body() {
      return response.body();
    }

    /** The body as JSON. */
    public JsonNode json() {
      try {
        return JSON.readTree(body());
      } catch (IOException e) {
        throw new AssertionError(text(), e);
      }
    }

    /** The body as text. */
    public String text() {
      return new String(body(), StandardCharsets.UTF_8);
    }

    /** The last part of the problem's type; empty if it is none. */
    public String problem() {
      return type.equals("application/problem+json")
          ? json().get("type").asText().replace("urn:tipseal:problem:", "")
          : "";
    }
  }

  DeskClient(DeskFixture desk) {
    this(desk.plainUrl());
  }

  /** A browser at an office, without TLS. */
  public DeskClient(String url) {
    this(url, HTTP);
  }

  /** A browser at an office, with what it trusts and shows. */
  public DeskClient(String url, SSLContext tls) {
    this(url, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(tls).build());
  }

  private DeskClient(String url, HttpClient http) {
    this.url = url;
    this.http = http;
    headers.put("Origin", url);
    headers.put("Sec-Fetch-Site", "same-origin");
    headers.put("User-Agent", "test");
  }

  /** Uses a demo's link. */
  public void signInByLink(String link) {
    Reply reply = post("/api/v1/sign-in/demo", Map.of("token", link));
    if (reply.status() != 200) {
      throw new AssertionError(reply.status() + " " + reply.text());
    }
    began(reply.json());
  }

  /** Remembers what signing in answered. */
  public void began(JsonNode answered) {
    session = answered;
    token = answered.get("token").asText();
  }

  /** What signing in answered. */
  public JsonNode session() {
    return session;
  }

  /** The cookies, by name. */
  public Map<String, String> cookies() {
    return cookies;
  }

  /** Sends another token than the session's. */
  public void forgeToken(String forged) {
    token = forged;
  }

  public Reply get(String path) {
    return send("GET", path, Optional.empty());
  }

  public Reply delete(String path) {
    return send("DELETE", path, Optional.empty());
  }

  public Reply post(String path, Object body) {
    return send("POST", path, Optional.of(body));
  }

  public Reply post(String path) {
    return send("POST", path, Optional.empty());
  }

  public Reply put(String path, Object body) {
    return send("PUT", path, Optional.of(body));
  }

  /** Any request; a body is sent as JSON, text as it is. */
  public Reply send(String method, String path, Optional<Object> body) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(url + path))
              .timeout(Duration.ofSeconds(30))
              .method(
                  method,
                  body.isEmpty()
                      ? HttpRequest.BodyPublishers.noBody()
                      : HttpRequest.BodyPublishers.ofByteArray(bytes(body.get())));
      body.ifPresent(sent -> request.header("Content-Type", "application/json"));
      headers.forEach(request::header);
      if (!token.isEmpty()) {
        request.header("X-Tipseal-Token", token);
      }
      if (!cookies.isEmpty()) {
        request.header("Cookie", cookieHeader());
      }
      HttpResponse<byte[]> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      response.headers().allValues("set-cookie").forEach(this::keep);
      String type = response.headers().firstValue("content-type").orElse("");
      Reply reply = new Reply(response.statusCode(), type.replaceAll(";.*", ""), response);
      API.objection(method, path, reply.status(), reply.type(), reply.problem())
          .ifPresent(
              objection -> {
                throw new AssertionError(method + " " + path + ": " + objection);
              });
      return reply;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Opens a stream and leaves it at once; gives the status of its answer. */
  public int glance(String path) {
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
      headers.forEach(request::header);
      request.header("Cookie", cookieHeader());
      HttpResponse<InputStream> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      response.body().close();
      return response.statusCode();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private static byte[] bytes(Object body) throws IOException {
    return body instanceof String text
        ? text.getBytes(StandardCharsets.UTF_8)
        : JSON.writeValueAsBytes(body);
  }

  private void keep(String header) {
    String[] pair = header.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty()) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }
}
