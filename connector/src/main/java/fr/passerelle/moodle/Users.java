package fr.passerelle.moodle;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The accounts of a site. Lookups never list the whole site. */
public interface Users {

  /**
   * The accounts with each e-mail address, whatever its case. More than one account for an address
   * is for a person to settle.
   *
   * <p>{@code core_user_get_users_by_field}, which minds case on PostgreSQL; an address not found
   * is searched again by {@code core_user_get_users} where the service has it, which never does. An
   * account that the site can't render counts as not visible. Other people's addresses need {@code
   * moodle/user:viewdetails} and {@code moodle/user:viewhiddendetails} or {@code
   * moodle/site:viewuseridentity}.
   *
   * @return every key asked for, with an empty list where nobody is visible
   * @throws MoodleException as {@link MoodleClient} says
   */
  Map<EmailAddress, List<Account>> byEmail(Collection<EmailAddress> addresses);

  /**
   * The accounts with each id; one that the site does not show, can't render, or deleted long ago,
   * is absent.
   *
   * <p>{@code core_user_get_users_by_field}, in batches.
   *
   * @throws MoodleException as {@link MoodleClient} says
   */
  Map<UserId, Account> byId(Collection<UserId> ids);
}
