package fr.passerelle.cli.report;

import fr.passerelle.moodle.SiteAddress;
import fr.passerelle.provisioning.OpenedCourse;

/** Where a browser finds a course. */
final class CourseLink {

  private CourseLink() {}

  static String to(OpenedCourse opened, SiteAddress address) {
    return address.value() + "/course/view.php?id=" + opened.course().id();
  }
}
