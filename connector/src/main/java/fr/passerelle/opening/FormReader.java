package fr.passerelle.opening;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads opening requests from a file of any kind that academies send: {@code .docx} and {@code
 * .odt} (one form a file), {@code .xlsx} and {@code .csv} (one a row), {@code .yaml}, {@code .yml}
 * and {@code .json} (one, or a list). Whatever is wrong with a file is a problem in the result,
 * never an exception. Stateless.
 */
public final class FormReader {

  private static final int MAX_FILE = 32 << 20;
  private static final List<String> KINDS =
      List.of(".docx", ".odt", ".xlsx", ".csv", ".yaml", ".yml", ".json");
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /** The forms in a file, which is only read. */
  public FormReading read(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      return read(FormFile.of(file, bytes(file)));
    } catch (RefusedFile refused) {
      return FormReading.refused(refused.problem(name));
    } catch (IOException unreadable) {
      return FormReading.refused(
          Problem.error(
              name,
              "",
              "",
              Message.of("opening.file.unreadable", file.toString()),
              Message.of("opening.file.unreadable.hint")));
    }
  }

  private static FormReading read(FormFile file) throws RefusedFile {
    refuseBinary(file);
    return switch (kind(file.name())) {
      case ".docx" -> form(WordDocument.read(file), file);
      case ".odt" -> form(OdtDocument.read(file), file);
      case ".xlsx" -> new XlsxFile(file).read();
      case ".csv" -> new CsvFile(file).read();
      case ".yaml", ".yml", ".json" -> new RequestList(file).read();
      default -> throw new RefusedFile("file.unknown", kind(file.name()), String.join(" ", KINDS));
    };
  }

  private static FormReading form(Page page, FormFile file) throws RefusedFile {
    DraftBuilder draft = new DraftBuilder(Places.ofForm(file.name()));
    new FormLayout(page, file.name(), draft).read();
    return new FormReading(List.of(draft.build(file.source(0))), List.of());
  }

  /** The .doc of old, and a .docx under a password, are the same kind of container. */
  private static void refuseBinary(FormFile file) throws RefusedFile {
    if (kind(file.name()).equals(".doc")) {
      throw new RefusedFile("file.doc");
    }
    byte[] bytes = file.bytes();
    boolean ole = bytes.length >= OLE.length;
    for (int i = 0; ole && i < OLE.length; i++) {
      ole = bytes[i] == OLE[i];
    }
    if (ole) {
      throw new RefusedFile("file.ole");
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(MAX_FILE + 1);
      if (bytes.length > MAX_FILE) {
        throw new RefusedFile("file.large", MAX_FILE >> 20);
      }
      if (bytes.length == 0) {
        throw new RefusedFile("file.empty");
      }
      return bytes;
    }
  }

  private static String kind(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
  }
}
