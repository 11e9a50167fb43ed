package fr.passerelle.survey;

import fr.passerelle.problem.Message;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** What exactly is wrong with a site's certificate: the reason lies deep below the failure. */
final class CertificateTrouble {

  private CertificateTrouble() {}

  /** Plainly; empty where the failure is of another kind. */
  static Optional<Message> in(Throwable failure) {
    boolean secure = false;
    Message plain = Message.of("survey.tls-broken");
    for (Throwable at = failure; at != null; at = at.getCause()) {
      secure |= at instanceof SSLException;
      plain = named(at).orElse(plain);
    }
    return secure ? Optional.of(plain) : Optional.empty();
  }

  private static Optional<Message> named(Throwable cause) {
    if (cause instanceof CertificateExpiredException) {
      return Optional.of(Message.of("survey.tls-expired"));
    }
    if (cause instanceof CertificateNotYetValidException) {
      return Optional.of(Message.of("survey.tls-too-early"));
    }
    if (cause instanceof SSLPeerUnverifiedException) {
      return Optional.of(Message.of("survey.tls-other-host"));
    }
    return cause instanceof CertPathBuilderException || cause instanceof CertPathValidatorException
        ? Optional.of(Message.of("survey.tls-untrusted"))
        : Optional.empty();
  }
}
