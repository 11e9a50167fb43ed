package fr.passerelle.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The biggest rosters there are, read by a real process with 64 MB of heap, such as a small machine
 * gives a scheduled job.
 */
@Timeout(120)
class LittleMemoryTest {

  private static final int PEOPLE = 20_000;

  @Test
  void holdsTwentyThousandPeopleInMoodlesDefaultShape() throws Exception {
    HttpServer site = site();
    try {
      String said = run("http://127.0.0.1:" + site.getAddress().getPort());
      assertThat(said).contains("kept " + PEOPLE + " of ", "last " + (1_000_000 + PEOPLE));
      assertThat(bytesEach(said)).as("bytes kept a person").isBetween(50, 700);
    } finally {
      site.stop(0);
    }
  }

  @Test
  void readsTenTimesAsManyWhoAreNotKept() throws Exception {
    assertThat(run("stream", Integer.toString(10 * PEOPLE))).contains("read " + 10 * PEOPLE);
  }

  private static int bytesEach(String said) {
    return Integer.parseInt(said.replaceAll("(?s).* of (\\d+) bytes.*", "$1"));
  }

  private static String run(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("java.class.path"),
                LittleMemory.class.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (InputStream output = process.getInputStream()) {
      String said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
      return said;
    }
  }

  private static HttpServer site() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", LittleMemoryTest::answer);
    server.start();
    return server;
  }

  private static void answer(HttpExchange exchange) {
    try (exchange) {
      String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream body = exchange.getResponseBody()) {
        if (form.contains("wsfunction=" + ServiceFunction.ENROLLED_USERS.wireName() + "&")) {
          FatRoster.of(PEOPLE).transferTo(body);
        } else {
          String info = ClientCall.healthyAnswer(ServiceFunction.SITE_INFO);
          body.write(info.getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
