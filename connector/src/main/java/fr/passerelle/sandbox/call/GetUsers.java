package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.wire.ErrorClass;
import fr.passerelle.sandbox.wire.MoodleError;
import fr.passerelle.sandbox.wire.PhpText;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code core_user_get_users}: the accounts that meet every criterion. Names and e-mail addresses
 * may hold {@code %} and {@code _}, and match in either case. A key that nobody knows is a warning
 * and no criterion, so that alone it finds everybody.
 */
final class GetUsers implements WebFunction {

  @Override
  public JsonNode answer(Call call) {
    Refusals.requireLogin(call);
    ArrayNode warnings = Nodes.list();
    Set<String> known = new HashSet<>();
    Set<String> used = new HashSet<>();
    Predicate<Person> wanted = person -> !person.deleted();
    for (JsonNode criterion : call.argument("criteria")) {
      String key = criterion.required("key").stringValue();
      if (!used.add(key)) {
        throw MoodleError.of(ErrorClass.MOODLE, "keyalreadyset");
      }
      Optional<Predicate<Person>> test = test(call, key, criterion.required("value").asString(""));
      if (test.isPresent()) {
        known.add(key);
        wanted = wanted.and(test.get());
      } else {
        warnings.add(warning(key));
      }
    }
    ObjectNode answer = Nodes.struct();
    answer.set("users", users(call, wanted, known));
    answer.set("warnings", warnings);
    return answer;
  }

  private static ArrayNode users(Call call, Predicate<Person> wanted, Set<String> fields) {
    AccountView view = new AccountView(call);
    return call.state()
        .all(Person.class)
        .filter(wanted)
        .filter(person -> UserView.canSee(call, person))
        .map(view::of)
        .filter(row -> fields.stream().allMatch(field -> GetUsersByField.shows(row, field)))
        .collect(Nodes.toList());
  }

  private static Optional<Predicate<Person>> test(Call call, String key, String value) {
    Pattern like = like(value);
    return switch (key) {
      case "id" -> Optional.of(person -> person.id() == PhpText.wholeNumber(value));
      case "idnumber" -> Optional.of(person -> call.same(person.idNumber(), value));
      case "username" -> Optional.of(person -> call.same(person.userName(), value));
      case "auth" -> Optional.of(person -> value.equals("manual"));
      case "email" -> Optional.of(person -> like.matcher(person.email()).matches());
      case "firstname" -> Optional.of(person -> like.matcher(person.firstName()).matches());
      case "lastname" -> Optional.of(person -> like.matcher(person.lastName()).matches());
      default -> Optional.empty();
    };
  }

  /** SQL’s LIKE: in either case, accents told apart. */
  private static Pattern like(String value) {
    StringBuilder regex = new StringBuilder();
    value
        .codePoints()
        .forEach(
            it -> regex.append(it == '%' ? ".*" : it == '_' ? "." : Pattern.quote(toText(it))));
    return Pattern.compile(
        regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  private static String toText(int codePoint) {
    return Character.toString(codePoint);
  }

  private static ObjectNode warning(String key) {
    ObjectNode warning = Nodes.struct();
    warning.put("item", key).put("warningcode", "invalidfieldparameter");
    return warning.put(
        "message",
        "The search key '" + key + "' is not supported, look at the web service documentation");
  }
}
