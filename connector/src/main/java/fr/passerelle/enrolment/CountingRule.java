package fr.passerelle.enrolment;

import fr.passerelle.moodle.UserId;
import fr.passerelle.profile.CountTerms;
import fr.passerelle.profile.Roles;
import fr.passerelle.profile.SiteProfile;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * By what a site's facts were counted, kept with the figures so that they can be counted again.
 *
 * @param learner roles whose holders are participants
 * @param staff roles whose holders are not counted, whatever else they hold
 * @param tutor roles whose holders follow the participants of their groups
 * @param keepStaff whether holders of a staff role are counted all the same
 * @param excluded accounts that are never counted
 * @param ours whether only people of the site's own domains are counted
 * @param completion whether it was asked who has completed the course
 */
public record CountingRule(
    SortedSet<String> learner,
    SortedSet<String> staff,
    SortedSet<String> tutor,
    boolean keepStaff,
    SortedSet<UserId> excluded,
    boolean ours,
    boolean completion) {

  /** That of counts that came without their rule. */
  public static final CountingRule UNKNOWN = ofTutors(Collections.emptySortedSet());

  public CountingRule {
    learner = sorted(learner);
    staff = sorted(staff);
    tutor = sorted(tutor);
    excluded = sorted(excluded);
  }

  private static <T extends Comparable<T>> SortedSet<T> sorted(Collection<T> set) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(set));
  }

  /** That of counts of which nothing is known but whom they took for tutors. */
  public static CountingRule ofTutors(SortedSet<String> tutor) {
    SortedSet<String> nobody = Collections.emptySortedSet();
    return new CountingRule(
        nobody, nobody, tutor, false, Collections.emptySortedSet(), false, false);
  }

  /** Whether it says who was counted. */
  public boolean isKnown() {
    return !learner.isEmpty();
  }

  /** The rule of a site. */
  public static CountingRule of(SiteProfile profile) {
    return of(profile.roles(), profile.counting());
  }

  /** The rule of a site that leaves out staff and nobody else. */
  public static CountingRule of(Roles roles) {
    return of(roles, new CountTerms(false, Set.of(), Set.of(), false));
  }

  private static CountingRule of(Roles roles, CountTerms terms) {
    return new CountingRule(
        sorted(roles.learner()),
        sorted(roles.staff()),
        sorted(roles.tutor()),
        terms.keepStaff(),
        sorted(terms.excluded()),
        !terms.domains().isEmpty(),
        terms.completion());
  }

  public boolean isLearner(Fact fact) {
    return fact.roles().stream().anyMatch(learner::contains);
  }

  public boolean isTutor(Fact fact) {
    return fact.roles().stream().anyMatch(tutor::contains);
  }

  /** Why a learner is in no figure at all. */
  public enum Exclusion {
    STAFF,
    ACCOUNT,
    DOMAIN,
    NONE
  }

  /** Why a learner is in no figure, first reason first. */
  public Exclusion exclusion(Fact learner) {
    if (!keepStaff && learner.roles().stream().anyMatch(staff::contains)) {
      return Exclusion.STAFF;
    }
    if (excluded.contains(learner.user())) {
      return Exclusion.ACCOUNT;
    }
    return ours && learner.belonging() == Belonging.OTHERS ? Exclusion.DOMAIN : Exclusion.NONE;
  }

  /** Whether a person is a participant whom this rule counts. */
  boolean counts(Fact fact) {
    return isLearner(fact) && exclusion(fact) == Exclusion.NONE;
  }

  /** Whether nobody can say if this rule counts a learner. */
  boolean isUndecided(Fact fact) {
    return ours && counts(fact) && fact.belonging() == Belonging.UNKNOWN;
  }
}
