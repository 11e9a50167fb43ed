package fr.passerelle.cli.count;

import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.report.CountFile;
import fr.passerelle.cli.report.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --csv FILE}, {@code --xlsx FILE}: the table goes into files and is not shown. */
final class FilesOption {

  @Option(names = "--csv", paramLabel = "FILE", descriptionKey = "count.csv")
  private @Nullable String csv;

  @Option(names = "--xlsx", paramLabel = "FILE", descriptionKey = "count.xlsx")
  private @Nullable String xlsx;

  /**
   * Writes the files that were asked for; whether there were any.
   *
   * @throws IOException if one can't be written; it is then as it was
   */
  boolean write(Wiring wiring, CountFile table) throws IOException {
    if (csv != null) {
      write(wiring, csv, table.csv(), table.rows());
    }
    if (xlsx != null) {
      write(wiring, xlsx, table.xlsx(), table.rows());
    }
    return csv != null || xlsx != null;
  }

  private static void write(Wiring wiring, String typed, byte[] bytes, int rows)
      throws IOException {
    Path file = wiring.place().resolve(typed);
    WholeFile.write(file, bytes);
    wiring.place().out().println(wiring.words().say("count-file-done", file.toString(), rows));
  }
}
