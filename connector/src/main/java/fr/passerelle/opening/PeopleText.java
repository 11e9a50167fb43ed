package fr.passerelle.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People as written in one box: names with or without an e-mail, parted by commas, semicolons,
 * slashes, "et" or new lines. An e-mail in a part of its own belongs to the person before it.
 */
final class PeopleText {

  private static final Pattern PARTING = Pattern.compile("[,;/\\n]+|\\s+(?:et|ET|&)\\s+");

  /** Whole addresses only: a part of a stranger one may be somebody else's address. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}._%+'!#$&*=?^`{|}~@\\\\-])"
              + "[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)++"
              + "(?![\\p{L}\\p{M}\\p{N}_@%+'-])");

  private static final Pattern WORDS_FOR_EMAIL =
      Pattern.compile(
          "(?iu)mailto:|\\b(?:adresse\\s+)?(?:e-?)?(?:mail|m[éè]l|courriel)[\\s\\p{Z}]*:");
  private static final Pattern AROUND_EMAIL =
      Pattern.compile("\\([\\s\\p{Z}]*\\)|<[\\s\\p{Z}]*>|\\[[\\s\\p{Z}]*\\]");
  private static final Pattern EDGES =
      Pattern.compile("^[\\s\\p{Z}:–-]+|(?:^|[\\s\\p{Z}:–-]+)\\.$|[\\s\\p{Z}:–-]+$");

  private PeopleText() {}

  /** The people that a text names, in its order; empty where it names nobody. */
  static List<Person> read(String text) {
    List<Person> people = new ArrayList<>();
    for (String part : PARTING.splitAsStream(text).toList()) {
      addTo(people, part);
    }
    return List.copyOf(people);
  }

  /** Whether a text is an e-mail address and nothing else. */
  static boolean isEmail(String text) {
    return EMAIL.matcher(text).matches();
  }

  private static void addTo(List<Person> people, String part) {
    List<String> emails = EMAIL.matcher(part).results().map(found -> found.group()).toList();
    String name = nameIn(part);
    if (!name.isEmpty()) {
      people.add(new Person(name, emails.isEmpty() ? "" : emails.get(0)));
    } else if (!emails.isEmpty()) {
      addEmail(people, emails.get(0));
    }
    emails.stream().skip(1).forEach(email -> people.add(new Person("", email)));
  }

  private static void addEmail(List<Person> people, String email) {
    int last = people.size() - 1;
    if (last >= 0 && !people.get(last).hasEmail()) {
      people.set(last, new Person(people.get(last).name(), email));
    } else {
      people.add(new Person("", email));
    }
  }

  private static String nameIn(String part) {
    Matcher email = EMAIL.matcher(part);
    String unworded = WORDS_FOR_EMAIL.matcher(email.replaceAll("")).replaceAll("");
    String bare = AROUND_EMAIL.matcher(unworded).replaceAll("");
    return EDGES.matcher(Folding.oneLine(bare)).replaceAll("");
  }
}
