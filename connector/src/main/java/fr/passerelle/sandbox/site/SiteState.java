package fr.passerelle.sandbox.site;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everything that a site holds at one moment, table by table, each in the order of ids. Immutable.
 */
public final class SiteState {

  public static final SiteState EMPTY = new SiteState(Map.of());

  private final Map<Class<? extends Row>, SortedMap<Long, Row>> tables;

  private SiteState(Map<Class<? extends Row>, SortedMap<Long, Row>> tables) {
    this.tables = tables;
  }

  /** The state after some rows were written, each in the place of the one with its id, if any. */
  public SiteState with(Collection<? extends Row> rows) {
    Map<Class<? extends Row>, SortedMap<Long, Row>> after = new HashMap<>(tables);
    rows.stream().map(Row::getClass).distinct().forEach(kind -> after.put(kind, copy(kind)));
    rows.forEach(row -> tableIn(after, row.getClass()).put(row.id(), row));
    return new SiteState(after);
  }

  public SiteState with(Row row) {
    return with(List.of(row));
  }

  /** The rows of a table, in the order of ids. */
  public <R extends Row> Stream<R> all(Class<R> kind) {
    return tableIn(tables, kind).values().stream().map(kind::cast);
  }

  public <R extends Row> Optional<R> find(Class<R> kind, long id) {
    return Optional.ofNullable(tableIn(tables, kind).get(id)).map(kind::cast);
  }

  /**
   * A row that must be there.
   *
   * @throws NoSuchElementException if it is not
   */
  public <R extends Row> R get(Class<R> kind, long id) {
    return find(kind, id).orElseThrow();
  }

  /** The highest id of a table; 0 where it is empty. */
  long lastId(Class<? extends Row> kind) {
    SortedMap<Long, Row> table = tableIn(tables, kind);
    return table.isEmpty() ? 0 : table.lastKey();
  }

  private SortedMap<Long, Row> copy(Class<? extends Row> kind) {
    return new TreeMap<>(tableIn(tables, kind));
  }

  private static SortedMap<Long, Row> tableIn(
      Map<Class<? extends Row>, SortedMap<Long, Row>> tables, Class<? extends Row> kind) {
    return tables.getOrDefault(kind, Collections.emptySortedMap());
  }
}
