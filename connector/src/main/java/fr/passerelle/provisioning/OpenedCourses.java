package fr.passerelle.provisioning;

import fr.passerelle.moodle.Account;
import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.EmailAddress;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.opening.OpeningRequest;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.profile.CategoryTree;
import fr.passerelle.profile.SiteProfile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The courses of a site that were opened for a set of requests, found by their references alone: it
 * does not matter which run opened them.
 *
 * @param courses by reference
 * @param problems references that several courses carry
 */
public record OpenedCourses(List<OpenedCourse> courses, List<Problem> problems) {

  public OpenedCourses {
    courses = List.copyOf(courses);
    problems = List.copyOf(problems);
  }

  /**
   * Asks the site. READs only; a request without a course is in neither list.
   *
   * @throws fr.passerelle.moodle.MoodleException if the site can't be read
   */
  public static OpenedCourses on(
      MoodleClient client, SiteProfile profile, List<OpeningRequest> requests) {
    SortedMap<IdNumber, List<WaitingPerson>> people = people(profile, requests);
    SortedSet<EmailAddress> known = known(client, people.values());
    people.replaceAll(
        (reference, named) ->
            named.stream().filter(person -> !known.contains(person.email())).toList());
    Map<IdNumber, List<Course>> found =
        client.courses().byIdNumber(requests.stream().map(OpenedCourses::key).toList());
    CategoryTree tree = new CategoryTree(client.categories().all());
    List<OpenedCourse> courses = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (OpeningRequest request : byReference(requests)) {
      List<Course> carrying = found.getOrDefault(key(request), List.of());
      List<WaitingPerson> waiting = people.getOrDefault(key(request), List.of());
      if (carrying.size() == 1) {
        courses.add(opened(request, carrying.get(0), tree, waiting));
      } else if (!carrying.isEmpty()) {
        problems.add(duplicates(key(request), carrying));
      }
    }
    return new OpenedCourses(courses, problems);
  }

  private static OpenedCourse opened(
      OpeningRequest request, Course course, CategoryTree tree, List<WaitingPerson> waiting) {
    return new OpenedCourse(request, course, tree.path(course.category()), waiting);
  }

  private static List<OpeningRequest> byReference(List<OpeningRequest> requests) {
    return requests.stream().sorted(Comparator.comparing(OpenedCourses::key)).toList();
  }

  private static IdNumber key(OpeningRequest request) {
    return new IdNumber(request.reference().value());
  }

  private static SortedMap<IdNumber, List<WaitingPerson>> people(
      SiteProfile profile, List<OpeningRequest> requests) {
    SortedMap<IdNumber, List<WaitingPerson>> people = new TreeMap<>();
    for (DesiredCourse course : Desired.of(requests, profile).courses()) {
      people.put(
          course.idNumber(),
          course.staff().stream().map(it -> new WaitingPerson(it.part(), it.email())).toList());
    }
    return people;
  }

  /** The addresses that somebody on the site has. */
  private static SortedSet<EmailAddress> known(
      MoodleClient client, Collection<List<WaitingPerson>> people) {
    SortedSet<EmailAddress> asked =
        people.stream()
            .flatMap(List::stream)
            .map(WaitingPerson::email)
            .collect(Collectors.toCollection(TreeSet::new));
    Map<EmailAddress, List<Account>> accounts = client.users().byEmail(asked);
    asked.removeIf(email -> accounts.getOrDefault(email, List.of()).isEmpty());
    return asked;
  }

  private static Problem duplicates(IdNumber reference, List<Course> found) {
    return Problem.error(
        reference.value(),
        "",
        "",
        ReadBack.duplicates(found),
        Message.of("provisioning.duplicates-hint"));
  }
}
