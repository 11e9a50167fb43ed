package fr.passerelle.opening;

import fr.passerelle.problem.Problem;
import java.util.List;

/**
 * What an import did.
 *
 * @param forms in the order of the files given; a file that can't be read counts as one form
 * @param problems of the files and of the forms written, in the same order
 */
public record ImportReport(List<ImportedForm> forms, List<Problem> problems) {

  public ImportReport {
    forms = List.copyOf(forms);
    problems = List.copyOf(problems);
  }

  public long count(ImportedForm.Outcome outcome) {
    return forms.stream().filter(form -> form.outcome() == outcome).count();
  }
}
