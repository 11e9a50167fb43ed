package fr.passerelle.cli;

import fr.passerelle.moodle.ProxyLogin;
import fr.passerelle.moodle.Token;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a secret, a site's token or a password, is read from: a file that only its owner can read,
 * or an environment variable. Never a flag, which others would see in the process list.
 *
 * @param file absolute; null where it is a variable
 * @param variable null where it is a file
 */
public record SecretSource(@Nullable Path file, @Nullable String variable) {

  private static final String CREDENTIALS_VARIABLE = "CREDENTIALS_DIRECTORY";

  private static final Set<PosixFilePermission> FOR_OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  /**
   * What is there, as a token.
   *
   * @throws RejectedException if it is missing, open to others, or no token
   */
  Token token(Map<String, String> environment) {
    String text = text(environment);
    try {
      return Token.of(text);
    } catch (IllegalArgumentException e) {
      throw rejected("token-odd");
    }
  }

  /**
   * What is there, as a proxy's password: the first line.
   *
   * @param user the name that goes with it
   * @throws RejectedException if it is missing, open to others, or no password
   */
  ProxyLogin login(String user, Map<String, String> environment) {
    String text = text(environment);
    try {
      return ProxyLogin.of(user, text.lines().findFirst().orElse(""));
    } catch (IllegalArgumentException e) {
      throw rejected("login-odd");
    }
  }

  /**
   * What is there, as a password: the first line.
   *
   * @throws RejectedException if it is missing, open to others, or empty
   */
  String password(Map<String, String> environment) {
    return text(environment)
        .lines()
        .findFirst()
        .filter(line -> !line.isEmpty())
        .orElseThrow(() -> rejected("password-odd"));
  }

  private String text(Map<String, String> environment) {
    return file == null ? fromVariable(environment) : fromFile(file, environment);
  }

  private String fromVariable(Map<String, String> environment) {
    String text = environment.get(variable);
    if (text == null) {
      throw rejected("secret-no-variable");
    }
    return text;
  }

  private String fromFile(Path path, Map<String, String> environment) {
    try {
      if (!Files.isRegularFile(path)) {
        throw rejected("secret-no-file");
      }
      if (isOpenToOthers(path) && !isOfService(path, environment)) {
        throw rejected("secret-open");
      }
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw rejected("secret-no-file");
    }
  }

  /**
   * Whether systemd has laid it there for this service. It lets the service in by an access control
   * list, which looks like a right of the group.
   */
  private static boolean isOfService(Path path, Map<String, String> environment) {
    String folder = environment.get(CREDENTIALS_VARIABLE);
    return folder != null && path.startsWith(folder);
  }

  private static boolean isOpenToOthers(Path path) throws IOException {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return false;
    }
    return Files.getPosixFilePermissions(path).stream().anyMatch(FOR_OTHERS::contains);
  }

  private RejectedException rejected(String key) {
    String source = file == null ? "$" + variable : file.toString();
    return new RejectedException(
        List.of(
            Problem.error(
                source,
                "",
                "",
                Message.of("cli." + key),
                Message.of("cli." + key + "-hint", source))),
        ExitCode.ACCESS);
  }
}
