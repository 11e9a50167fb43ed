package fr.passerelle.moodle;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@link Categories} over REST. */
final class RestCategories implements Categories {

  private static final Call CALL =
      new Call(ServiceFunction.CATEGORIES, Subject.CATEGORIES, Arguments.none());

  private final Caller caller;

  private final Supplier<SiteInfo> site;

  RestCategories(Caller caller, Supplier<SiteInfo> site) {
    this.caller = caller;
    this.site = site;
  }

  private record Wired(
      long id, @Nullable String name, long parent, long sortorder, @Nullable Boolean visible) {

    Placed placed() {
      return new Placed(sortorder, value(this));
    }
  }

  private record Placed(long place, Category category) {}

  @Override
  public List<Category> all() {
    return caller.call(CALL, Wire.listOf(Wired.class, Wired::placed)).stream()
        .sorted(Comparator.comparingLong(Placed::place))
        .map(Placed::category)
        .toList();
  }

  /** Moodle leaves {@code visible} out for a user without {@code moodle/category:manage}. */
  private static Category value(Wired wired) {
    CategoryId parent = wired.parent() == 0 ? null : new CategoryId(wired.parent());
    boolean visible = wired.visible() == null || wired.visible();
    return new Category(
        new CategoryId(wired.id()), Wire.required(wired.name(), "name"), parent, visible);
  }

  @Override
  public boolean canBeMade() {
    return site.get().offers(ServiceFunction.CREATE_CATEGORIES.wireName());
  }

  private record Created(long id) {

    CategoryId value() {
      return new CategoryId(id);
    }
  }

  @Override
  public List<CategoryId> create(List<NewCategory> categories) {
    List<Arguments> structures = categories.stream().map(RestCategories::made).toList();
    Call call =
        new Call(
            ServiceFunction.CREATE_CATEGORIES,
            Subject.CATEGORIES,
            Arguments.none().withEach("categories", structures));
    CallSize.requireWhole(call);
    categories.forEach(category -> CourseText.requireName(call, category.name(), LONGEST_NAME));
    List<CategoryId> created = caller.call(call, Wire.listOf(Created.class, Created::value));
    if (created.size() != categories.size()) {
      throw Failures.unknown(
          call, "", Failures.reason("objects", categories.size(), created.size()), null);
    }
    return List.copyOf(created);
  }

  private static Arguments made(NewCategory category) {
    CategoryId parent = category.parent();
    return Arguments.none()
        .with("parent", parent == null ? 0 : parent.value())
        .with("name", category.name());
  }
}
