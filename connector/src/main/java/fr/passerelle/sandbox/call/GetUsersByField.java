package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.LostContext;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.wire.ErrorClass;
import fr.passerelle.sandbox.wire.MoodleError;
import fr.passerelle.sandbox.wire.PhpText;
import fr.passerelle.sandbox.wire.Sentence;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code core_user_get_users_by_field}: accounts by id, idnumber, username or e-mail address, those
 * too that were deleted; one that has lost its context fails the whole call. Whose field the
 * token's user may not see is not found by it.
 */
final class GetUsersByField implements WebFunction {

  private static final Pattern USER_NAME = Pattern.compile("[-.@_a-z0-9]*");
  private static final Pattern TRIMMED = Pattern.compile("(?s)|\\S|\\S.*\\S");

  @Override
  public JsonNode answer(Call call) {
    String field = call.text("field");
    Function<Person, String> column = column(field);
    List<String> values =
        call.argument("values")
            .valueStream()
            .map(value -> cleaned(field, value.asString("")))
            .toList();
    Refusals.requireLogin(call);
    AccountView view = new AccountView(call);
    return call.state()
        .all(Person.class)
        .filter(person -> isWanted(call, column.apply(person), values))
        .peek(person -> requireContext(call, person))
        .filter(person -> UserView.canSee(call, person))
        .map(view::of)
        .filter(row -> shows(row, field))
        .collect(Nodes.toList());
  }

  private static boolean isWanted(Call call, String own, List<String> values) {
    return !own.isEmpty() && values.stream().anyMatch(value -> call.same(own, value));
  }

  private static void requireContext(Call call, Person person) {
    if (call.state().find(LostContext.class, person.id()).isPresent()) {
      throw MoodleError.of(ErrorClass.MISSING_RECORD, "invaliduser");
    }
  }

  static boolean shows(ObjectNode row, String field) {
    return !row.path(field).asString("").isEmpty();
  }

  private static Function<Person, String> column(String field) {
    return switch (field) {
      case "id" -> person -> Long.toString(person.id());
      case "username" -> Person::userName;
      case "email" -> Person::email;
      case "idnumber" -> Person::idNumber;
      default ->
          throw MoodleError.of(ErrorClass.CODING, "codingerror", Sentence.of("invalidfield"));
    };
  }

  /** The value, which Moodle refuses if it would have to alter it. */
  private static String cleaned(String field, String value) {
    boolean whole =
        switch (field) {
          case "id" -> PhpText.isWholeNumber(value);
          case "username" -> USER_NAME.matcher(value).matches();
          case "email" -> TRIMMED.matcher(value).matches();
          default -> true;
        };
    if (!whole) {
      throw MoodleError.invalidParameter();
    }
    return field.equals("id") ? Long.toString(PhpText.wholeNumber(value)) : value;
  }
}
