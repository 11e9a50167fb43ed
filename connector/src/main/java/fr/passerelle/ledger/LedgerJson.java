package fr.passerelle.ledger;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import fr.passerelle.enrolment.Fact;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** How values that have no columns of their own are written in the ledger: as JSON. */
final class LedgerJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .changeDefaultVisibility(it -> it.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
          .build();

  private LedgerJson() {}

  static String facts(List<Fact> facts) {
    return MAPPER.writeValueAsString(facts);
  }

  static String users(Collection<UserId> users) {
    return MAPPER.writeValueAsString(users);
  }

  static SortedSet<UserId> users(String text) {
    return MAPPER.readValue(text, new TypeReference<TreeSet<UserId>>() {});
  }

  static String message(Message message) {
    return MAPPER.writeValueAsString(message);
  }

  static Message message(String text) {
    return MAPPER.readValue(text, Message.class);
  }

  static String messages(List<Message> messages) {
    return MAPPER.writeValueAsString(messages);
  }

  static List<Message> messages(String text) {
    return MAPPER.readValue(text, new TypeReference<List<Message>>() {});
  }

  /** Of a text's UTF-8 bytes, as 64 hexadecimal digits. */
  static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
