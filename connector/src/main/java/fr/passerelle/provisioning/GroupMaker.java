package fr.passerelle.provisioning;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.Group;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.GroupMembership;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.NewGroup;
import fr.passerelle.moodle.RefusedException;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Message;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the groups of tutors once, each under a key, and puts the tutors into them. A lost answer
 * is settled by looking for the key, with growing pauses.
 */
final class GroupMaker {

  private static final StepOutcome NO_GROUP =
      new StepOutcome.NotTried(Message.of("provisioning.no-group"));

  private final MoodleClient client;
  private final CourseFinder finder;
  private final JournalledWrite writes;
  private final SiteName site;

  /** By key, which names the course too. */
  private final Map<String, GroupId> made = new TreeMap<>();

  GroupMaker(MoodleClient client, CourseFinder finder, JournalledWrite writes, SiteName site) {
    this.client = client;
    this.finder = finder;
    this.writes = writes;
    this.site = site;
  }

  StepOutcome make(IdNumber reference, CourseId course, Step.MakeGroup step) {
    return writes.write(
        new Journal.Entry(site, reference, "group", step.key()),
        course,
        () -> sent(course, step),
        lost -> {
          finder.lookUntil(() -> find(course, step.key()).isPresent());
          return found(course, step.key()).orElse(new StepOutcome.Unknown(lost.spoken()));
        });
  }

  /** Moodle does not say which parameter it refuses; that the group is there says enough. */
  private StepOutcome sent(CourseId course, Step.MakeGroup step) {
    try {
      List<GroupId> ids =
          client.groups().create(List.of(new NewGroup(course, step.name(), step.key())));
      made.put(step.key(), ids.get(0));
      return new StepOutcome.Done();
    } catch (RefusedException e) {
      return found(course, step.key()).orElse(new StepOutcome.Failed(e.spoken()));
    }
  }

  private Optional<StepOutcome> found(CourseId course, String key) {
    Optional<Group> group = find(course, key);
    group.ifPresent(it -> made.put(key, it.id()));
    return group.map(it -> new StepOutcome.Done());
  }

  private Optional<Group> find(CourseId course, String key) {
    return Objects.requireNonNull(client.groups().of(List.of(course)).get(course))
        .orThrow()
        .stream()
        .filter(group -> group.idNumber().equals(key))
        .findFirst();
  }

  /** Who is a member already stays one, so a lost answer is left to the next plan. */
  StepOutcome join(IdNumber reference, CourseId course, Step.JoinGroup step) {
    @Nullable GroupId group = step.group() == null ? made.get(step.key()) : step.group();
    if (group == null) {
      return NO_GROUP;
    }
    String detail = "user " + step.user() + ", group " + group;
    return writes.write(
        new Journal.Entry(site, reference, "member", detail),
        course,
        () -> {
          client.groups().add(List.of(new GroupMembership(group, step.user())));
          return new StepOutcome.Done();
        },
        lost -> new StepOutcome.Unknown(lost.spoken()));
  }
}
