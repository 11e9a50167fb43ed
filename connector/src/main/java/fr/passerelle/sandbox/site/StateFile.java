package fr.passerelle.sandbox.site;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where a site's state outlives the sandbox: one JSON file, replaced as a whole. */
public final class StateFile {

  private static final int FORMAT_VERSION = 1;

  private static final List<Class<? extends Row>> KINDS =
      List.of(
          Category.class,
          Course.class,
          Person.class,
          EnrolmentMethod.class,
          Enrolment.class,
          RoleHolding.class,
          CourseVisit.class,
          Group.class,
          GroupMembership.class,
          LostContext.class,
          SectionName.class,
          CompletionCriterion.class,
          CourseCompletion.class);

  /** Those that older files do not have. */
  private static final Set<Class<? extends Row>> YOUNGER =
      Set.of(SectionName.class, CompletionCriterion.class, CourseCompletion.class);

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private final Path path;
  private final Profile profile;

  public StateFile(Path path, Profile profile) {
    this.path = path;
    this.profile = profile;
  }

  /**
   * The state that was written last; empty if the file is not there.
   *
   * @throws UnreadableStateException if the file is not one of ours, or belongs to another profile
   */
  public Optional<SiteState> read() {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try {
      return Optional.of(state(MAPPER.readTree(Files.readAllBytes(path))));
    } catch (JacksonException | IOException unreadable) {
      throw new UnreadableStateException(notOurs(), unreadable);
    }
  }

  private SiteState state(JsonNode file) {
    String kind = file.path("profile").asString("");
    if (file.path("formatVersion").asInt(0) != FORMAT_VERSION) {
      throw new UnreadableStateException(notOurs(), null);
    }
    if (!kind.equals(profile.key())) {
      throw new UnreadableStateException(otherProfile(kind), null);
    }
    List<Row> rows = new ArrayList<>();
    for (Class<? extends Row> table : KINDS) {
      JsonNode written = file.required("rows");
      (YOUNGER.contains(table)
              ? written.path(table.getSimpleName())
              : written.required(table.getSimpleName()))
          .forEach(row -> rows.add(MAPPER.treeToValue(row, table)));
    }
    return SiteState.EMPTY.with(rows);
  }

  /** Writes a state beside the file, then moves it into its place. */
  public void write(SiteState state) {
    ObjectNode file = MAPPER.createObjectNode();
    file.put("formatVersion", FORMAT_VERSION).put("profile", profile.key());
    ObjectNode rows = file.putObject("rows");
    KINDS.forEach(
        kind -> rows.set(kind.getSimpleName(), MAPPER.valueToTree(state.all(kind).toList())));
    try {
      Path whole = path.toAbsolutePath();
      Path beside = Files.createTempFile(whole.getParent(), "sandbox", ".json");
      Files.write(beside, MAPPER.writeValueAsBytes(file));
      Files.move(
          beside, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Problem notOurs() {
    return Problem.error(
        path.toString(),
        "",
        "",
        Message.of("sandbox.state.unreadable"),
        Message.of("sandbox.state.unreadable.hint"));
  }

  private Problem otherProfile(String kind) {
    return Problem.error(
        path.toString(),
        "profile",
        kind,
        Message.of("sandbox.state.other-profile", kind, profile.key()),
        Message.of("sandbox.state.other-profile.hint", kind));
  }
}
