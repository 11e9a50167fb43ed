package fr.passerelle.moodle;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The {@code warnings[]} that many answers carry. Never dropped. */
final class Warnings {

  /** One warning on the wire. */
  record Wire(@Nullable Long itemid, @Nullable String warningcode, @Nullable String message) {

    CourseWarning value() {
      return CourseWarning.said(
          warningcode == null ? "" : warningcode, message == null ? "" : message);
    }
  }

  private Warnings() {}

  static List<Wire> of(@Nullable List<Wire> wire) {
    return wire == null ? List.of() : wire;
  }

  /** The same in words that may be shown: a site could put the token into them. */
  static List<Wire> showable(Caller caller, List<Wire> warnings) {
    return warnings.stream()
        .map(
            it ->
                new Wire(
                    it.itemid(),
                    it.warningcode() == null ? null : caller.withoutToken(it.warningcode()),
                    it.message() == null ? null : caller.withoutToken(it.message())))
        .toList();
  }

  /**
   * A read with warnings is not the whole answer.
   *
   * @throws RefusedException if there is any
   */
  static void refuse(Call call, List<Wire> warnings) {
    if (!warnings.isEmpty()) {
      throw Failures.refused(
          call, warnings.get(0).value().code(), Failures.reason("warned", text(warnings)));
    }
  }

  static String text(List<Wire> warnings) {
    return warnings.stream()
        .map(Wire::value)
        .map(warning -> warning.message() + " (" + warning.code() + ")")
        .collect(Collectors.joining("; "));
  }
}
