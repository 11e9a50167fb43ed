package fr.passerelle.provisioning;

import fr.passerelle.moodle.Category;
import fr.passerelle.moodle.CategoryId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.NewCategory;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Message;
import fr.passerelle.profile.CategoryTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes categories once and only once. Moodle lets two have one name, so a lost answer is settled
 * by looking, with growing pauses, and what was made is looked at again: another run may have made
 * it too.
 */
final class CategoryMaker {

  private static final StepOutcome NO_PARENT =
      new StepOutcome.NotTried(Message.of("provisioning.no-parent"));

  private final MoodleClient client;
  private final CourseFinder finder;
  private final JournalledWrite writes;
  private final SiteName site;
  private final Map<List<String>, CategoryId> made = new HashMap<>();
  private final Map<List<String>, StepOutcome> ends = new HashMap<>();
  private final Map<List<String>, IdNumber> makers = new HashMap<>();

  CategoryMaker(MoodleClient client, CourseFinder finder, JournalledWrite writes, SiteName site) {
    this.client = client;
    this.finder = finder;
    this.writes = writes;
    this.site = site;
  }

  /** A category that was made in this run; null where none was. */
  @Nullable CategoryId at(List<String> path) {
    return made.get(path);
  }

  /** Makes a category unless this run has tried it already. */
  void make(IdNumber reference, Step.MakeCategory step) {
    if (ends.containsKey(step.path())) {
      return;
    }
    CategoryId parent = step.parent() == null ? at(around(step)) : step.parent();
    makers.put(step.path(), reference);
    ends.put(
        step.path(),
        parent == null && step.path().size() > 1 ? NO_PARENT : sent(reference, step, parent));
  }

  /** How it ended; for the other courses that need the category it is there already. */
  StepOutcome end(IdNumber reference, Step.MakeCategory step) {
    StepOutcome end = ends.getOrDefault(step.path(), NO_PARENT);
    boolean others = !reference.equals(makers.get(step.path()));
    return others && end.isGood() ? new StepOutcome.AlreadyTrue() : end;
  }

  private static List<String> around(Step.MakeCategory step) {
    return step.path().subList(0, step.path().size() - 1);
  }

  private StepOutcome sent(
      IdNumber reference, Step.MakeCategory step, @Nullable CategoryId parent) {
    String name = step.path().get(step.path().size() - 1);
    Journal.Entry entry = new Journal.Entry(site, reference, "category", path(step));
    return writes.write(
        entry,
        null,
        () -> {
          client.categories().create(List.of(new NewCategory(name, parent)));
          return found(step, client.categories().all());
        },
        lost -> {
          return finder.lookUntil(() -> !at(step, client.categories().all()).isEmpty())
              ? found(step, client.categories().all())
              : new StepOutcome.Unknown(lost.spoken());
        });
  }

  /** More than one is somebody else's too: nothing is put into either. */
  private StepOutcome found(Step.MakeCategory step, List<Category> all) {
    List<Category> there = at(step, all);
    if (there.size() == 1) {
      made.put(step.path(), there.get(0).id());
      return new StepOutcome.Done();
    }
    return new StepOutcome.Failed(
        there.isEmpty()
            ? Message.of("provisioning.category-unseen", path(step))
            : Message.of("provisioning.two-categories", path(step)));
  }

  private static List<Category> at(Step.MakeCategory step, List<Category> all) {
    return new CategoryTree(all).find(step.path());
  }

  private static String path(Step.MakeCategory step) {
    return String.join(" > ", step.path());
  }
}
