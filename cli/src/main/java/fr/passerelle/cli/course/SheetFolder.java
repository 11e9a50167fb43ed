package fr.passerelle.cli.course;

import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.report.IndexationSheet;
import fr.passerelle.cli.report.OpenedList;
import fr.passerelle.cli.report.PilotMessage;
import fr.passerelle.cli.report.WholeFile;
import fr.passerelle.moodle.SiteAddress;
import fr.passerelle.provisioning.OpenedCourse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One site's folder of sheets, messages and the list of what is open. */
final class SheetFolder {

  private static final String LIST = "opened.csv";

  private final Path folder;
  private final SiteAddress address;
  private final ZoneId zone;
  private final Locale language;
  private final List<String> files = new ArrayList<>();

  /**
   * The folder of a site.
   *
   * @param above where each site has its own
   */
  SheetFolder(Path above, SiteSettings site, Locale language) {
    this.folder = above.resolve(site.name().value());
    this.address = site.address();
    this.zone = site.profile().timeZone();
    this.language = language;
  }

  Path path() {
    return folder;
  }

  /** What was written so far. */
  List<String> files() {
    return List.copyOf(files);
  }

  /** Whether a course's sheet is there. */
  boolean has(String reference) {
    return Files.exists(folder.resolve(reference + ".html"));
  }

  /**
   * Writes a course's sheet and the message to its pilot.
   *
   * @return whether there is a pilot to write to
   */
  boolean write(OpenedCourse course) throws IOException {
    String reference = course.request().reference().value();
    IndexationSheet sheet = new IndexationSheet(course, address, zone, language);
    file(reference + ".html", sheet.html().getBytes(StandardCharsets.UTF_8));
    file(reference + ".md", sheet.markdown().getBytes(StandardCharsets.UTF_8));
    Optional<byte[]> message = PilotMessage.about(course, address, zone);
    if (message.isPresent()) {
      file(reference + ".eml", message.get());
    }
    return message.isPresent();
  }

  /** Writes the list, where there is anything to list. */
  void list(List<OpenedCourse> courses) throws IOException {
    if (!courses.isEmpty()) {
      file(LIST, new OpenedList(courses, address, zone).csv(language));
    }
  }

  private void file(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    WholeFile.write(file, bytes);
    files.add(file.toString());
  }
}
