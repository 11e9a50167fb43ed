package fr.passerelle.cli;

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
 * Where a site's token is read from: a file that only its owner can read, or an environment
 * variable. Never a flag, which others would see in the process list.
 *
 * @param file absolute; null where it is a variable
 * @param variable null where it is a file
 */
public record TokenSource(@Nullable Path file, @Nullable String variable) {

  private static final Set<PosixFilePermission> FOR_OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  /**
   * The token.
   *
   * @throws RejectedException if it is missing, open to others, or no token
   */
  Token read(Map<String, String> environment) {
    String text = file == null ? fromVariable(environment) : fromFile(file);
    try {
      return Token.of(text);
    } catch (IllegalArgumentException e) {
      throw rejected("token-odd");
    }
  }

  private String fromVariable(Map<String, String> environment) {
    String text = environment.get(variable);
    if (text == null) {
      throw rejected("token-no-variable");
    }
    return text;
  }

  private String fromFile(Path path) {
    try {
      if (!Files.isRegularFile(path)) {
        throw rejected("token-no-file");
      }
      if (isOpenToOthers(path)) {
        throw rejected("token-open");
      }
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw rejected("token-no-file");
    }
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
