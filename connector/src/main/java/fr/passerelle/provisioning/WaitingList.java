package fr.passerelle.provisioning;

import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.SiteName;
import java.util.Collection;
import java.util.SortedSet;

/**
 * Who of the requests' people waits for an account on a site. Keeps no name and no address, only
 * what tells whether an address that a request file names is one of theirs. The ledger implements
 * it; every method is durable when it returns.
 */
public interface WaitingList {

  /** Notes who waits for a course, in the place of what was noted before. */
  void replace(SiteName site, IdNumber reference, Collection<WaitingPerson> people);

  /** The requests for which somebody waits. */
  SortedSet<IdNumber> references(SiteName site);

  boolean holds(SiteName site, IdNumber reference, WaitingPerson person);
}
