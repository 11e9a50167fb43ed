package fr.passerelle.cli;

import fr.passerelle.ledger.LedgerPlace;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the ledger is kept, read from the settings. */
final class LedgerReader {

  private static final String USUAL = "passerelle.db";
  private static final Pattern SECRET = Pattern.compile("//[^/?]*@|[?&](user|\\w*password)=");

  private LedgerReader() {}

  /** The keys as they are written. */
  record Written(@Nullable String ledger, @Nullable String user, @Nullable SecretSource password) {}

  /** Why the keys are refused, as the name of a message; empty where they are good. */
  static String refusal(Written written, boolean twoPasswords) {
    String ledger = written.ledger();
    if (ledger == null || !ledger.startsWith("jdbc:")) {
      return written.user() == null && written.password() == null ? "" : "settings-ledger-file";
    }
    if (SECRET.matcher(ledger).find()) {
      return "settings-ledger-secret";
    }
    if (!isReadable(ledger)) {
      return "settings-ledger-url";
    }
    return written.user() == null || written.password() == null || twoPasswords
        ? "settings-ledger-login"
        : "";
  }

  private static boolean isReadable(String url) {
    try {
      LedgerPlace.database(url, "", "");
      return url.startsWith("jdbc:postgresql:");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The place of keys that are good. */
  static LedgerSettings read(Written written, Function<String, Path> beside) {
    String user = written.user();
    SecretSource password = written.password();
    String ledger = written.ledger() == null ? USUAL : written.ledger();
    return user == null || password == null
        ? new LedgerSettings.InFile(beside.apply(ledger))
        : new LedgerSettings.InDatabase(ledger, user, password);
  }
}
