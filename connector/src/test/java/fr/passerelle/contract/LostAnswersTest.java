package fr.passerelle.contract;

import static fr.passerelle.contract.Site.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Writes that overtake each other, or whose caller has gone. */
@ContractCases
class LostAnswersTest {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  @Test
  @InState(State.BUSY)
  @Recorded({
    "4.1/conc-same-0",
    "4.1/conc-same-5",
    "4.1/by_field-conc-same",
    "4.5/update-when-duplicated"
  })
  void createOneCourseSeveralTimesAtOnce(Site site) throws Exception {
    String key = site.key();
    String[] draft = site.draft(0, key, "idnumber=" + key);
    Callable<Answer> create = () -> site.call(CREATE, draft);
    ExecutorService callers = Executors.newFixedThreadPool(6);
    try {
      List<Callable<Answer>> six = Stream.generate(() -> create).limit(6).toList();
      int created = 0;
      for (Future<Answer> answer : callers.invokeAll(six)) {
        created += answer.get().json().has("exception") ? 0 : 1;
      }
      assertThat(created).isGreaterThan(1);
      assertThat(site.courses("idnumber", key)).hasSize(created);
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  @InState(State.BUSY)
  @Recorded({"4.5/client-timeout-create-30", "4.1/timeout-create-60"})
  void commitAfterTheCallerHasGone(Site site) throws IOException {
    String key = site.key();
    send(site, site.form(CREATE, site.draft(0, key, "idnumber=" + key)));
    assertThat(site.courses("idnumber", key)).as("not yet committed").isEmpty();
    Instant end = Instant.now().plus(LONGEST);
    while (site.courses("idnumber", key).isEmpty() && Instant.now().isBefore(end)) {
      Thread.onSpinWait();
    }
    assertThat(site.courses("idnumber", key)).hasSize(1);
  }

  /** Sends a call and leaves without waiting for the answer. */
  private static void send(Site site, String body) throws IOException {
    String authority = site.address().getAuthority();
    try (Socket socket = new Socket(site.address().getHost(), site.address().getPort())) {
      byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
      String head =
          "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                  .formatted(Site.PATH, authority)
              + "Content-Length: %d\r\n\r\n".formatted(bytes.length);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    }
  }
}
