package fr.passerelle.enrolment;

import fr.passerelle.moodle.AccountState;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.LastAccess;
import fr.passerelle.moodle.UserId;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was known of one person in one course: all that counts are derived from. A pseudonym and no
 * name.
 *
 * @param roles shortnames of the roles held in the course
 * @param groups the person's groups in the course
 * @param enrolment whether an enrolment is active now
 * @param account whether the account may log in
 */
public record Fact(
    UserId user,
    SortedSet<String> roles,
    SortedSet<GroupId> groups,
    EnrolmentState enrolment,
    AccountState account,
    LastAccess lastAccess,
    Completion completion,
    Belonging belonging,
    Attested attested) {

  public Fact {
    roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
    groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
  }

  /** What a roster and an account tell, where nothing more was asked. */
  public Fact(
      UserId user,
      SortedSet<String> roles,
      SortedSet<GroupId> groups,
      EnrolmentState enrolment,
      AccountState account,
      LastAccess lastAccess) {
    this(
        user,
        roles,
        groups,
        enrolment,
        account,
        lastAccess,
        Completion.UNKNOWN,
        Belonging.UNKNOWN,
        Attested.UNKNOWN);
  }

  /** The same person, on the course's attestation list or not. */
  public Fact attested(Attested so) {
    return new Fact(user, roles, groups, enrolment, account, lastAccess, completion, belonging, so);
  }
}
