package fr.passerelle.opening;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.io.IOException;

/** A file that can't be read as what it claims to be; never leaves this room. */
final class RefusedFile extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Message reason;
  private final transient Message hint;

  /**
   * @param key of the reason in the bundle; what to do stands under the same key and {@code .hint}
   */
  RefusedFile(String key, Object... arguments) {
    super(key);
    this.reason = Message.of("opening." + key, arguments);
    this.hint = Message.of("opening." + key + ".hint");
  }

  Problem problem(String file) {
    return Problem.error(file, "", "", reason, hint);
  }
}
