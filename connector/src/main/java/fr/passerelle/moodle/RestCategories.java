package fr.passerelle.moodle;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Categories} over REST. */
final class RestCategories implements Categories {

  private static final Call CALL =
      new Call(ServiceFunction.CATEGORIES, Subject.CATEGORIES, Arguments.none());

  private final Caller caller;

  RestCategories(Caller caller) {
    this.caller = caller;
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
}
