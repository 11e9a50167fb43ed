package fr.passerelle.opening;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Numen;
import fr.passerelle.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one file of a request folder, strictly. */
final class RequestFile {

  private static final List<String> BESIDES = List.of("reference", "source", "unread", "planned");
  private static final List<String> SOURCE = List.of("file", "sha256", "row");
  private static final List<String> UNREAD = List.of("label", "value");

  private final String name;
  private final RequestEntries entries;
  private final DraftBuilder draft;
  private final List<Problem> problems = new ArrayList<>();

  private RequestFile(String name, RequestEntries entries) {
    this.name = name;
    this.entries = entries;
    this.draft = new DraftBuilder(entries);
  }

  /**
   * @param name the file's name, whose first part must be the reference
   */
  static StoredRequest read(String name, byte[] bytes) {
    try {
      Node root = NodeReader.yaml(bytes);
      List<Node.Entry> parts = root.entries();
      if (parts == null || parts.isEmpty()) {
        throw new RefusedFile("yaml.root");
      }
      return new RequestFile(name, new RequestEntries(name, root.line(), parts)).read();
    } catch (RefusedFile refused) {
      return new StoredRequest(name, null, List.of(refused.problem(name)));
    }
  }

  private StoredRequest read() {
    Reference reference = reference();
    RequestSource source = source();
    entries.into(draft, BESIDES);
    unread();
    DraftReading reading = draft.build(source == null ? new RequestSource(name, "", 0) : source);
    problems.addAll(reading.problems());
    OpeningRequest request =
        reference == null || source == null ? null : reading.draft().under(reference);
    return new StoredRequest(name, request, problems);
  }

  private @Nullable Reference reference() {
    String written = text("reference");
    if (!Reference.isValid(written)) {
      problems.add(error("reference", written, "reference"));
      return null;
    }
    if (!name.toLowerCase(Locale.ROOT).equals(written + ".yaml")) {
      Message message = Message.of("opening.reference.file", name);
      problems.add(error("reference", written, message, "reference.file", written + ".yaml"));
      return null;
    }
    return new Reference(written);
  }

  private @Nullable RequestSource source() {
    Node value = entries.value("source");
    List<Node.Entry> parts = value == null ? null : value.entries();
    RequestEntries source =
        new RequestEntries(name, line("source"), parts == null ? List.of() : parts);
    reportUnknown(parts, SOURCE);
    String row = words(source, "row");
    String sha256 = words(source, "sha256");
    if (!sha256.matches("[0-9a-f]{64}") || !row.matches("\\d{0,7}")) {
      problems.add(error("source", "", "source"));
      return null;
    }
    int number = row.isEmpty() ? 0 : Integer.parseInt(row);
    return new RequestSource(words(source, "file"), sha256, number);
  }

  /** Each entry left here is a problem until somebody has dealt with it. */
  private void unread() {
    Node value = entries.value("unread");
    List<Node> items = value == null ? List.of() : value.items();
    if (items == null) {
      problems.add(error("unread", "", "yaml.kind.unread"));
      return;
    }
    for (Node item : items) {
      List<Node.Entry> parts = item.entries();
      reportUnknown(parts, UNREAD);
      RequestEntries entry =
          new RequestEntries(name, item.line(), parts == null ? List.of() : parts);
      String what = parts == null ? RequestEntries.words(item) : words(entry, "value");
      Unread unread = new Unread(Numen.takenOut(words(entry, "label")), Numen.takenOut(what));
      draft.report(UnreadProblems.of(entries.at(item.line()), unread));
      draft.keep(unread.label(), unread.value());
    }
  }

  private void reportUnknown(@Nullable List<Node.Entry> parts, List<String> known) {
    for (Node.Entry part : parts == null ? List.<Node.Entry>of() : parts) {
      if (!known.contains(part.key())) {
        problems.add(KnownKeys.unknown(entries.at(part.line()), part.key(), known));
      }
    }
  }

  private String text(String key) {
    return words(entries, key);
  }

  private static String words(RequestEntries entries, String key) {
    Node value = entries.value(key);
    return value == null ? "" : Folding.trim(RequestEntries.words(value));
  }

  private int line(String key) {
    Node value = entries.value(key);
    return value == null ? 1 : value.line();
  }

  private Problem error(String key, String value, String message) {
    return error(key, value, Message.of("opening." + message), message);
  }

  private Problem error(
      String key, String value, Message message, String hint, Object... arguments) {
    return Problem.error(
        entries.at(line(key)),
        key,
        Numen.takenOut(value),
        message,
        Message.of("opening." + hint + ".hint", arguments));
  }
}
