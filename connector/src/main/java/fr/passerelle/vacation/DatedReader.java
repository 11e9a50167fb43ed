package fr.passerelle.vacation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a value over time: a list of entries, each with its date, status and reference. */
final class DatedReader {

  /** An entry that can be placed in time. */
  private record Step<T>(Place at, LocalDate from, Setting<T> setting) {}

  private final Findings findings;
  private final NavigableMap<String, RuleSource> sources;
  private final Kind<String> documents;

  DatedReader(Findings findings, NavigableMap<String, RuleSource> sources) {
    this.findings = findings;
    this.sources = sources;
    this.documents = Kind.nameOf(List.copyOf(sources.keySet()));
  }

  /** The series; empty, with the reasons among the findings, where it can't be used. */
  <T> Optional<Dated<T>> read(String path, YamlNode node, ValueReader<T> values) {
    if (!(node instanceof YamlNode.Items list) || list.items().isEmpty()) {
      findings.error(node.at(), path, "", "notDated", path);
      return Optional.empty();
    }
    List<Step<T>> steps = new ArrayList<>();
    list.items().forEach(item -> step(path, item, values).ifPresent(steps::add));
    steps.sort(Comparator.comparing(Step::from));
    for (int i = 1; i < steps.size(); i++) {
      checkJoint(path, steps.get(i - 1), steps.get(i));
    }
    return steps.size() == list.items().size()
        ? Optional.of(new Dated<>(path, steps.stream().map(Step::setting).toList()))
        : Optional.empty();
  }

  private void checkJoint(String path, Step<?> before, Step<?> after) {
    LocalDate until = before.setting().validity().until();
    LocalDate last = until == null ? after.from().minusDays(1) : until;
    if (after.from().equals(before.from()) || !last.isBefore(after.from())) {
      findings.error(
          after.at(),
          path,
          after.from().toString(),
          "overlap",
          path,
          String.valueOf(before.at().line()));
    } else if (last.plusDays(1).isBefore(after.from())) {
      findings.error(
          after.at(),
          path,
          after.from().toString(),
          "gap",
          path,
          Days.of(last.plusDays(1)),
          Days.of(after.from().minusDays(1)));
    }
  }

  private <T> Optional<Step<T>> step(String path, YamlNode node, ValueReader<T> values) {
    return StrictMapping.at(findings, path, node, values.shape().entry())
        .flatMap(entry -> step(entry, values));
  }

  private <T> Optional<Step<T>> step(StrictMapping entry, ValueReader<T> values) {
    Optional<LocalDate> from = entry.need("from", Kind.DAY);
    Optional<Status> status = entry.need("status", Kind.words(Status.values()));
    Validity validity = new Validity(from.orElse(null), until(entry, from));
    Optional<Setting<T>> setting = setting(entry, validity, status, values);
    return from.flatMap(day -> setting.map(s -> new Step<>(entry.at(), day, s)));
  }

  private @Nullable LocalDate until(StrictMapping entry, Optional<LocalDate> from) {
    Optional<YamlNode> node = entry.find("until");
    Optional<LocalDate> until = entry.find("until", Kind.DAY);
    if (until.isPresent() && from.isPresent() && until.get().isBefore(from.get())) {
      findings.error(
          node.orElseThrow().at(), entry.path("until"), until.get().toString(), "untilBeforeFrom");
    }
    return until.orElse(null);
  }

  private <T> Optional<Setting<T>> setting(
      StrictMapping entry, Validity validity, Optional<Status> status, ValueReader<T> values) {
    RuleSource source = entry.find("reference", documents).map(sources::get).orElse(null);
    String note = entry.find("note", Kind.TEXT).orElse(null);
    checkGrounds(entry, status);
    if (!values.unit().isEmpty()) {
      entry.find("unit", Kind.constant(values.unit()));
    }
    if (status.filter(s -> s == Status.MANQUANT).isPresent()) {
      refuseValue(entry, values);
      return Optional.of(new Setting<>(validity, null, Status.MANQUANT, source, note));
    }
    Optional<T> value = values.read(entry);
    return status.flatMap(s -> value.map(v -> new Setting<>(validity, v, s, source, note)));
  }

  private void checkGrounds(StrictMapping entry, Optional<Status> status) {
    boolean confirmed = status.filter(s -> s == Status.CONFIRME).isPresent();
    boolean assumed = status.filter(s -> s == Status.HYPOTHESE).isPresent();
    if (confirmed && !entry.has("reference")) {
      findings.error(entry.at(), entry.path("reference"), "", "noReference");
    } else if (assumed && !entry.has("reference") && !entry.has("note")) {
      findings.error(entry.at(), entry.path("note"), "", "noGrounds");
    }
  }

  private void refuseValue(StrictMapping entry, ValueReader<?> values) {
    values.keys().stream()
        .map(Key::name)
        .filter(entry::has)
        .forEach(key -> findings.error(entry.at(), entry.path(key), "", "missingHasValue"));
  }
}
