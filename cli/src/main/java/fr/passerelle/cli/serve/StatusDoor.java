package fr.passerelle.cli.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * Where others ask how it stands, over HTTP: {@code /health} (the process answers), {@code /ready}
 * (it looks for what is due, and the ledger answers), {@code /metrics}. Read only, and without a
 * lock on it: on this machine alone unless told otherwise.
 */
final class StatusDoor implements AutoCloseable {

  private static final int VISITORS = 2;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int NOT_SO = 405;
  private static final int UNAVAILABLE = 503;
  private static final String TEXT = "text/plain; charset=utf-8";

  private final HttpServer server;
  private final ExecutorService visitors;

  private StatusDoor(HttpServer server, ExecutorService visitors) {
    this.server = server;
    this.visitors = visitors;
  }

  static StatusDoor open(InetSocketAddress address, BooleanSupplier ready, SyncMetrics metrics)
      throws IOException {
    HttpServer server = HttpServer.create(address, 0);
    ExecutorService visitors = Executors.newFixedThreadPool(VISITORS);
    server.setExecutor(visitors);
    page(server, "/health", exchange -> say(exchange, OK, "alive"));
    page(
        server,
        "/ready",
        exchange -> {
          boolean is = ready.getAsBoolean();
          say(exchange, is ? OK : UNAVAILABLE, is ? "ready" : "not ready");
        });
    page(
        server,
        "/metrics",
        exchange -> answer(exchange, OK, PrometheusTextFormatWriter.CONTENT_TYPE, metrics.text()));
    server.createContext("/", exchange -> say(exchange, NOT_FOUND, "not found"));
    server.start();
    return new StatusDoor(server, visitors);
  }

  /** What a page does when asked. */
  private interface Page {
    void show(HttpExchange exchange) throws IOException;
  }

  private static void page(HttpServer server, String path, Page page) {
    server.createContext(
        path,
        exchange -> {
          if (!exchange.getRequestURI().getPath().equals(path)) {
            say(exchange, NOT_FOUND, "not found");
          } else if (!exchange.getRequestMethod().equals("GET")) {
            say(exchange, NOT_SO, "GET only");
          } else {
            page.show(exchange);
          }
        });
  }

  private static void say(HttpExchange exchange, int code, String word) throws IOException {
    answer(exchange, code, TEXT, (word + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange exchange, int code, String type, byte[] text)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(code, text.length);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write(text);
    }
  }

  /** Where it is, such as {@code http://127.0.0.1:9480}. */
  String address() {
    InetSocketAddress at = server.getAddress();
    String host = at.getAddress().getHostAddress();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + at.getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    visitors.shutdownNow();
  }
}
