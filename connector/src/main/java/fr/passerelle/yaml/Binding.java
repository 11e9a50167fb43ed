package fr.passerelle.yaml;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.RefusedValueException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Binds a tree to a record: what does not fit is reported, taken out, and the rest is bound again,
 * until it fits. For one use.
 */
final class Binding {

  private final ObjectMapper mapper;
  private final Pruning pruning;
  private final Findings findings;
  private final List<List<String>> reported = new ArrayList<>();

  Binding(ObjectMapper mapper, Pruning pruning, Findings findings) {
    this.mapper = mapper;
    this.pruning = pruning;
    this.findings = findings;
  }

  /** The record, or null where nothing could be bound. */
  <T> @Nullable T to(Class<T> type) {
    while (true) {
      try {
        return mapper.treeToValue(pruning.tree(), type);
      } catch (JacksonException e) {
        List<Reference> path = path(e);
        report(e, path);
        if (!pruning.takeOut(path)) {
          return null;
        }
      }
    }
  }

  /**
   * Where it is. Jackson stops at the mapping whose key is no constant, and at the record that
   * refuses a component, so key and component are added.
   */
  private List<Reference> path(JacksonException e) {
    List<Reference> path = new ArrayList<>(e.getPath());
    JsonNode node = pruning.at(path);
    String key = culprit(e);
    if (node instanceof ObjectNode && node.has(key)) {
      path.add(new Reference(node, key));
    }
    return path;
  }

  private static String culprit(JacksonException e) {
    if (e.getCause() instanceof RefusedValueException refused) {
      return refused.field();
    }
    return e instanceof InvalidFormatException odd && odd.getValue() instanceof String word
        ? word
        : "";
  }

  /** A record that lacks what was just taken out of it is no second problem. */
  private void report(JacksonException e, List<Reference> path) {
    List<Reference> written = pruning.asWritten(path);
    List<String> steps = written.stream().map(Binding::step).toList();
    boolean follows =
        reported.stream()
            .anyMatch(
                known ->
                    known.size() > steps.size() && known.subList(0, steps.size()).equals(steps));
    if (!follows) {
      reported.add(steps);
      findings.add(written, pruning.shown(path), reason(e), hint(e, path));
    }
  }

  private static String step(Reference step) {
    String name = step.getPropertyName();
    return name == null ? Integer.toString(step.getIndex()) : name;
  }

  private static Message reason(JacksonException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return Message.of("yaml.unknown-key", unknown.getPropertyName());
    }
    Throwable cause = e.getCause();
    if (cause instanceof RefusedValueException refused) {
      return Message.of("yaml.refused", refused.spoken());
    }
    String why = cause instanceof IllegalArgumentException ? cause.getMessage() : null;
    return why == null || why.isEmpty()
        ? Message.of("yaml.wrong-type")
        : Message.of("yaml.refused", why);
  }

  private Message hint(JacksonException e, List<Reference> path) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return NearestKey.hint(unknown.getPropertyName(), unknown.getKnownPropertyIds());
    }
    if (e instanceof InvalidFormatException odd
        && odd.getTargetType().isEnum()
        && odd.getValue() instanceof String word) {
      return NearestKey.hint(word, words(odd.getTargetType()));
    }
    return isNumberForText(e, path)
        ? Message.of("yaml.number-hint")
        : Message.of("yaml.wrong-type-hint");
  }

  private boolean isNumberForText(JacksonException e, List<Reference> path) {
    JsonNode found = pruning.at(path);
    return e instanceof MismatchedInputException odd
        && odd.getTargetType() == String.class
        && found != null
        && found.isNumber();
  }

  private List<String> words(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> mapper.valueToTree(constant).asString())
        .toList();
  }
}
