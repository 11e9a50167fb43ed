package fr.passerelle.moodle;

import java.io.IOException;
import okhttp3.Authenticator;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * Tells a proxy the login unasked, since a body is sent once. To a site over https the way is a
 * tunnel, and only whoever digs it is told; over http each request goes to the proxy itself.
 *
 * @param login null where there is none, or no proxy
 */
record ProxyDoor(@Nullable ProxyLogin login) implements Authenticator, Interceptor {

  private static final String LOGIN = "Proxy-Authorization";
  private static final String TUNNEL = "CONNECT";

  /** OkHttp asks before it digs a tunnel, and again when the proxy has refused. */
  @Override
  public @Nullable Request authenticate(@Nullable Route route, Response response)
      throws IOException {
    Request request = response.request();
    if (!request.method().equals(TUNNEL)) {
      return null;
    }
    if (login == null ? !isUnasked(response) : request.header(LOGIN) != null) {
      throw new ProxyRefusedException();
    }
    return login == null ? null : with(request, login);
  }

  private static boolean isUnasked(Response response) {
    return response.challenges().stream()
        .anyMatch(challenge -> challenge.scheme().equalsIgnoreCase("OkHttp-Preemptive"));
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    return chain.proceed(login == null || request.isHttps() ? request : with(request, login));
  }

  private static Request with(Request request, ProxyLogin login) {
    return request.newBuilder().header(LOGIN, login.header()).build();
  }
}
