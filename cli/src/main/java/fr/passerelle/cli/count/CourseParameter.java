package fr.passerelle.cli.count;

import picocli.CommandLine.Parameters;

/** {@code COURSE}: the course that a command is about, as typed. */
final class CourseParameter {

  @Parameters(paramLabel = "COURSE", descriptionKey = "count.course")
  private String name;

  String name() {
    return name;
  }
}
