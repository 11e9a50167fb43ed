package fr.passerelle.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** This machine and process, as others that share its ledger are told of it. */
final class Machine {

  private static final String NAMELESS = "localhost";

  private Machine() {}

  /** A command of this process, such as {@code serve (alpha, 4242)}: no two alike. */
  static String who(String command) {
    return command + " (" + name() + ", " + ProcessHandle.current().pid() + ")";
  }

  private static String name() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return NAMELESS;
    }
  }
}
