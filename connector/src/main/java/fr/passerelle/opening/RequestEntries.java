package fr.passerelle.opening;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Numen;
import fr.passerelle.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One request as a mapping of YAML or JSON, read strictly: keys that nobody knows, keys that come
 * twice and values of the wrong kind are problems with their line.
 */
final class RequestEntries implements Places {

  private static final List<String> PERSON = List.of("name", "email");

  private final String file;
  private final int line;
  private final List<Node.Entry> entries;
  private final Map<Field, Integer> lines = new EnumMap<>(Field.class);

  RequestEntries(String file, int line, List<Node.Entry> entries) {
    this.file = file;
    this.line = line;
    this.entries = List.copyOf(entries);
    for (Node.Entry entry : entries) {
      Field field = Field.ofKey(entry.key());
      if (field != null) {
        lines.putIfAbsent(field, entry.line());
      }
    }
  }

  @Override
  public String where(Field field) {
    return at(lines.getOrDefault(field, line));
  }

  @Override
  public String name(Field field) {
    return field.key();
  }

  String at(int lineNumber) {
    return file + ":" + lineNumber;
  }

  /** The value of a key; null where there is none. */
  @Nullable Node value(String key) {
    return entries.stream()
        .filter(entry -> entry.key().equals(key))
        .map(Node.Entry::value)
        .findFirst()
        .orElse(null);
  }

  /**
   * Gives every answer to a draft.
   *
   * @param besides keys that stand here besides the fields' own
   */
  void into(DraftBuilder draft, List<String> besides) {
    Set<String> seen = new HashSet<>();
    for (Node.Entry entry : entries) {
      Field field = Field.ofKey(entry.key());
      if (!seen.add(entry.key())) {
        draft.report(error(entry, "yaml.twice"));
        draft.keep(entry.key(), words(entry.value()));
      } else if (field != null) {
        answer(draft, field, entry);
      } else if (!besides.contains(entry.key())) {
        draft.report(KnownKeys.unknown(at(entry.line()), entry.key(), known(besides)));
        draft.keep(entry.key(), words(entry.value()));
      }
    }
  }

  private static List<String> known(List<String> besides) {
    List<String> known = new ArrayList<>(besides);
    Arrays.stream(Field.values()).map(Field::key).filter(key -> !key.isEmpty()).forEach(known::add);
    return known;
  }

  private void answer(DraftBuilder draft, Field field, Node.Entry entry) {
    boolean understood =
        switch (field) {
          case PILOT -> pilot(draft, entry.value());
          case DESIGNERS, TUTORS -> people(draft, field, entry.value());
          case AUDIENCE, CATEGORY, SECTION_TITLES -> list(draft, field, entry.value());
          case CUSTOM_FIELDS -> customFields(draft, entry.value());
          default -> text(draft, field, entry.value());
        };
    if (!understood) {
      draft.report(error(entry, "yaml.kind." + kind(field)));
      draft.keep(entry.key(), words(entry.value()));
    }
  }

  private static String kind(Field field) {
    return switch (field) {
      case PILOT -> "person";
      case DESIGNERS, TUTORS -> "people";
      case AUDIENCE, CATEGORY, SECTION_TITLES -> "list";
      case CUSTOM_FIELDS -> "fields";
      default -> "text";
    };
  }

  private static boolean text(DraftBuilder draft, Field field, Node value) {
    String text = value.text();
    if (text != null) {
      draft.answer(field, text);
    }
    return text != null;
  }

  private static boolean list(DraftBuilder draft, Field field, Node value) {
    List<Node> items = value.items();
    if (items == null || items.stream().anyMatch(item -> item.text() == null)) {
      return false;
    }
    draft.list(field, items.stream().map(RequestEntries::words).toList());
    return true;
  }

  private static boolean customFields(DraftBuilder draft, Node value) {
    List<Node.Entry> parts = value.entries();
    if (parts == null || parts.stream().anyMatch(part -> part.value().text() == null)) {
      return false;
    }
    parts.forEach(part -> draft.customField(part.key(), words(part.value())));
    return true;
  }

  private boolean pilot(DraftBuilder draft, Node value) {
    Person pilot = person(draft, value);
    if (pilot != null && !pilot.equals(new Person("", ""))) {
      draft.people(Field.PILOT, List.of(pilot));
    }
    return pilot != null;
  }

  private boolean people(DraftBuilder draft, Field field, Node value) {
    List<Node> items = value.items();
    List<Person> people = new ArrayList<>();
    for (Node item : items == null ? List.<Node>of() : items) {
      Person person = person(draft, item);
      if (person == null) {
        return false;
      }
      people.add(person);
    }
    draft.people(field, people);
    return items != null;
  }

  private @Nullable Person person(DraftBuilder draft, Node value) {
    List<Node.Entry> parts = value.entries();
    if (parts == null || parts.stream().anyMatch(part -> part.value().text() == null)) {
      return null;
    }
    String name = "";
    String email = "";
    for (Node.Entry part : parts) {
      String words = Folding.oneLine(words(part.value()));
      switch (part.key()) {
        case "name" -> name = words;
        case "email" -> email = words;
        default -> draft.report(KnownKeys.unknown(at(part.line()), part.key(), PERSON));
      }
    }
    return draft.withoutNumen(at(value.line()), new Person(name, email));
  }

  private Problem error(Node.Entry entry, String key) {
    return Problem.error(
        at(entry.line()),
        Numen.takenOut(entry.key()),
        Numen.takenOut(words(entry.value())),
        Message.of("opening." + key),
        Message.of("opening." + key + ".hint"));
  }

  /** A value in words, whatever its kind. */
  static String words(Node value) {
    String text = value.text();
    List<Node> items = value.items();
    List<Node.Entry> parts = value.entries();
    if (text != null) {
      return text;
    }
    if (items != null) {
      return String.join("\n", items.stream().map(RequestEntries::words).toList());
    }
    return parts == null
        ? ""
        : String.join(
            "\n", parts.stream().map(part -> part.key() + ": " + words(part.value())).toList());
  }
}
