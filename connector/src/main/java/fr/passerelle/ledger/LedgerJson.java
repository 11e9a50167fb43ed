package fr.passerelle.ledger;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import fr.passerelle.enrolment.CountingRule;
import fr.passerelle.enrolment.EnrolmentState;
import fr.passerelle.enrolment.Fact;
import fr.passerelle.moodle.AccountState;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.LastAccess;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

  static String rule(CountingRule rule) {
    return MAPPER.writeValueAsString(rule);
  }

  static CountingRule rule(String text) {
    return MAPPER.readValue(text, CountingRule.class);
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

  /** Facts as they were written up to the fourth form of the ledger. */
  static List<Fact> oldFacts(String text) {
    return MAPPER.readValue(text, new TypeReference<List<OldFact>>() {}).stream()
        .map(OldFact::fact)
        .toList();
  }

  static SortedSet<UserId> oldUsers(String text) {
    return MAPPER.readValue(text, new TypeReference<TreeSet<UserId>>() {});
  }

  private record OldFact(
      UserId user,
      SortedSet<String> roles,
      SortedSet<GroupId> groups,
      EnrolmentState enrolment,
      AccountState account,
      LastAccess lastAccess) {

    Fact fact() {
      return new Fact(user, roles, groups, enrolment, account, lastAccess);
    }
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
