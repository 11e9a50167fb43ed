package fr.passerelle.survey;

import fr.passerelle.moodle.Effect;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.moodle.ServiceFunction;
import fr.passerelle.moodle.SiteInfo;
import fr.passerelle.moodle.SiteUnavailableException;
import fr.passerelle.problem.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether each function is in the token's service, and answers. */
final class FunctionPoints {

  /** Refusals of one object, or for want of a capability: the function itself is there. */
  private static final Set<String> SPEAKING =
      Set.of(
          "nopermissions",
          "requireloginerror",
          "coursehidden",
          "errorcoursecontextnotvalid",
          "errorreportview",
          "invalidresponse",
          "forcepasswordchangenotice",
          "sitepolicynotagreed",
          "usernotfullysetup");

  private FunctionPoints() {}

  static List<Point> of(Observed seen) {
    return seen.site()
        .match(
            info ->
                Arrays.stream(ServiceFunction.values())
                    .map(function -> point(function, finding(seen, info, function)))
                    .toList(),
            failure -> withoutList(seen),
            List::of);
  }

  /** The list of functions comes with the first of them. */
  private static List<Point> withoutList(Observed seen) {
    return seen.categories().isTold()
        ? List.of(point(ServiceFunction.SITE_INFO, missing(ServiceFunction.SITE_INFO)))
        : List.of();
  }

  private static Finding finding(Observed seen, SiteInfo info, ServiceFunction function) {
    if (!info.offers(function.wireName())) {
      return missing(function);
    }
    if (function.effect() == Effect.WRITE) {
      return new Finding.Good(Message.of("survey.function-writes", function.wireName()));
    }
    return seen.trials()
        .getOrDefault(function, Asked.not())
        .match(
            answer -> new Finding.Good(Message.of("survey.function", function.wireName())),
            failure -> failed(function, failure),
            () -> new Finding.Good(Message.of("survey.function-there", function.wireName())));
  }

  private static Finding missing(ServiceFunction function) {
    Message remedy = Message.of("survey.function-remedy", function.wireName());
    if (!function.isOptional()) {
      return new Finding.Stopping(
          Message.of("survey.function-missing", function.wireName()), remedy, Work.using(function));
    }
    Message without = Message.of("survey.without." + function.name().toLowerCase(Locale.ROOT));
    return new Finding.Remark(
        Message.of("survey.function-optional", function.wireName(), without), remedy);
  }

  private static Finding failed(ServiceFunction function, MoodleException failure) {
    if (SPEAKING.contains(failure.errorCode())) {
      return new Finding.Good(Message.of("survey.function-speaks", function.wireName()));
    }
    Message seen = Message.of("survey.function-failed", function.wireName());
    if (failure instanceof SiteUnavailableException) {
      return new Finding.Untried(
          Message.of("survey.function-silent", function.wireName(), failure.reason()));
    }
    return isInTheWay(function)
        ? new Finding.Stopping(seen, failure.reason(), Work.using(function))
        : new Finding.Remark(seen, failure.reason());
  }

  /** Some optional ones are called wherever they are offered, so their failure is a command's. */
  private static boolean isInTheWay(ServiceFunction function) {
    return !function.isOptional()
        || function == ServiceFunction.SEVERAL_AT_ONCE
        || function == ServiceFunction.SEARCH_USERS;
  }

  private static Point point(ServiceFunction function, Finding finding) {
    return new Point(Area.FUNCTIONS, "function." + function.wireName(), finding);
  }
}
