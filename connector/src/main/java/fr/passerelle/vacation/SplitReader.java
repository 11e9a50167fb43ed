package fr.passerelle.vacation;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.UserId;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads how tutors share a course, and the course and the people of acts, which are alike. */
record SplitReader(Findings findings) {

  private static final Kind<Integer> NUMBER = Kind.whole(1, 999_999);

  static final Key COURSE = Key.may("course", NUMBER);
  static final Key REQUEST = Key.may("request", Kind.TEXT);

  static final Shape.Keys SHAPE =
      Shape.keys(COURSE, REQUEST, Key.must("people", new Shape.Names(Kind.DECIMAL.shape())));

  Optional<Split> read(StrictMapping split, ActSource source) {
    Optional<CourseKey> course = course(split);
    SortedMap<UserId, Fraction> people =
        split.need("people").map(node -> people(split, node)).orElseGet(TreeMap::new);
    return course.filter(it -> !people.isEmpty()).map(it -> new Split(it, people, source));
  }

  static Optional<CourseKey> course(StrictMapping act) {
    Optional<Integer> number = act.find("course", NUMBER);
    Optional<String> request = act.find("request", Kind.TEXT);
    if (act.has("course") == act.has("request")) {
      act.error("course", "", "oneCourse");
      return Optional.empty();
    }
    return number
        .map(n -> new CourseKey(new CourseId(n), null))
        .or(() -> request.map(r -> new CourseKey(null, new IdNumber(r))));
  }

  SortedMap<UserId, Fraction> people(StrictMapping act, YamlNode node) {
    SortedMap<UserId, Fraction> people = new TreeMap<>();
    String path = act.path("people");
    Scalars scalars = new Scalars(findings);
    StrictMapping.ofNames(findings, path, node).stream()
        .flatMap(names -> names.entries().stream())
        .forEach(
            entry -> {
              YamlNode name = new YamlNode.Scalar(entry.at(), entry.key());
              Optional<Integer> person = NUMBER.read(scalars, path, name);
              Optional<BigDecimal> part =
                  Kind.DECIMAL.read(scalars, path + "." + entry.key(), entry.value());
              person.ifPresent(p -> part.ifPresent(w -> people.put(new UserId(p), Fraction.of(w))));
            });
    return people;
  }
}
