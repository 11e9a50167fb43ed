package fr.passerelle.cli.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.cli.Workplace;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableViewTest {

  private static String shown(TableView table, boolean terminal) {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    table.show(
        new Workplace(
            Path.of("."),
            Map.of(),
            Locale.FRENCH,
            new BufferedReader(new StringReader("")),
            writer,
            writer,
            terminal,
            terminal,
            Clock.systemUTC()));
    return out.toString();
  }

  private static TableView table() {
    TableView table = new TableView(List.of("cours", "nom", "actifs"));
    table.add(List.of("2", "E\u0301tude 漢", "8"));
    table.add(List.of("11", "Cœur\tà\ncœur", "1 234,50 €"));
    table.add(List.of("7", "", "–"));
    return table;
  }

  @Test
  void alignsByColumnsOfTheTerminal() {
    assertThat(shown(table(), true))
        .isEqualToNormalizingNewlines(
            """
            cours  nom              actifs
                2  E\u0301tude 漢              8
               11  Cœur à cœur  1 234,50 €
                7                        –
            """);
  }

  @Test
  void givesAPipeOneRowALineAndOneCellATab() {
    assertThat(shown(table(), false))
        .isEqualToNormalizingNewlines(
            "cours\tnom\tactifs\n2\tE\u0301tude 漢\t8\n11\tCœur à cœur\t1 234,50 €\n7\t\t–\n");
  }

  @Test
  void refusesARowOfAnotherLength() {
    assertThatThrownBy(() -> table().add(List.of("1")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
