package fr.passerelle.vacation;

class StatementsInMemoryTest implements StatementStoreContract {

  @Override
  public StatementStore store() {
    return new StatementsInMemory();
  }
}
