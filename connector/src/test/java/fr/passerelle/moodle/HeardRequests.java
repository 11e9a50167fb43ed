package fr.passerelle.moodle;

import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.StubRequestFilterV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The requests that a site has heard. It may hear of one only after the client has given it up, so
 * that whoever counts them waits for those that are still on their way.
 */
final class HeardRequests implements StubRequestFilterV2 {

  private static final long SECONDS = 20;
  private static final Pattern FUNCTION = Pattern.compile("&wsfunction=(\\w+)&");

  private final ConcurrentMap<String, Semaphore> heard = new ConcurrentHashMap<>();

  @Override
  public String getName() {
    return "heard-requests";
  }

  @Override
  public RequestFilterAction filter(Request request, ServeEvent event) {
    FUNCTION
        .matcher(request.getBodyAsString())
        .results()
        .map(name -> of(request.getUrl(), name.group(1)))
        .forEach(Semaphore::release);
    return RequestFilterAction.continueWith(request);
  }

  /** How many there were: of too few it is known after a while, of the expected ones at once. */
  int count(String url, ServiceFunction function, int expected) throws InterruptedException {
    Semaphore requests = of(url, function.wireName());
    boolean all = requests.tryAcquire(expected, SECONDS, TimeUnit.SECONDS);
    return (all ? expected : 0) + requests.drainPermits();
  }

  private Semaphore of(String url, String function) {
    return heard.computeIfAbsent(url + " " + function, key -> new Semaphore(0));
  }
}
