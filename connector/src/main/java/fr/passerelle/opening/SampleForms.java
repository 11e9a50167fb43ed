package fr.passerelle.opening;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Filled-in forms of each kind, by invented people, to try the product with. Some hold the small
 * mistakes that forms do hold.
 */
public final class SampleForms {

  /** In the order in which they are best imported. */
  static final List<String> NAMES =
      List.of(
          "demande-evaluation.docx",
          "demande-classe-inversee.docx",
          "demande-laicite.docx",
          "demande-lecture.odt",
          "demandes-numerique.xlsx",
          "demandes-lycee.csv",
          "demande-direction.yaml");

  private SampleForms() {}

  /**
   * Copies all samples into a folder, which is made if need be; files of the same names are
   * replaced.
   *
   * @return the copies, in the order in which they are best imported
   */
  public static List<Path> copyTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> copies = new ArrayList<>();
    for (String name : NAMES) {
      Path copy = folder.resolve(name);
      AtomicFile.write(copy, bytes(name));
      copies.add(copy);
    }
    return List.copyOf(copies);
  }

  static byte[] bytes(String name) throws IOException {
    try (InputStream sample = SampleForms.class.getResourceAsStream("samples/" + name)) {
      if (sample == null) {
        throw new FileNotFoundException(name);
      }
      return sample.readAllBytes();
    }
  }
}
