package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Capability;
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

/** {@code core_user_get_users_by_field}: accounts by id, idnumber, username or e-mail address. */
final class GetUsersByField implements WebFunction {

  private static final Pattern ID = Pattern.compile("0|-?[1-9][0-9]{0,17}");
  private static final Pattern USER_NAME = Pattern.compile("[-.@_a-z0-9]*");
  private static final Pattern EMAIL = Pattern.compile("(?s)|\\S|\\S.*\\S");
  private static final Pattern ANYTHING = Pattern.compile("(?s).*");

  @Override
  public JsonNode answer(Call call) {
    String field = call.text("field");
    Pattern pattern = pattern(field);
    List<String> values = call.argument("values").valueStream().map(it -> it.asString("")).toList();
    if (!values.stream().allMatch(value -> pattern.matcher(value).matches())) {
      throw MoodleError.invalidParameter();
    }
    Refusals.requireLogin(call);
    Function<Person, String> column = column(field);
    return call.state()
        .all(Person.class)
        .filter(person -> !person.deleted())
        .filter(person -> isWanted(call, column.apply(person), values))
        .filter(
            person ->
                call.may(Capability.VIEW_DETAILS) || UserView.isContactSomewhere(call, person))
        .map(person -> describe(call, person))
        .collect(Nodes.toList());
  }

  private static boolean isWanted(Call call, String own, List<String> values) {
    return !own.isEmpty() && values.stream().anyMatch(value -> call.same(own, value));
  }

  private static Pattern pattern(String field) {
    return switch (field) {
      case "id" -> ID;
      case "username" -> USER_NAME;
      case "email" -> EMAIL;
      case "idnumber" -> ANYTHING;
      default ->
          throw MoodleError.of(ErrorClass.CODING, "codingerror", Sentence.of("invalidfield"));
    };
  }

  private static Function<Person, String> column(String field) {
    return switch (field) {
      case "id" -> person -> Long.toString(person.id());
      case "username" -> Person::userName;
      case "email" -> Person::email;
      default -> Person::idNumber;
    };
  }

  private static ObjectNode describe(Call call, Person person) {
    if (!PhpText.hasNoTags(person.fullName())) {
      throw MoodleError.invalidResponse();
    }
    ObjectNode row = Nodes.struct();
    UserView view = new UserView(call, person, field -> true);
    view.putWho(row);
    row.put("email", person.email());
    view.putWhere(row);
    row.put("firstaccess", 0).put("lastaccess", person.lastAccess()).put("auth", "manual");
    row.put("suspended", person.suspended()).put("confirmed", true);
    row.put("lang", call.kind().language()).put("theme", "").put("timezone", "99");
    row.put("mailformat", 1).put("trackforums", 0);
    view.putPlaceAndPicture(row);
    return row;
  }
}
