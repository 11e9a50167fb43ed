package fr.passerelle.ledger;

import fr.passerelle.enrolment.Attested;
import fr.passerelle.enrolment.Belonging;
import fr.passerelle.enrolment.Completion;
import fr.passerelle.enrolment.EnrolmentState;
import fr.passerelle.enrolment.Fact;
import fr.passerelle.moodle.AccountState;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.LastAccess;
import fr.passerelle.moodle.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The facts of a roster as a short text, the same for the same facts: {@code roles} and {@code
 * groups} by name, and each person as number, places of the roles, groups, five letters (enrolment,
 * account, completion, belonging, attested; {@code U} for unknown) and the last access in epoch
 * seconds, -1 for never, null for unknown.
 *
 * @param groups the names of the groups that people are in
 */
record FactsText(List<Fact> facts, SortedMap<GroupId, String> groups) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final long NEVER = -1;

  String write() {
    List<String> roles =
        List.copyOf(
            facts.stream()
                .flatMap(fact -> fact.roles().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    ObjectNode text = MAPPER.createObjectNode();
    roles.forEach(text.putArray("roles")::add);
    ObjectNode names = text.putObject("groups");
    groups.forEach((group, name) -> names.put(group.toString(), name));
    ArrayNode people = text.putArray("people");
    facts.forEach(fact -> people.add(person(fact, roles)));
    return MAPPER.writeValueAsString(text);
  }

  private static ArrayNode person(Fact fact, List<String> roles) {
    ArrayNode person = MAPPER.createArrayNode();
    person.add(fact.user().value());
    ArrayNode held = person.addArray();
    fact.roles().forEach(role -> held.add(roles.indexOf(role)));
    ArrayNode groups = person.addArray();
    fact.groups().forEach(group -> groups.add(group.value()));
    person.add(
        letter(fact.enrolment())
            + letter(fact.account())
            + letter(fact.completion())
            + letter(fact.belonging())
            + letter(fact.attested()));
    switch (fact.lastAccess().state()) {
      case UNKNOWN -> person.addNull();
      case NEVER -> person.add(NEVER);
      case AT -> person.add(Objects.requireNonNull(fact.lastAccess().time()).getEpochSecond());
    }
    return person;
  }

  /** The first letters of each enum's names are different; {@code U} is always unknown. */
  private static String letter(Enum<?> state) {
    return state.name().substring(0, 1);
  }

  private static <E extends Enum<E>> E state(E[] all, char letter) {
    for (E state : all) {
      if (state.name().charAt(0) == letter) {
        return state;
      }
    }
    throw new IllegalArgumentException("no such state: " + letter);
  }

  static FactsText read(String written) {
    JsonNode text = MAPPER.readTree(written);
    List<String> roles = new ArrayList<>();
    text.required("roles").forEach(role -> roles.add(role.stringValue()));
    SortedMap<GroupId, String> groups = new TreeMap<>();
    text.required("groups")
        .properties()
        .forEach(
            it ->
                groups.put(new GroupId(Long.parseLong(it.getKey())), it.getValue().stringValue()));
    List<Fact> facts = new ArrayList<>();
    text.required("people").forEach(person -> facts.add(fact(person, roles)));
    return new FactsText(facts, groups);
  }

  private static Fact fact(JsonNode person, List<String> roles) {
    SortedSet<String> held = new TreeSet<>();
    person.required(1).forEach(place -> held.add(roles.get(place.intValue())));
    SortedSet<GroupId> groups = new TreeSet<>();
    person.required(2).forEach(group -> groups.add(new GroupId(group.longValue())));
    String states = person.required(3).stringValue();
    return new Fact(
        new UserId(person.required(0).longValue()),
        held,
        groups,
        state(EnrolmentState.values(), states.charAt(0)),
        state(AccountState.values(), states.charAt(1)),
        access(person.required(4)),
        state(Completion.values(), states.charAt(2)),
        state(Belonging.values(), states.charAt(3)),
        state(Attested.values(), states.charAt(4)));
  }

  private static LastAccess access(JsonNode time) {
    if (time.isNull()) {
      return LastAccess.UNKNOWN;
    }
    return time.longValue() == NEVER
        ? LastAccess.NEVER
        : LastAccess.at(Instant.ofEpochSecond(time.longValue()));
  }
}
