package fr.passerelle.cli.view;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command that was not typed as it should be: what is wrong, and where its help is. */
public final class MistypedView {

  private final Workplace place;
  private final Words words;

  public MistypedView(Workplace place) {
    this.place = place;
    this.words = new Words(place.language());
  }

  public ExitCode show(ParameterException e) {
    say(detail(e));
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> suggestions = unmatched.getSuggestions();
      if (!suggestions.isEmpty()) {
        say(words.say("did-you-mean", String.join(", ", suggestions)));
      }
    }
    say(words.say("mistyped-hint", e.getCommandLine().getCommandSpec().qualifiedName(" ")));
    return ExitCode.USAGE;
  }

  private void say(String text) {
    place.err().println(Plain.line(text));
  }

  /** In the user's language: picocli's own sentences are English. */
  private String detail(ParameterException e) {
    ArgSpec argument = e.getArgSpec();
    if (e instanceof UnmatchedArgumentException unmatched) {
      return words.say("unmatched", String.join(" ", unmatched.getUnmatched()));
    }
    if (e instanceof MissingParameterException missing) {
      return words.say("missing-parameter", labels(missing.getMissing()));
    }
    if (e instanceof OverwrittenOptionException twice) {
      return words.say("given-twice", name(twice.getOverwritten()));
    }
    if (argument != null) {
      return words.say("bad-value", name(argument), shown(e.getValue()), words.say(kind(argument)));
    }
    return e.getValue() == null
        ? Objects.toString(e.getMessage(), "")
        : words.say("unmatched", e.getValue());
  }

  private String shown(@Nullable String value) {
    return words.say("quoted", Objects.toString(value, ""));
  }

  private static String labels(List<ArgSpec> arguments) {
    return String.join(", ", arguments.stream().map(MistypedView::label).toList());
  }

  private static String label(ArgSpec argument) {
    return argument.isOption() ? name(argument) + " " + argument.paramLabel() : name(argument);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String kind(ArgSpec argument) {
    Class<?> type = argument.type();
    if (type == LocalDate.class) {
      return "kind-date";
    }
    return type == int.class || type == Integer.class ? "kind-number" : "kind-nothing";
  }
}
