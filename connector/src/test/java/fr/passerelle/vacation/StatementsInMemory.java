package fr.passerelle.vacation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Statements kept as long as the test. */
final class StatementsInMemory implements StatementStore {

  private final Map<StatementId, byte[]> kept = new LinkedHashMap<>();
  private final Map<StatementId, List<SourceFile>> sources = new LinkedHashMap<>();

  @Override
  public void save(PayStatement statement, List<SourceFile> files) {
    kept.remove(statement.id());
    kept.put(statement.id(), StatementJson.write(statement));
    if (sources(statement.id()).isEmpty()) {
      sources.put(statement.id(), List.copyOf(files));
    }
  }

  @Override
  public Optional<PayStatement> find(StatementId id) {
    return Optional.ofNullable(kept.get(id)).map(StatementJson::read);
  }

  @Override
  public List<StatementId> list() {
    return List.copyOf(kept.keySet());
  }

  @Override
  public List<SourceFile> sources(StatementId id) {
    return sources.getOrDefault(id, List.of());
  }
}
