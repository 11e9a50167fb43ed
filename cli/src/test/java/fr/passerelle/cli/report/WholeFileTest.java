package fr.passerelle.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir Path folder;

  @Test
  void makesTheFolderAndLeavesNothingElse() throws IOException {
    WholeFile.write(folder.resolve("a/b/plan.json"), "é");

    assertThat(folder.resolve("a/b/plan.json")).hasBinaryContent(new byte[] {(byte) 0xC3, -87});
    assertThat(in(folder.resolve("a/b"))).containsExactly("plan.json");
  }

  @Test
  void hasTheRightsOfAnyNewFile() throws IOException {
    Path usual = Files.createFile(folder.resolve("usual"));
    Path file = folder.resolve("plan.json");
    WholeFile.write(file, "new");

    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
  }

  @Test
  void keepsTheRightsOfTheFileThatItReplaces() throws IOException {
    Path file = Files.writeString(folder.resolve("plan.json"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    WholeFile.write(file, "new");

    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void leavesAllAsItWasWhereItCannotWrite() throws IOException {
    Path full = Files.createDirectories(folder.resolve("plan.json/inside"));

    assertThatThrownBy(() -> WholeFile.write(folder.resolve("plan.json"), "new"))
        .isInstanceOf(FileSystemException.class);
    assertThat(in(folder)).containsExactly("plan.json");
    assertThat(full).isDirectory();
  }

  private static List<String> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
