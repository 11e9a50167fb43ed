package fr.passerelle.vacation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A column of activities kept in a spreadsheet. Its heading is the key that the YAML file has, with
 * a dot before a key of a block, or the French word for it.
 */
enum ActivityColumn {
  ID("id", "identifiant"),
  KIND("kind", "activité"),
  COURSE("course", "cours"),
  REQUEST("request", "demande"),
  DATE("date", "date"),
  PEOPLE("people", "personnes"),
  VACATIONS("vacations", "vacations"),
  DECIDED_BY("decidedBy", "décidé par"),
  DECIDED_ON("decidedOn", "décidé le"),
  OVERRIDE_AUTHOR("override.author", "dérogation par"),
  OVERRIDE_ON("override.on", "dérogation le"),
  OVERRIDE_REASON("override.reason", "motif de la dérogation"),
  DESIGNED_ON("designedOn", "conçu le"),
  NATURE("nature", "nature"),
  HOURS("hours", "durée"),
  HEADS_COUNT("heads.count", "effectif"),
  HEADS_ON("heads.on", "effectif au"),
  HEADS_ATTENDANCE("heads.attendance", "liste de présence"),
  HEADS_MINIMUM("heads.minimumMinutes", "minutes de présence"),
  HEADS_HOSTS("heads.hosts", "lignes des animateurs"),
  PERSON("person", "personne"),
  REASON("reason", "motif"),
  FROM("from", "du"),
  UNTIL("until", "au");

  private final String key;
  private final String french;

  ActivityColumn(String key, String french) {
    this.key = key;
    this.french = french;
  }

  /** The column with that heading, whatever its case, accents and blanks; empty where none has. */
  static Optional<ActivityColumn> named(String heading) {
    String folded = Folded.of(heading);
    return Arrays.stream(values())
        .filter(it -> Folded.of(it.key).equals(folded) || Folded.of(it.french).equals(folded))
        .findFirst();
  }

  /** All headings, the key first. */
  static List<String> headings() {
    return Arrays.stream(values()).flatMap(it -> List.of(it.key, it.french).stream()).toList();
  }

  /** The block that the key stands in; empty where it stands alone. */
  String block() {
    return key.contains(".") ? key.substring(0, key.indexOf('.')) : "";
  }

  /** The key, in its block. */
  String inBlock() {
    return key.substring(key.indexOf('.') + 1);
  }
}
