package fr.passerelle.cli.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import fr.passerelle.cli.view.Plain;
import fr.passerelle.moodle.EmailAddress;
import fr.passerelle.moodle.SiteAddress;
import fr.passerelle.opening.Person;
import fr.passerelle.provisioning.OpenedCourse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.RawField;
import org.jspecify.annotations.Nullable;

/**
 * The message that tells a pilot that their course is open, in French: a draft for the
 * administrator to look at and send. Nothing here sends anything.
 */
public final class PilotMessage {

  private static final Template BODY =
      Mustache.compiler()
          .escapeHTML(false)
          .emptyStringIsFalse(true)
          .compile(Templates.text("pilot.txt"));

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

  /** The first of a month is an ordinal in French, the other days are not. */
  private static final DateTimeFormatter FIRST_DAY =
      DateTimeFormatter.ofPattern("d'er' MMMM uuuu", Locale.FRENCH);

  private PilotMessage() {}

  /**
   * The bytes of an {@code .eml} file; empty where the request has no pilot with an address.
   *
   * @param zone in which days are told
   */
  public static Optional<byte[]> about(OpenedCourse opened, SiteAddress address, ZoneId zone) {
    Person pilot = opened.request().pilot();
    return pilot == null || !EmailAddress.isValid(pilot.email())
        ? Optional.empty()
        : Optional.of(written(opened, pilot, BODY.execute(blanks(opened, pilot, address, zone))));
  }

  private static byte[] written(OpenedCourse opened, Person pilot, String text) {
    try {
      Message message =
          Message.Builder.of()
              .setSubject("Parcours ouvert : " + Plain.line(opened.course().fullName()))
              .setTo(mailbox(pilot))
              .setField(new RawField("X-Unsent", "1"))
              .setBody(text.replaceAll("\\R", "\r\n"), StandardCharsets.UTF_8)
              .setContentTransferEncoding("quoted-printable")
              .build();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new DefaultMessageWriter().writeMessage(message, bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can't fail", e);
    }
  }

  private static Mailbox mailbox(Person pilot) {
    String email = new EmailAddress(pilot.email()).value();
    int at = email.lastIndexOf('@');
    return new Mailbox(Plain.line(pilot.name()), email.substring(0, at), email.substring(at + 1));
  }

  private static Map<String, Object> blanks(
      OpenedCourse opened, Person pilot, SiteAddress address, ZoneId zone) {
    String email = new EmailAddress(pilot.email()).value();
    Map<String, Object> blanks = new HashMap<>();
    blanks.put("greeted", pilot.name().isBlank() ? "" : " " + Plain.line(pilot.name()));
    blanks.put("title", Plain.line(opened.course().fullName()));
    blanks.put("reference", opened.request().reference().value());
    blanks.put("link", CourseLink.to(opened, address));
    blanks.put("start", day(opened.course().start(), zone));
    blanks.put("end", day(opened.course().end(), zone));
    blanks.put("hidden", !opened.course().visible());
    blanks.put(
        "unknown",
        opened.waiting().stream().anyMatch(person -> person.email().value().equals(email)));
    return blanks;
  }

  private static String day(@Nullable Instant time, ZoneId zone) {
    if (time == null) {
      return "";
    }
    LocalDate day = time.atZone(zone).toLocalDate();
    return day.format(day.getDayOfMonth() == 1 ? FIRST_DAY : DAY);
  }
}
