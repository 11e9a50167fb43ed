package fr.passerelle.ledger;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.CountedCourse;
import fr.passerelle.enrolment.Counting;
import fr.passerelle.enrolment.CountingRule;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.GaiaSession;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.enrolment.RosterReading;
import fr.passerelle.enrolment.SessionCount;
import fr.passerelle.enrolment.SnapshotId;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The figures of a count as a text, the same for the same figures: a figure is a number, or the
 * message that says why there is none. Groups go by their number alone; their names and tutors are
 * among the facts.
 */
record FiguresText(
    CountingRule rule,
    Map<CountDefinition, HeadCount> whole,
    SortedMap<GroupId, Map<CountDefinition, HeadCount>> groups,
    Map<CountDefinition, HeadCount> inNoGroup,
    Map<CountDefinition, HeadCount> inSeveralGroups,
    List<SessionCount> sessions,
    List<Message> incomplete) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  static FiguresText of(CourseCount count) {
    SortedMap<GroupId, Map<CountDefinition, HeadCount>> groups = new TreeMap<>();
    count.groups().forEach(group -> groups.put(group.group(), group.counts()));
    return new FiguresText(
        count.rule(),
        count.whole(),
        groups,
        count.inNoGroup(),
        count.inSeveralGroups(),
        count.sessions(),
        count.incomplete());
  }

  String write() {
    ObjectNode text = MAPPER.createObjectNode();
    text.set("rule", MAPPER.readTree(LedgerJson.rule(rule)));
    text.set("whole", figures(whole));
    ArrayNode all = text.putArray("groups");
    groups.forEach(
        (group, counts) ->
            all.addObject().put("group", group.value()).set("counts", figures(counts)));
    text.set("inNoGroup", figures(inNoGroup));
    text.set("inSeveralGroups", figures(inSeveralGroups));
    ArrayNode bySession = text.putArray("sessions");
    sessions.forEach(session -> bySession.add(session(session)));
    text.set("incomplete", MAPPER.readTree(LedgerJson.messages(incomplete)));
    return MAPPER.writeValueAsString(text);
  }

  private static ObjectNode session(SessionCount count) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("session", count.session().session());
    node.put("dispositif", count.session().dispositif());
    node.put("module", count.session().module());
    node.set("counts", figures(count.counts()));
    return node;
  }

  private static ObjectNode figures(Map<CountDefinition, HeadCount> figures) {
    ObjectNode node = MAPPER.createObjectNode();
    new TreeMap<>(figures)
        .forEach((definition, figure) -> node.set(definition.code(), figure(figure)));
    return node;
  }

  private static JsonNode figure(HeadCount figure) {
    return figure.match(
        people -> MAPPER.getNodeFactory().numberNode(people),
        why -> MAPPER.readTree(LedgerJson.message(why)));
  }

  static FiguresText read(String written) {
    JsonNode text = MAPPER.readTree(written);
    SortedMap<GroupId, Map<CountDefinition, HeadCount>> groups = new TreeMap<>();
    text.required("groups")
        .forEach(
            it ->
                groups.put(
                    new GroupId(it.required("group").longValue()),
                    figuresOf(it.required("counts"))));
    List<SessionCount> sessions = new ArrayList<>();
    text.required("sessions").forEach(it -> sessions.add(sessionOf(it)));
    return new FiguresText(
        LedgerJson.rule(text.required("rule").toString()),
        figuresOf(text.required("whole")),
        groups,
        figuresOf(text.required("inNoGroup")),
        figuresOf(text.required("inSeveralGroups")),
        sessions,
        LedgerJson.messages(text.required("incomplete").toString()));
  }

  /**
   * Whether its rule gives these figures for facts. Definitions that it lacks, being of a later
   * release, and sessions, which are not of facts alone, do not count.
   */
  boolean isCountOf(FactsText facts) {
    CountedCourse any =
        new CountedCourse(new SiteName("any"), new CourseId(1), new ShortName("any"), null, false);
    RosterReading reading =
        new RosterReading(any, Instant.EPOCH, facts.facts(), facts.groups(), incomplete);
    FiguresText counted = of(new Counting(rule).count(new SnapshotId(1), reading));
    return counted.groups.keySet().equals(groups.keySet())
        && counted.whole.entrySet().containsAll(whole.entrySet())
        && counted.inNoGroup.entrySet().containsAll(inNoGroup.entrySet())
        && counted.inSeveralGroups.entrySet().containsAll(inSeveralGroups.entrySet())
        && groups.entrySet().stream()
            .allMatch(
                group ->
                    counted
                        .groups
                        .getOrDefault(group.getKey(), Map.of())
                        .entrySet()
                        .containsAll(group.getValue().entrySet()));
  }

  private static SessionCount sessionOf(JsonNode node) {
    return new SessionCount(
        new GaiaSession(
            node.required("session").stringValue(),
            node.required("dispositif").stringValue(),
            node.required("module").stringValue()),
        figuresOf(node.required("counts")));
  }

  private static Map<CountDefinition, HeadCount> figuresOf(JsonNode node) {
    Map<CountDefinition, HeadCount> figures = new TreeMap<>();
    node.properties()
        .forEach(it -> figures.put(CountDefinition.of(it.getKey()), figureOf(it.getValue())));
    return figures;
  }

  private static HeadCount figureOf(JsonNode node) {
    return node.isNumber()
        ? new HeadCount.Counted(node.intValue())
        : new HeadCount.NotAvailable(LedgerJson.message(node.toString()));
  }
}
