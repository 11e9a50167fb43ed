package fr.passerelle.provisioning;

import fr.passerelle.opening.Awkward;
import fr.passerelle.opening.FaceToFace;
import fr.passerelle.opening.Person;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Requests of all kinds that can be planned. The same random numbers, the same requests. */
final class RandomRequests {

  /** Known, known in other letters, held twice, waiting, and written to nobody. */
  private static final List<String> EMAILS =
      List.of(
          "alix.bernard@example.org",
          "Sacha.MOREAU@example.org",
          "claude.martin@example.org",
          "agent007@example.org",
          "AGENT012@Example.org",
          SeenSite.TWIN,
          "personne@example.org",
          "e\u0301lise@example.org",
          "o'neil+x@example.org",
          "");

  private static final List<String[]> CATEGORIES =
      List.of(
          new String[0],
          new String[] {"Archive"},
          new String[] {"Session de formation", "Session en auto-inscription"},
          new String[] {"Nulle part"});

  private final Random random;
  private final Awkward texts;

  RandomRequests(Random random) {
    this.random = random;
    this.texts = new Awkward(random);
  }

  /** Between one and so many, each under another reference. */
  List<Asked> some(int most) {
    return IntStream.range(0, 1 + random.nextInt(most)).mapToObj(this::one).toList();
  }

  private Asked one(int number) {
    Asked asked = Asked.number(number).title(title());
    List<Runnable> wishes =
        List.of(
            () -> asked.objectives(texts.text(true)),
            () -> asked.description(texts.text(true)),
            () -> asked.accompaniment(texts.line()),
            () -> asked.audience(texts.line(), "ATSS", "Inspecteurs"),
            () -> asked.faceToFace(texts.one(List.of(FaceToFace.values()))),
            () -> asked.times(Duration.ofMinutes(random.nextInt(900)), null),
            () -> asked.times(Duration.ofSeconds(36), Duration.ofHours(6)),
            () -> asked.dates(day(2027, 1), random.nextBoolean() ? day(2027, 6) : null),
            () -> asked.sections(random.nextInt(20)),
            () -> asked.format(texts.one(List.of("Thématique", "thematique", "Inconnu"))),
            () -> asked.category(texts.one(CATEGORIES)),
            () -> asked.pilot(texts.line(), texts.one(EMAILS)),
            asked::nobody,
            () -> asked.designers(people()));
    wishes.stream().filter(wish -> random.nextInt(3) == 0).forEach(Runnable::run);
    return asked;
  }

  private String title() {
    String title = texts.line().replaceAll("\\s+", " ");
    return title.codePointCount(0, title.length()) > 254 ? "Un titre assez court" : title;
  }

  private Person[] people() {
    List<Person> people = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      people.add(new Person("Personne " + i, texts.one(EMAILS)));
    }
    return people.toArray(Person[]::new);
  }

  private String day(int year, int firstMonth) {
    return LocalDate.of(year, firstMonth, 1).plusDays(random.nextInt(120)).toString();
  }
}
