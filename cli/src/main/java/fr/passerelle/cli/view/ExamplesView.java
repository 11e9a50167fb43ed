package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.vacation.ExampleResult;
import fr.passerelle.vacation.RulesIdentity;
import java.io.PrintWriter;
import java.util.List;

/** One line an example, what came otherwise under it, and a closing line. */
public final class ExamplesView {

  private final PrintWriter out;
  private final Words words;

  public ExamplesView(Workplace place) {
    this.out = place.out();
    this.words = new Words(place.language());
  }

  public void show(RulesIdentity rules, List<ExampleResult> results) {
    for (ExampleResult result : results) {
      out.println((result.isAsExpected() ? "✓ " : "✗ ") + Plain.line(result.example().name()));
      result.differences().forEach(it -> out.println("    " + Plain.line(words.say(it))));
    }
    long good = results.stream().filter(ExampleResult::isAsExpected).count();
    out.println(
        Plain.line(
            words.say(
                "examples-closing",
                rules.file(),
                rules.version().brief(),
                good,
                results.size() - good)));
    out.flush();
  }
}
