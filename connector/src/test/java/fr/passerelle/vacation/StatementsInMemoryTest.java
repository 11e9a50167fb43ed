package fr.passerelle.vacation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class StatementsInMemoryTest implements StatementStoreContract {

  private static final class InMemory implements StatementStore {

    private final Map<StatementId, byte[]> kept = new LinkedHashMap<>();

    @Override
    public void save(PayStatement statement) {
      kept.remove(statement.id());
      kept.put(statement.id(), StatementJson.write(statement));
    }

    @Override
    public Optional<PayStatement> find(StatementId id) {
      return Optional.ofNullable(kept.get(id)).map(StatementJson::read);
    }

    @Override
    public List<StatementId> list() {
      return List.copyOf(kept.keySet());
    }
  }

  @Override
  public StatementStore store() {
    return new InMemory();
  }
}
