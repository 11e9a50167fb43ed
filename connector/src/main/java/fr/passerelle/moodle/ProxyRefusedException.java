package fr.passerelle.moodle;

import java.io.IOException;

/** A proxy lets nobody through without a login, or without another one. */
final class ProxyRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  ProxyRefusedException() {
    super("the proxy asks for another login");
  }
}
