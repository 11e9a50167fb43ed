package fr.passerelle.moodle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy that digs tunnels on this machine, for whoever knows the login. */
final class PasswordProxy implements AutoCloseable {

  private static final String END = "\r\n\r\n";

  private final ServerSocket door;
  private final String login;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  private PasswordProxy(ServerSocket door, String login) {
    this.door = door;
    this.login = login;
  }

  /**
   * @param login what {@code Proxy-Authorization} has to say
   */
  static PasswordProxy wanting(String login) {
    try {
      PasswordProxy proxy =
          new PasswordProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), login);
      begin(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  InetSocketAddress address() {
    return new InetSocketAddress(door.getInetAddress(), door.getLocalPort());
  }

  /** The heads of the requests that came, in their order. */
  List<String> heard() {
    return heard;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = door.accept();
        begin(() -> serve(client));
      }
    } catch (IOException closed) {
      // That was the end.
    }
  }

  private void serve(Socket client) {
    try (client) {
      String head = head(client.getInputStream());
      heard.add(head);
      if (!head.contains("\r\nProxy-Authorization: " + login + "\r\n")) {
        say(client, "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"p\"");
        return;
      }
      int port = Integer.parseInt(head.replaceAll("(?s)^CONNECT [^ ]+:(\\d+) .*", "$1"));
      try (Socket site = new Socket(InetAddress.getLoopbackAddress(), port)) {
        say(client, "200 Connection established");
        begin(() -> carry(site, client));
        carry(client, site);
      }
    } catch (IOException gone) {
      // Either end may hang up at any time.
    }
  }

  private static void say(Socket client, String answer) throws IOException {
    String head = "HTTP/1.1 " + answer + "\r\nContent-Length: 0" + END;
    client.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf(END) < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("cut");
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private static void carry(Socket from, Socket to) {
    try {
      OutputStream out = to.getOutputStream();
      from.getInputStream().transferTo(out);
      to.shutdownOutput();
    } catch (IOException gone) {
      // Either end may hang up at any time.
    }
  }

  private static void begin(Runnable work) {
    Thread thread = new Thread(work, "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
