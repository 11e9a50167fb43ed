package fr.passerelle.moodle;

import fr.passerelle.problem.Message;
import java.util.Collection;
import java.util.stream.Collectors;

/** What a call is about, for messages. Names courses and counts people. */
final class Subject {

  private static final int MOST = 5;

  static final Message SITE = Message.of("moodle.about.site");
  static final Message CATEGORIES = Message.of("moodle.about.categories");

  private Subject() {}

  static Message category(CategoryId id) {
    return Message.of("moodle.about.category", id.toString());
  }

  static Message course(CourseId id) {
    return Message.of("moodle.about.course", id.toString());
  }

  static Message report(ReportId id) {
    return Message.of("moodle.about.report", id.toString());
  }

  static Message section(SectionId id) {
    return Message.of("moodle.about.section", id.toString());
  }

  static Message memberships(int count) {
    return Message.of("moodle.about.memberships", count);
  }

  static Message courses(Collection<?> keys) {
    return Message.of("moodle.about.courses", first(keys));
  }

  static Message enrolments(Collection<CourseId> courses) {
    return Message.of("moodle.about.enrolments", first(courses));
  }

  static Message idNumber(IdNumber idNumber) {
    return Message.of("moodle.about.idnumber", idNumber.value());
  }

  static Message shortName(ShortName shortName) {
    return Message.of("moodle.about.shortname", shortName.value());
  }

  static Message accounts(int count) {
    return Message.of("moodle.about.accounts", count);
  }

  static Message addresses(int count) {
    return Message.of("moodle.about.addresses", count);
  }

  static Message reads(int count) {
    return Message.of("moodle.about.reads", count);
  }

  private static String first(Collection<?> keys) {
    String named =
        keys.stream().limit(MOST).map(Object::toString).collect(Collectors.joining(", "));
    return keys.size() <= MOST ? named : named + " … (" + keys.size() + ")";
  }
}
