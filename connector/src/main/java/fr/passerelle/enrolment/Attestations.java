package fr.passerelle.enrolment;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.SiteName;
import java.util.SortedMap;

/** Where attestation lists are kept. None is ever changed. The ledger implements it. */
public interface Attestations {

  /**
   * Keeps a list.
   *
   * @return false where this file was kept for the course and the day already: then nothing happens
   */
  boolean save(AttestationList list);

  /**
   * The list that holds for each course of a site: the one of the latest day, and of several of
   * that day the one that came last.
   */
  SortedMap<CourseId, AttestationList> latest(SiteName site);
}
