package fr.passerelle.moodle;

import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.EventListener;

/**
 * Notes whether any byte of a request may have left. Before, a failure proves that the site has
 * done nothing: no name, no connection, no secure channel.
 */
final class Departure extends EventListener {

  private final AtomicBoolean happened = new AtomicBoolean();

  boolean hasHappened() {
    return happened.get();
  }

  @Override
  public void requestHeadersStart(Call call) {
    happened.set(true);
  }
}
