package fr.passerelle.profile;

import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.RefusedValueException;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Who counts as a participant, and what is asked of the site to know it.
 *
 * @param keepStaff whether a learner who also holds a staff role is counted
 * @param excluded the numbers of accounts that are never counted, such as those of testers
 * @param domains of e-mail addresses, in lower case: only learners with an address of one of them
 *     are counted; none for everybody
 * @param completion whether the site is asked who has completed a course
 */
public record CountTerms(
    boolean keepStaff, Set<UserId> excluded, Set<String> domains, boolean completion) {

  private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

  public CountTerms {
    excluded = sorted(excluded);
    domains = sorted(domains);
    for (String domain : domains) {
      if (!DOMAIN.matcher(domain).matches()) {
        throw new RefusedValueException("domains", Message.of("profile.domain", domain));
      }
    }
  }

  private static <T extends Comparable<T>> Set<T> sorted(Collection<T> set) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(set));
  }
}
