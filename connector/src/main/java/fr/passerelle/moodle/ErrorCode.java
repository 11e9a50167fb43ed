package fr.passerelle.moodle;

import fr.passerelle.problem.Message;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The error codes of Moodle that say how to react. What is not here is a refusal, told in Moodle's
 * own words.
 *
 * <p>Decided by {@code errorcode} alone, which no release and no language changes; classes and
 * messages do both. Four situations hide behind another code and show in a part of the message that
 * is not translated, or that {@code moodlewssettinglang} fixes to English.
 */
enum ErrorCode {
  SITEMAINTENANCE(Reaction.UNAVAILABLE),
  UPGRADERUNNING(Reaction.UNAVAILABLE),
  DBCONNECTIONFAILED(Reaction.UNAVAILABLE),

  INVALIDTOKEN(Reaction.ACCOUNT),
  ACCESSEXCEPTION(Reaction.ACCESS),
  /** Suspended, unconfirmed, without login, deleted, password expired. */
  WSACCESSUSER(Reaction.ACCOUNT),
  NOPERMISSIONS(Reaction.ACCESS),
  REQUIRELOGINERROR(Reaction.ACCESS),
  COURSEHIDDEN(Reaction.ACCESS),
  /** Not of a report's audience, without {@code moodle/reportbuilder:view}, or switched off. */
  ERRORREPORTVIEW(Reaction.ACCESS),
  WSUSERCANNOTASSIGN(Reaction.ACCESS),
  FORCEPASSWORDCHANGENOTICE(Reaction.ACCOUNT),
  SITEPOLICYNOTAGREED(Reaction.ACCOUNT),
  USERNOTFULLYSETUP(Reaction.ACCOUNT),
  /** {@code invalidrecord} on the table of functions. */
  NOSUCHFUNCTION(Reaction.ACCESS),

  SHORTNAMETAKEN(Reaction.REFUSED),
  COURSEIDNUMBERTAKEN(Reaction.REFUSED),
  ERRORCATCONTEXTNOTVALID(Reaction.REFUSED),
  ERRORCOURSECONTEXTNOTVALID(Reaction.REFUSED),
  ERRORINVALIDPARAM(Reaction.REFUSED),
  INVALIDPARAMETER(Reaction.REFUSED),
  ENDDATEBEFORESTARTDATE(Reaction.REFUSED),
  NOSTARTDATENOENDDATE(Reaction.REFUSED),
  FORMATNOTSUPPORTED(Reaction.REFUSED),
  DMLWRITEEXCEPTION(Reaction.REFUSED),
  INVALIDPERSISTENTERROR(Reaction.REFUSED),
  INVALIDRECORD(Reaction.REFUSED),
  INVALIDUSER(Reaction.REFUSED),
  INVALIDUSERFIELD(Reaction.REFUSED),
  WSNOINSTANCE(Reaction.REFUSED),
  INVALIDRESPONSE(Reaction.REFUSED),
  OTHER(Reaction.REFUSED),

  /** A PHP error, which has no code: how far it came is not known. */
  STUMBLED(Reaction.REFUSED),
  /** {@code invalidresponse} to a WRITE, or a PHP error in one: the work may be done. */
  DONEPERHAPS(Reaction.UNKNOWN);

  /** How to react. */
  enum Reaction {
    UNAVAILABLE,
    /** Access, to this function or object. */
    ACCESS,
    /** Access, to anything: the token or its account is not fit. */
    ACCOUNT,
    REFUSED,
    UNKNOWN
  }

  private static final Map<String, ErrorCode> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(ErrorCode::key, Function.identity()));

  private final Reaction reaction;

  ErrorCode(Reaction reaction) {
    this.reaction = reaction;
  }

  static ErrorCode of(MoodleError error, Effect effect) {
    String code = error.code();
    if (effect == Effect.WRITE && (code.isEmpty() || code.equals("invalidresponse"))) {
      return DONEPERHAPS;
    }
    if (code.isEmpty()) {
      return STUMBLED;
    }
    if (code.startsWith("wsaccessuser")) {
      return WSACCESSUSER;
    }
    ErrorCode listed = BY_CODE.getOrDefault(code, OTHER);
    return switch (listed) {
      case INVALIDRECORD -> error.words().contains("external_functions") ? NOSUCHFUNCTION : listed;
      case ERRORCATCONTEXTNOTVALID, ERRORCOURSECONTEXTNOTVALID -> behind(listed, error.words());
      default -> listed;
    };
  }

  /** An account that may do nothing shows as a context that is not valid. */
  private static ErrorCode behind(ErrorCode listed, String words) {
    if (words.contains("forcepasswordchange")) {
      return FORCEPASSWORDCHANGENOTICE;
    }
    if (words.contains("Site policy")) {
      return SITEPOLICYNOTAGREED;
    }
    return words.contains("User not fully set-up") ? USERNOTFULLYSETUP : listed;
  }

  Reaction reaction() {
    return reaction;
  }

  /** Why, and what to do; {0} are Moodle's words, {1} its code, {2} the capabilities. */
  Message reason(MoodleError error, ServiceFunction function) {
    String capabilities = String.join(", ", function.capabilities());
    return Message.of("moodle.code." + key(), error.words(), error.code(), capabilities);
  }

  /** As Moodle writes it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
