package fr.passerelle.moodle;

import static fr.passerelle.moodle.Wire.required;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** {@link Sections} over REST. */
final class RestSections implements Sections {

  private final Caller caller;
  private final SeveralAtOnce several;
  private final Supplier<SiteInfo> site;

  RestSections(Caller caller, SeveralAtOnce several, Supplier<SiteInfo> site) {
    this.caller = caller;
    this.several = several;
    this.site = site;
  }

  @Override
  public boolean canBeNamed() {
    return site.get().offers(ServiceFunction.COURSE_STATE.wireName())
        && site.get().offers(ServiceFunction.NAME_SECTION.wireName());
  }

  private record State(@Nullable List<Wired> section) {

    List<Section> value() {
      return required(section, "section").stream()
          .map(Wired::value)
          .sorted(Comparator.comparingInt(Section::number))
          .toList();
    }
  }

  /** The answer is JSON within a text, whose ids are texts. */
  private record Wired(long id, int section, @Nullable String rawtitle) {

    Section value() {
      return new Section(new SectionId(id), section, rawtitle == null ? "" : rawtitle);
    }
  }

  private static final ReplyReader<List<Section>> SECTIONS = Wire.text(RestSections::sections);

  private static List<Section> sections(String state) {
    try {
      return Wire.JSON.readValue(state, State.class).value();
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no course state", e);
    }
  }

  @Override
  public SortedMap<CourseId, Reading<List<Section>>> of(Collection<CourseId> courses) {
    List<CourseId> asked = List.copyOf(new TreeSet<>(courses));
    List<Call> calls = asked.stream().map(RestSections::stateOf).toList();
    List<Reading<List<Section>>> answers = new ArrayList<>(several.readEach(calls, SECTIONS));
    SortedMap<CourseId, Reading<List<Section>>> found = new TreeMap<>();
    for (int i = 0; i < asked.size(); i++) {
      found.put(asked.get(i), answers.get(i));
    }
    return Collections.unmodifiableSortedMap(found);
  }

  private static Call stateOf(CourseId course) {
    if (course.isFrontPage()) {
      throw new IllegalArgumentException("the front page has no sections to name");
    }
    return new Call(
        ServiceFunction.COURSE_STATE,
        Subject.course(course),
        Arguments.none().with("courseid", course.value()));
  }

  private record Named(@Nullable String value) {

    String kept() {
      return required(value, "value");
    }
  }

  @Override
  public String name(SectionId section, String format, String name) {
    Call call =
        new Call(
            ServiceFunction.NAME_SECTION,
            Subject.section(section),
            Arguments.none()
                .with("component", "format_" + format)
                .with("itemtype", "sectionname")
                .with("itemid", section.value())
                .with("value", name));
    CourseText.requireName(call, name, CourseText.LONGEST_SECTION_NAME);
    return caller.call(call, Wire.object(Named.class, Named::kept));
  }
}
