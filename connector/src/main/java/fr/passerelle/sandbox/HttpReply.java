package fr.passerelle.sandbox;

import com.sun.net.httpserver.HttpExchange;
import fr.passerelle.sandbox.wire.WireFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer as it goes out.
 *
 * @param headers besides those that every answer of a kind has
 */
record HttpReply(int status, String contentType, String body, Map<String, String> headers) {

  private static final String HTML = "text/html; charset=utf-8";

  HttpReply {
    headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
  }

  static HttpReply moodle(WireFormat format, String body) {
    return new HttpReply(200, format.contentType(), body, format.headers());
  }

  static HttpReply page(int status, String title) {
    return page(status, title, Map.of());
  }

  static HttpReply page(int status, String title, Map<String, String> headers) {
    String head = "<html>\n<head><title>" + title + "</title></head>\n";
    String html = head + "<body>\n<h1>" + title + "</h1>\n</body>\n</html>\n";
    return new HttpReply(status, HTML, html, headers);
  }

  static HttpReply empty(int status) {
    return new HttpReply(status, HTML, "", Map.of());
  }

  /** Sends it, in chunks and without a length as PHP does. */
  void send(HttpExchange exchange) throws IOException {
    prepare(exchange);
    boolean bodiless = body.isEmpty() || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, bodiless ? -1 : 0);
    if (!bodiless) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes());
      }
    }
  }

  /** Sends its first half, then closes the connection. */
  void sendHalf(HttpExchange exchange) throws IOException {
    prepare(exchange);
    byte[] whole = bytes();
    exchange.sendResponseHeaders(status, whole.length);
    OutputStream out = exchange.getResponseBody();
    out.write(whole, 0, whole.length / 2);
    out.flush();
    exchange.close();
  }

  private void prepare(HttpExchange exchange) {
    exchange.getResponseHeaders().set("Content-Type", contentType);
    headers.forEach(exchange.getResponseHeaders()::set);
  }

  private byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
