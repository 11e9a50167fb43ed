package fr.passerelle.profile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.moodle.Category;
import fr.passerelle.moodle.CategoryId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryTreeTest {

  /** One name at two places, two siblings of one name, and one whose parent nobody shows. */
  private static final CategoryTree TREE =
      new CategoryTree(
          List.of(
              category(1, "Session de formation", 0),
              category(2, "Archive", 0),
              category(3, "Archive", 1),
              category(4, "Session locale", 1),
              category(5, "Session locale", 1),
              category(6, "2026", 4),
              category(7, "2026", 5),
              category(8, " Été ", 1),
              category(9, "Perdue", 99)));

  private static Category category(long id, String name, long parent) {
    return new Category(
        new CategoryId(id), name, parent == 0 ? null : new CategoryId(parent), true);
  }

  private static List<Long> ids(List<Category> found) {
    return found.stream().map(category -> category.id().value()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Archive, 2",
    "Session de formation > Archive, 3",
    "Session de formation > Session locale, 4 5",
    "Session de formation > Session locale > 2026, 6 7",
    "Session de formation > Été, 8",
    "Session de formation > E\u0301te\u0301, 8",
    "session de formation, ''",
    "Session de formation > Ete, ''",
    "Archive > Archive, ''",
    "Perdue, ''",
    "2026, ''"
  })
  void aPathIsFollowedByExactNamesFromTheTop(String path, String found) {
    List<Category> categories = TREE.find(List.of(path.split(" > ", -1)));

    assertThat(ids(categories).stream().map(String::valueOf).toList())
        .isEqualTo(found.isEmpty() ? List.of() : List.of(found.split(" ", -1)));
  }

  @Test
  void aSubtreeIsTheCategoryAndAllBelow() {
    assertThat(TREE.subtree(new CategoryId(1)))
        .extracting(CategoryId::value)
        .containsExactly(1L, 3L, 4L, 6L, 5L, 7L, 8L);
    assertThat(TREE.subtree(new CategoryId(2))).containsExactly(new CategoryId(2));
  }

  @Test
  void aPathForPeopleNamesWhatIsAround() {
    assertThat(TREE.path(new CategoryId(6)))
        .isEqualTo("Session de formation > Session locale > 2026");
    assertThat(TREE.path(new CategoryId(9))).isEqualTo("? > Perdue");
    assertThat(TREE.path(new CategoryId(77))).isEqualTo("?");
  }
}
