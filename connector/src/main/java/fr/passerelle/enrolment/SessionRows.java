package fr.passerelle.enrolment;

import fr.passerelle.problem.Message;
import fr.passerelle.profile.GaiaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The sessions of one course as a report by enrolment instance and role tells them.
 *
 * @param sessions in their order
 * @param unnamed instances with learners of which nobody knows the session
 */
record SessionRows(List<SessionCount> sessions, SortedSet<String> unnamed) {

  /** What Moodle calls instances that have no name of their own; such people came otherwise. */
  private static final List<String> ORDINARY =
      List.of(
          "Manual enrolments",
          "Inscriptions manuelles",
          "Self enrolment (",
          "Auto-inscription (",
          "Cohort sync (",
          "Synchronisation de cohortes (",
          "Course meta link (",
          "Lien méta-cours (",
          "Guest access",
          "Accès anonyme");

  SessionRows {
    sessions = List.copyOf(sessions);
    unnamed = new TreeSet<>(unnamed);
  }

  /**
   * Reads the rows of a course.
   *
   * @param rows whose cells are an instance's name, a role and a figure
   */
  static SessionRows of(
      List<List<String>> rows, GaiaNames names, RoleCells cells, boolean exact, CountingRule rule) {
    SortedMap<GaiaSession, List<List<String>>> bySession = new TreeMap<>();
    SortedSet<String> unnamed = new TreeSet<>();
    for (List<String> row : rows) {
      String name = row.get(0);
      Optional<GaiaNames.Codes> codes = names.codes(name);
      codes.ifPresent(
          it -> bySession.computeIfAbsent(session(it), x -> new ArrayList<>()).add(row));
      if (codes.isEmpty()
          && !names.isOther(name)
          && ORDINARY.stream().noneMatch(name::startsWith)
          && RoleTally.of(List.of(row), cells, exact).of(rule.learner()) > 0) {
        unnamed.add(name);
      }
    }
    List<SessionCount> sessions = new ArrayList<>();
    bySession.forEach(
        (session, of) -> sessions.add(count(session, RoleTally.of(of, cells, exact), rule)));
    return new SessionRows(sessions, unnamed);
  }

  private static GaiaSession session(GaiaNames.Codes codes) {
    return new GaiaSession(codes.session(), codes.dispositif(), codes.module());
  }

  private static SessionCount count(GaiaSession session, RoleTally people, CountingRule rule) {
    return new SessionCount(session, Map.of(CountDefinition.ACTIFS, figure(people, rule)));
  }

  private static HeadCount figure(RoleTally people, CountingRule rule) {
    if (people.doubled()) {
      return new HeadCount.NotAvailable(Message.of("enrolment.session-double"));
    }
    return people.unknown().isEmpty()
        ? new HeadCount.Counted(people.of(rule.learner()))
        : new HeadCount.NotAvailable(
            Message.of("enrolment.report-role", String.join(", ", people.unknown())));
  }
}
