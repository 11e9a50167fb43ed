package fr.passerelle.vacation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a column of an attendance list holds, by the headings that virtual-class tools give it. */
enum AttendanceHeading {
  NAME(
      "nom",
      "name",
      "nomcomplet",
      "fullname",
      "nometprénom",
      "prénometnom",
      "nomprénom",
      "participant",
      "participants",
      "nomd'affichage",
      "displayname",
      "nomd'utilisateur",
      "username",
      "name(originalname)",
      "nom(nomoriginal)"),
  FIRST_NAME("prénom", "firstname", "givenname"),
  EMAIL(
      "e-mail",
      "email",
      "mail",
      "courriel",
      "adressemail",
      "adressee-mail",
      "adresseemail",
      "emailaddress",
      "useremail",
      "adressedemessagerie",
      "participantid(upn)",
      "iddeparticipant(upn)"),
  DURATION(
      "durée",
      "duration",
      "minutes",
      "duréetotale",
      "totalduration",
      "duréedelaréunion",
      "meetingduration",
      "in-meetingduration",
      "duréedeparticipation",
      "duréedeprésence",
      "tempsdeprésence",
      "tempsdeconnexion",
      "attendedduration",
      "timeinsession");

  private final Pattern headings;

  AttendanceHeading(String... headings) {
    this.headings =
        Pattern.compile(
            Stream.of(headings)
                .map(Folded::of)
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
  }

  /** What a heading announces; empty where it says nothing that matters here. */
  static Optional<AttendanceHeading> named(String heading) {
    String folded = Folded.of(heading).replaceAll("\\((minutes?|min)\\)$", "");
    return Stream.of(values()).filter(it -> it.headings.matcher(folded).matches()).findFirst();
  }

  /** Whether a duration under this heading that says no unit is in minutes. */
  static boolean isInMinutes(String heading) {
    String folded = Folded.of(heading);
    return List.of("minutes", "min").stream()
        .anyMatch(unit -> folded.equals(unit) || folded.endsWith("(" + unit + ")"));
  }
}
