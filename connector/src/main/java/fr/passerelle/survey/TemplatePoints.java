package fr.passerelle.survey;

import fr.passerelle.moodle.Category;
import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.problem.Message;
import fr.passerelle.profile.CategoryTree;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Whether the site shows the courses that the profile names as templates, each exactly once. */
final class TemplatePoints {

  private static final String BETWEEN = " > ";

  private TemplatePoints() {}

  static List<Point> of(Observed seen) {
    return seen.templates().entrySet().stream()
        .map(
            it ->
                new Point(
                    Area.PROFILE, "template." + it.getKey(), finding(it.getKey(), it.getValue())))
        .toList();
  }

  private static Finding finding(String template, Asked<Long> courses) {
    return courses.match(
        count -> count == 1 ? good(template) : lacking(template, count),
        failure -> untried(template),
        () -> untried(template));
  }

  private static Finding good(String template) {
    return new Finding.Good(Message.of("survey.template", template));
  }

  private static Finding lacking(String template, long count) {
    Message what =
        count == 0
            ? Message.of("survey.template-missing", template)
            : Message.of("survey.template-several", template, count);
    return new Finding.Lacking(
        what,
        Message.of("survey.lack-template"),
        Message.of("survey.template-remedy"),
        Work.PLAN,
        Work.APPLY);
  }

  private static Finding untried(String template) {
    return new Finding.Untried(Message.of("survey.template-untried", template));
  }

  /** How many courses a text of the profile may mean: by short name, or by path and full name. */
  static long count(MoodleClient client, CategoryTree tree, String template) {
    return template.contains(BETWEEN)
        ? byPath(client, tree, template).count()
        : byShortName(client, new ShortName(template)).count();
  }

  private static Stream<Course> byShortName(MoodleClient client, ShortName name) {
    return client.courses().takingShortName(List.of(name)).values().stream()
        .flatMap(List::stream)
        .filter(course -> course.shortName().equals(name));
  }

  private static Stream<Course> byPath(MoodleClient client, CategoryTree tree, String path) {
    List<String> names = Arrays.stream(path.split(BETWEEN, -1)).map(String::strip).toList();
    String fullName = names.get(names.size() - 1);
    return tree.find(names.subList(0, names.size() - 1)).stream()
        .map(Category::id)
        .flatMap(category -> client.courses().inCategory(category).stream())
        .filter(course -> course.fullName().equals(fullName));
  }
}
