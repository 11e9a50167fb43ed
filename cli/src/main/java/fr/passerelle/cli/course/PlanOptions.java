package fr.passerelle.cli.course;

import fr.passerelle.provisioning.Terms;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a plan is made of: which requests, how many courses, which fields it takes back. */
final class PlanOptions {

  @Option(names = "--only", paramLabel = "REF[,REF…]", split = ",", descriptionKey = "plan.only")
  private List<String> only = new ArrayList<>();

  @Option(names = "--limit", paramLabel = "N", descriptionKey = "plan.limit")
  private @Nullable Integer limit;

  @Option(
      names = "--overwrite",
      paramLabel = "FIELD[,FIELD…]",
      split = ",",
      descriptionKey = "plan.overwrite")
  private List<String> overwrite = new ArrayList<>();

  /** The references as typed; none for all requests. */
  Set<String> only() {
    return new LinkedHashSet<>(only);
  }

  /** As typed, or all. */
  int limit() {
    return limit == null ? Terms.ALL : limit;
  }

  Set<String> overwrite() {
    return new LinkedHashSet<>(overwrite);
  }

  /** The names of those that were typed. */
  List<String> typed() {
    List<String> names = new ArrayList<>();
    if (!only.isEmpty()) {
      names.add("--only");
    }
    if (limit != null) {
      names.add("--limit");
    }
    if (!overwrite.isEmpty()) {
      names.add("--overwrite");
    }
    return names;
  }
}
