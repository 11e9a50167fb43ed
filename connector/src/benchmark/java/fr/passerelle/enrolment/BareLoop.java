package fr.passerelle.enrolment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Sends requests that were sent before once more, by OkHttp alone; reads and drops the answers. */
final class BareLoop {

  private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

  private final OkHttpClient client =
      new OkHttpClient.Builder().readTimeout(Duration.ofMinutes(3)).build();
  private final String address;
  private final List<Relay.Passed> requests;

  BareLoop(String address, List<Relay.Passed> requests) {
    this.address = address;
    this.requests = requests;
  }

  /** How many were under way at once, at the most. */
  int mostAtOnce() {
    return requests.stream()
        .mapToInt(
            it ->
                (int)
                    requests.stream()
                        .filter(o -> o.came() <= it.came() && o.answered() > it.came())
                        .count())
        .max()
        .orElse(1);
  }

  /** As fast as so many threads can, in the order of before, none waiting for another. */
  void queued() {
    AtomicInteger next = new AtomicInteger();
    run(
        mostAtOnce(),
        () -> {
          for (int i = next.getAndIncrement(); i < requests.size(); i = next.getAndIncrement()) {
            send(requests.get(i));
          }
        });
  }

  /** Each once all are answered that had been answered before it was sent. */
  void inOrder() {
    List<CompletableFuture<Void>> done = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(mostAtOnce());
    try {
      for (Relay.Passed request : requests) {
        List<CompletableFuture<Void>> before = new ArrayList<>();
        for (int i = 0; i < done.size(); i++) {
          if (requests.get(i).answered() <= request.came()) {
            before.add(done.get(i));
          }
        }
        done.add(
            CompletableFuture.allOf(before.toArray(CompletableFuture<?>[]::new))
                .thenRunAsync(() -> send(request), threads));
      }
      done.forEach(CompletableFuture::join);
    } finally {
      threads.shutdown();
    }
  }

  private static void run(int times, Runnable task) {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      List<CompletableFuture<Void>> all = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        all.add(CompletableFuture.runAsync(task, threads));
      }
      all.forEach(CompletableFuture::join);
    } finally {
      threads.shutdown();
    }
  }

  private void send(Relay.Passed passed) {
    Request request =
        new Request.Builder()
            .url(address + "/webservice/rest/server.php")
            .post(RequestBody.create(passed.body().getBytes(StandardCharsets.UTF_8), FORM))
            .build();
    try (Response response = client.newCall(request).execute()) {
      byte[] answer = response.body().bytes();
      if (response.code() != 200 || answer.length == 0) {
        throw new IllegalStateException("answered " + response.code());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
