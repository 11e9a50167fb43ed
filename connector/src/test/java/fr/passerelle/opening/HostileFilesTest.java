package fr.passerelle.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileFilesTest {

  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

  @TempDir Path folder;

  static Stream<Arguments> files() throws IOException {
    byte[] form = EmptyForm.bytes();
    String entity = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>";
    return Stream.of(
        arguments("a.docx", new byte[0], "file.empty"),
        arguments("a.docx", utf8("not an archive"), "file.broken"),
        arguments("a.docx", Arrays.copyOf(form, form.length / 2), "file.broken"),
        arguments("a.docx", Arrays.copyOf(form, form.length - 30), "file.broken"),
        arguments("a.docx", zip("word/document.xml", "<w:p"), "file.broken"),
        arguments("a.docx", zip("word/document.xml", entity), "file.entities"),
        arguments("a.odt", zip("content.xml", entity), "file.entities"),
        arguments("a.docx", zip("content.xml", "<a/>"), "file.kind"),
        arguments(
            "a.docx", WordFile.around("<w:p><w:r><w:t>Bonjour</w:t></w:r></w:p>"), "form.none"),
        arguments("a.odt", OdtMarkup.around("<text:p>Bonjour</text:p>"), "form.none"),
        arguments("a.odt", form, "file.kind"),
        arguments("a.xlsx", form, "file.kind"),
        arguments("a.xlsx", zip("xl/workbook.xml", "<workbook"), "file.broken"),
        arguments("a.xlsx", zip("xl/workbook.xml", entity), "file.entities"),
        arguments("a.docx", bomb(), "file.bomb"),
        arguments("a.xlsx", bomb(), "file.bomb"),
        arguments("a.docx", crowd(), "file.bomb"),
        arguments("a.doc", OLE, "file.doc"),
        arguments("a.docx", OLE, "file.ole"),
        arguments("a.pdf", utf8("%PDF-1.7"), "file.unknown"),
        arguments("a", utf8("x"), "file.unknown"),
        arguments("a.csv", utf8("a;b\n1;2\n"), "table.headings"),
        arguments("a.csv", utf8("\"open;\n"), "table.headings"),
        arguments("a.csv", utf8("Nom du parcours à créer;Nom du pilote\n"), "table.empty"),
        arguments("a.yaml", utf8("title: [unclosed"), "yaml.broken"),
        arguments("a.yaml", utf8("just words"), "yaml.root"),
        arguments("a.yaml", utf8("title: a\n---\ntitle: b\n"), "yaml.documents"),
        arguments("a.yaml", utf8("title: &x a\nformat: *x\n"), "yaml.alias"),
        arguments("a.yaml", utf8("- title: a\n- words\n"), "yaml.item"),
        arguments("a.yaml", utf8("reference: 2026-0001\ntitle: a\n"), "yaml.imported"),
        arguments("a.yaml", new byte[] {'a', ':', ' ', (byte) 0xE9}, "yaml.charset"),
        arguments("a.json", utf8("{\"title\": "), "yaml.broken"),
        arguments("a.json", utf8("[".repeat(5000)), "yaml.broken"));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("files")
  void aFileThatCannotBeReadIsAProblem(String name, byte[] bytes, String reason)
      throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);

    FormReading reading = new FormReader().read(file);

    assertThat(reading.drafts()).isEmpty();
    assertThat(reading.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.message().key()).isEqualTo("opening." + reason);
              assertThat(problem.where()).isEqualTo(name);
              assertThat(problem.hint().toString()).isNotBlank();
            });
  }

  @Test
  void aMissingFileAndAFolderAreProblems() throws IOException {
    FormReader reader = new FormReader();
    Path sub = Files.createDirectory(folder.resolve("dossier.docx"));

    assertThat(reader.read(folder.resolve("absent.docx")).problems()).hasSize(1);
    assertThat(reader.read(sub).problems()).hasSize(1);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(String entry, String content) {
    return new StoredZip().add(entry, content).bytes();
  }

  /** Ten kilobytes that unpack to ten megabytes. */
  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(new byte[10 << 20]);
    }
    return bytes.toByteArray();
  }

  private static byte[] crowd() {
    StoredZip zip = new StoredZip();
    for (int i = 0; i < 2_001; i++) {
      zip.add("word/" + i + ".xml", "");
    }
    return zip.bytes();
  }
}
