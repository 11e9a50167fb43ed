package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Category;
import fr.passerelle.sandbox.wire.ErrorClass;
import fr.passerelle.sandbox.wire.MoodleError;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code core_course_create_categories}: all or none; a name may be taken twice, an idnumber not.
 */
final class CreateCategories implements WebFunction {

  private static final int LONGEST_NAME = 255;

  @Override
  public JsonNode answer(Call call) {
    return call.argument("categories")
        .valueStream()
        .map(given -> create(call, given))
        .map(made -> described(call, made))
        .collect(Nodes.toList());
  }

  private static Category create(Call call, JsonNode given) {
    long parent = given.required("parent").asLong(0);
    Optional<Category> above = call.state().find(Category.class, parent);
    if (parent != 0 && above.isEmpty()) {
      throw MoodleError.of(ErrorClass.MOODLE, "unknowcategory");
    }
    Refusals.requireLogin(call);
    Refusals.require(call, Capability.MANAGE_CATEGORIES, "managecategories");
    String idNumber = text(given, "idnumber");
    requireFree(call, idNumber);
    requireShort(given.required("name").stringValue());
    String description = text(given, "description");
    return call.data()
        .insert(
            Category.class,
            id ->
                new Category(
                    id,
                    given.required("name").stringValue(),
                    idNumber,
                    description == null ? "" : description,
                    parent,
                    above.map(Category::visible).orElse(true),
                    call.site().now()));
  }

  private static void requireShort(String name) {
    if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
      throw MoodleError.of(ErrorClass.MOODLE, "categorytoolong");
    }
  }

  private static void requireFree(Call call, @Nullable String idNumber) {
    if (idNumber != null
        && call.state()
            .all(Category.class)
            .map(Category::idNumber)
            .anyMatch(taken -> taken != null && call.same(taken, idNumber))) {
      throw MoodleError.of(ErrorClass.MOODLE, "categoryidnumbertaken");
    }
  }

  private static JsonNode described(Call call, Category made) {
    return Nodes.struct().put("id", made.id()).put("name", call.shown(made.name()));
  }

  private static @Nullable String text(JsonNode given, String name) {
    JsonNode value = given.get(name);
    return value == null || value.isNull() || value.stringValue().isEmpty()
        ? null
        : value.stringValue();
  }
}
