package fr.passerelle.ledger;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One table of the ledger as it is exported: whole, in an order of its own, after those that it
 * refers to.
 *
 * @param order the columns that its rows are put in order by
 */
record Table(String name, String order, List<Column> columns) {

  /** All of them; a row refers to none that comes later. */
  static final List<Table> ALL =
      List.of(
          of(
              "journal",
              "id",
              "id# site reference kind detail begun_at outcome reason course_id# ended_at"),
          of("field_mark", "journal, field", "journal# field mark"),
          of("waiting_key", "id", "id# value"),
          of("waiting", "site, reference, part, address", "site reference part address since"),
          of("counted_course", "id", "id# site course_id# short_name id_number"),
          of("roster", "id", "id# sha256 facts~"),
          of("figures", "id", "id# sha256 content"),
          of("sync_run", "id", "id# site due_at begun_at ended_at"),
          of("snapshot", "id", "id# course# run# taken_at# roster# figures# trusted# alarms"),
          of("acceptance", "snapshot", "snapshot# who at reason"),
          of("attestation", "id", "id# site course_id# held_on file sha256 noted_at"),
          of("attestation_person", "attestation, person", "attestation# person#"),
          of("statement", "place", "id place# stored_at content"),
          of(
              "pay_event",
              "id",
              "id# statement line# kind who at reason vacations amount decided_on batch#"),
          of("source_file", "sha256", "sha256 content*"),
          of("statement_source", "statement, place", "statement place# name sha256"));

  /** What is of these machines and this moment, and goes nowhere. */
  static final Set<String> PASSING = Set.of("scheduled_task", "sync_hold");

  /**
   * A table in short.
   *
   * @param columns those of text by name alone; {@code #} marks numbers, {@code *} bytes, {@code ~}
   *     deflated text
   */
  private static Table of(String name, String order, String columns) {
    return new Table(
        name, order, List.of(columns.split(" ", -1)).stream().map(Column::of).toList());
  }

  String select() {
    return "SELECT " + names("") + " FROM " + name + " ORDER BY " + order;
  }

  String insert() {
    return "INSERT INTO " + name + " (" + names("") + ") VALUES (" + names(":") + ")";
  }

  private String names(String before) {
    return columns.stream().map(column -> before + column.name()).collect(Collectors.joining(", "));
  }

  /** Whether its rows are numbered as they come. */
  boolean isNumbered() {
    return columns.get(0).equals(new Column("id", Column.Kind.NUMBER));
  }
}
