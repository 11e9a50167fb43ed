package fr.passerelle.cli;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** A PEM file of certificates. */
final class CertificateFile {

  private CertificateFile() {}

  /**
   * Its certificates, at least one.
   *
   * @throws RejectedException if it can't be read, or holds none
   */
  static List<X509Certificate> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      List<X509Certificate> found =
          CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
              .filter(X509Certificate.class::isInstance)
              .map(X509Certificate.class::cast)
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    } catch (IOException | CertificateException e) {
      throw rejected(file);
    }
    throw rejected(file);
  }

  private static RejectedException rejected(Path file) {
    return new RejectedException(
        List.of(
            Problem.error(
                file.toString(),
                "",
                "",
                Message.of("cli.settings-certificates"),
                Message.of("cli.settings-certificates-hint"))),
        ExitCode.USAGE);
  }
}
