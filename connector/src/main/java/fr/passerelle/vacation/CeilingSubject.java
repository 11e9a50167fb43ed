package fr.passerelle.vacation;

import fr.passerelle.moodle.SiteName;
import fr.passerelle.moodle.UserId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What ceilings ask of a line.
 *
 * @param unitKey the same act, whoever did it
 * @param day at which its rules were taken
 */
record CeilingSubject(
    String unitKey, Activity activity, SiteName site, @Nullable UserId person, LocalDate day) {

  static CeilingSubject of(PayLine line, LocalDate statementDay) {
    return new CeilingSubject(
        line.unitKey(),
        line.activity(),
        line.course().site(),
        line.person(),
        line.day(statementDay));
  }

  boolean isUnder(Ceiling ceiling) {
    return ceiling.activities().contains(activity)
        && (ceiling.per() != CeilingScope.PERSONNE_ANNEE || person != null);
  }

  /** The same for lines whose amounts are added up; a budget is that of all sites together. */
  String together(CeilingScope per, PayRules rules) {
    int year = rules.schoolYearOf(day);
    return switch (per) {
      case ACTE -> unitKey;
      case PERSONNE_ANNEE -> site + "/" + person + "/" + year;
      case LIGNE_BUDGETAIRE -> activity.line().code() + "/" + year;
    };
  }
}
