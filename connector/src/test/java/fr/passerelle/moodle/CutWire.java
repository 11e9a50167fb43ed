package fr.passerelle.moodle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The wire to a server on this machine, which carries every byte until it is cut. */
final class CutWire implements AutoCloseable {

  private final ServerSocket near;
  private final int farPort;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final AtomicInteger resets = new AtomicInteger();
  private final Thread door = new Thread(this::accept, "wire");
  private volatile @Nullable String fatal;
  private volatile boolean refusing;

  private CutWire(ServerSocket near, int farPort) {
    this.near = near;
    this.farPort = farPort;
  }

  static CutWire to(int port) {
    try {
      CutWire wire = new CutWire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
      wire.door.start();
      return wire;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return near.getLocalPort();
  }

  /** Nobody listens any more, and nothing is carried. */
  void refuse() {
    refusing = true;
    close();
    try {
      door.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A request that holds a text ends in a reset, on an old connection as on a new one. */
  void resetOn(String text) {
    fatal = text;
  }

  /** How many requests ended in a reset. */
  int resets() {
    return resets.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = near.accept();
        Socket server = new Socket(near.getInetAddress(), farPort);
        sockets.add(client);
        sockets.add(server);
        begin(() -> carry(client, server, this::isFatal));
        begin(() -> carry(server, client, heard -> false));
      }
    } catch (IOException closed) {
      // That was the end.
    }
  }

  private boolean isFatal(String heard) {
    String text = fatal;
    return text != null && heard.contains(text);
  }

  private void carry(Socket from, Socket to, Predicate<String> resets) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      StringBuilder heard = new StringBuilder();
      byte[] bytes = new byte[8192];
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        if (refusing) {
          return;
        }
        heard.append(new String(bytes, 0, count, StandardCharsets.ISO_8859_1));
        if (resets.test(heard.toString())) {
          this.resets.incrementAndGet();
          from.setSoLinger(true, 0);
          return;
        }
        out.write(bytes, 0, count);
      }
    } catch (IOException gone) {
      // Either end may hang up at any time; closing both is all there is to do.
    }
  }

  private static void begin(Runnable work) {
    Thread thread = new Thread(work, "wire");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      near.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sockets.forEach(CutWire::hangUp);
  }

  /** Says goodbye at once: a close alone waits for the thread that reads. */
  private static void hangUp(Socket socket) {
    try (socket) {
      socket.shutdownOutput();
    } catch (IOException gone) {
      // It was closed before.
    }
  }
}
