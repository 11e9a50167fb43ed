package fr.passerelle.cli.rule;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.view.ExamplesView;
import fr.passerelle.cli.view.JsonView;
import fr.passerelle.vacation.ExampleResult;
import fr.passerelle.vacation.ExampleRun;
import fr.passerelle.vacation.PayRules;
import fr.passerelle.vacation.RuleExamples;
import fr.passerelle.yaml.StrictYaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds rules against examples that were worked by hand. */
@Command(name = "test", mixinStandardHelpOptions = true)
public final class RunExamples implements Callable<Integer> {

  private final Wiring wiring;

  @Parameters(paramLabel = "FILE", descriptionKey = "rule.test.file")
  private String file;

  @Option(names = "--rules", paramLabel = "FILE", descriptionKey = "rule.test.rules")
  private @Nullable String rules;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  public RunExamples(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException {
    StrictYaml.Reading<RuleExamples> reading = RuleExamples.read(text(), file);
    RuleExamples examples = reading.value();
    if (examples == null || !reading.problems().isEmpty()) {
      throw new RejectedException(reading.problems(), ExitCode.PARTLY);
    }
    PayRules held = wiring.rules(Objects.requireNonNullElse(rules, examples.rules()));
    List<ExampleResult> results = new ExampleRun(held).of(examples);
    if (json) {
      new JsonView(wiring.place()).show(results);
    } else {
      new ExamplesView(wiring.place()).show(held.identity(), results);
    }
    boolean good = results.stream().allMatch(ExampleResult::isAsExpected);
    return (good ? ExitCode.OK : ExitCode.FAILED).code();
  }

  /** Of the file in the folder, else of the one of that name that is shipped. */
  private String text() throws IOException {
    Path path = wiring.place().resolve(file);
    return RuleExamples.SHIPPED_FILES.contains(file) && !Files.exists(path)
        ? RuleExamples.shipped(file)
        : Files.readString(path, StandardCharsets.UTF_8);
  }
}
