package org.tipseal.office.web.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.tipseal.http.Problem;
import org.tipseal.http.SecurityHeaders;

/** What a handler answers. */
public sealed interface Answer {

  /** 200 with JSON. */
  record Json(JsonNode body) implements Answer {}

  /** 204: done, and there is nothing to say. */
  record Nothing() implements Answer {}

  /**
   * 200 with bytes.
   *
   * @param file what it is, and how it is to be taken
   */
  record Bytes(FileHead file, Buffer bytes) implements Answer {}

  /**
   * 200 with bytes that are written as they are made, on a worker thread.
   *
   * @param file what it is, and how it is to be taken
   * @param length in bytes, if it is known beforehand
   */
  record Stream(FileHead file, OptionalLong length, Writer writer) implements Answer {}

  /**
   * 200, or 206 where a range was asked for, with a part of something large. For what the page
   * shows in itself, with the officer's mark: nobody goes to its address to see or save it.
   *
   * @param file what it is, and how it is to be taken
   * @param size of the whole, in bytes
   */
  record Ranged(FileHead file, long size, RangeWriter writer) implements Answer {}

  /** 200 with server-sent events, until the browser leaves or the session ends. */
  record Events(EventSource source) implements Answer {}

  /** A problem document with more in it than its constant part, such as {@code mistakes}. */
  record Refused(Problem problem, ObjectNode more) implements Answer {}

  /** Another answer, which also sets cookies. */
  record WithCookies(Answer answer, List<Cookie> cookies) implements Answer {
    /** Copies the list. */
    public WithCookies {
      cookies = List.copyOf(cookies);
    }
  }

  /**
   * What a file is, and how a browser is to take it.
   *
   * @param type media type
   * @param download the name under which it is to be saved; empty for what is shown
   * @param policy the Content-Security-Policy of what is shown
   */
  record FileHead(String type, Optional<String> download, String policy) {
    /** To be saved. */
    public static FileHead download(String type, String name) {
      return new FileHead(type, Optional.of(name), SecurityHeaders.NOTHING);
    }

    /** To be used by the page. */
    public static FileHead shown(String type) {
      return new FileHead(type, Optional.empty(), SecurityHeaders.NOTHING);
    }
  }

  /**
   * A cookie for the browser's eyes alone: of this host and page, never for scripts.
   *
   * @param name what the office calls it; the listener adds what the transport asks for
   * @param value empty to delete it
   * @param seconds how long it is kept; empty for as long as the browser runs
   */
  record Cookie(String name, String value, OptionalLong seconds) {
    @Override
    public String toString() {
      return name + "=[REDACTED]";
    }
  }

  /** Writes a body. */
  @FunctionalInterface
  interface Writer {
    /**
     * Writes all of it; the stream is closed afterwards. Blocks while the browser is slow, and
     * fails when it has gone.
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes a part of a body. */
  @FunctionalInterface
  interface RangeWriter {
    /** Writes {@code length} bytes from {@code offset} on, as {@link Writer#writeTo}. */
    void writeTo(long offset, long length, OutputStream out) throws IOException;
  }

  /** Where events come from. */
  @FunctionalInterface
  interface EventSource {
    /**
     * Subscribes.
     *
     * @param event to be called, on any thread, with the name of each event
     * @return ends the subscription
     */
    AutoCloseable subscribe(Consumer<String> event);
  }

  /** 200 with a record, a map or a list as JSON. */
  static Answer json(Object value) {
    return new Json(DeskJson.tree(value));
  }

  /** 204. */
  static Answer nothing() {
    return new Nothing();
  }

  /** A file to be saved. */
  static Answer download(String type, String name, byte[] bytes) {
    return new Bytes(FileHead.download(type, name), Buffer.buffer(bytes));
  }
}
