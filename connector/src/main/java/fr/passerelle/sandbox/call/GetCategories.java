package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Category;
import fr.passerelle.sandbox.wire.MoodleError;
import fr.passerelle.sandbox.wire.PhpText;
import fr.passerelle.sandbox.wire.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** {@code core_course_get_categories}: all of them, or those that meet every criterion. */
final class GetCategories implements WebFunction {

  @Override
  public JsonNode answer(Call call) {
    CategoryTree tree = new CategoryTree(call.state());
    List<Category> found = found(call, tree);
    boolean everything = call.may(Capability.MANAGE_CATEGORIES);
    return tree.ordered().stream()
        .filter(category -> wanted(call, tree, found, category))
        .filter(it -> it.visible() || call.may(Capability.VIEW_HIDDEN_CATEGORIES))
        .map(category -> tree.describe(category, call, everything))
        .collect(Nodes.toList());
  }

  private static List<Category> found(Call call, CategoryTree tree) {
    Predicate<Category> criteria = category -> true;
    for (JsonNode criterion : call.argument("criteria")) {
      criteria =
          criteria.and(
              criterion(
                  call,
                  criterion.required("key").stringValue(),
                  criterion.required("value").stringValue()));
    }
    return tree.ordered().stream().filter(criteria).toList();
  }

  private static boolean wanted(
      Call call, CategoryTree tree, List<Category> found, Category category) {
    return found.contains(category)
        || (call.argument("addsubcategories").booleanValue()
            && found.stream().anyMatch(outer -> tree.isWithin(category, outer)));
  }

  private static Predicate<Category> criterion(Call call, String key, String value) {
    return switch (key) {
      case "id" -> category -> category.id() == PhpText.wholeNumber(value);
      case "ids" ->
          category -> Arrays.asList(value.split(",")).contains(Long.toString(category.id()));
      case "name" -> category -> call.same(category.name(), value);
      case "parent" -> category -> category.parent() == PhpText.wholeNumber(value);
      case "idnumber" -> allowed(call, Capability.MANAGE_CATEGORIES, idNumber(call, value));
      case "visible" ->
          allowed(
              call,
              Capability.VIEW_HIDDEN_CATEGORIES,
              category -> Nodes.flag(category.visible()) == PhpText.wholeNumber(value));
      default -> throw refused();
    };
  }

  private static Predicate<Category> idNumber(Call call, String value) {
    return category -> call.same(Objects.requireNonNullElse(category.idNumber(), ""), value);
  }

  private static Predicate<Category> allowed(
      Call call, Capability capability, Predicate<Category> criterion) {
    if (!call.may(capability)) {
      throw refused();
    }
    return criterion;
  }

  private static MoodleError refused() {
    return MoodleError.of("webservice", "criteriaerror", Sentence.of("criteriaerror"));
  }
}
