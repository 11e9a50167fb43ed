package fr.passerelle.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir Path folder;

  @Test
  void takesThePlaceOfTheOldFileAndLeavesNothingBeside() throws IOException {
    Path file = folder.resolve("pay.csv");
    WholeFile.write(file, new byte[] {1});
    WholeFile.write(file, new byte[] {2});

    assertThat(file).hasBinaryContent(new byte[] {2});
    assertThat(folder).isDirectoryContaining(file::equals).isNotEmptyDirectory();
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void leavesNothingBehindWhereItCannotWrite() throws IOException {
    Path file = folder.resolve("pay.csv");
    Files.createDirectories(file.resolve("full"));

    assertThatThrownBy(() -> WholeFile.write(file, new byte[] {1})).isInstanceOf(IOException.class);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
