package fr.passerelle.opening;

import java.util.List;
import java.util.Random;

/** Texts that people do write and programs trip over. The same random numbers, the same texts. */
public final class Awkward {

  /** None of these is a line break, begins or ends with white space, or is a whole label. */
  private static final List<String> PIECES =
      List.of(
          "l’été, l'automne",
          "dit « l\u00A0œuvre\u00A0» et \"l’autre\"",
          "Pourquoi\u202F? Parce\u00A0que\u00A0!",
          "deux  blancs   puis trois",
          "e\u0301te\u0301 décomposé, été composé",
          "Cœur, Æsir, Straße, İstanbul, ﬁn, Ａ",
          "🎓 👩🏽‍🏫 🇫🇷 e\uFE0F\u20E3",
          "\u202Bשלום עולם\u202C et مرحبا\u200F fin",
          "R&D, R&amp;D, &lt;i&gt;, &#38;, ]]>",
          "a < b && c > d",
          "{{title}} ${x} $(x) %s %d {0}",
          "C:\\temp\\nouveau \\n \\",
          "clé: valeur # pas un commentaire",
          "; , | \t tabulation",
          "_x0041_ et _x000D_ fin",
          "100 %, x², ½, N°5, 1e3, 0x1F",
          "césure\u00ADmolle, sans\u200Blargeur, liant\u200D",
          "Dans Word on lit Choisissez un élément. à cet endroit",
          "(entre parenthèses) [et crochets]",
          "x oui, o non, ☒ coché, ☐ ouvert, \uF0FE",
          "voir aide@example.org ou https://example.org/a?b=c&d=e#f",
          "null, true, ~, no",
          "''deux'' apostrophes, `accent`",
          "Objectif : réussir",
          "Durée : longue",
          "O’Neil & fils / «» / “” / ‹›");

  /** What a cell or a line may begin with and still is nothing but text. */
  private static final List<String> BEGINNINGS =
      List.of(
          "=SOMME(A1;B2)",
          "=1+1",
          "+33 1 02",
          "-1",
          "@tous",
          "'cité'",
          "\"cité\"",
          "\"",
          "# titre",
          "- tiret",
          "* étoile",
          "1. d’abord",
          "12",
          "012",
          "1,5",
          "2026-01-01",
          "true",
          "non",
          "null",
          "~",
          "{",
          "[1]",
          "&ancre",
          "!tag",
          "%",
          "|",
          ">",
          "À",
          "😀",
          "e\u0301",
          "…",
          "«\u00A0Ici\u00A0»");

  private static final List<String> TAGS =
      List.of("<b>gras</b>", "<script>alert(1)</script>", "a<b", "<!-- -->", "<br/>", "</w:t>");

  /** Lines that look as if the form went on. */
  private static final List<String> LIKE_LABELS =
      List.of(
          "Public visé : tout le monde",
          "Objectifs :",
          "Description du parcours",
          "En présentiel : 3 h",
          "Pilote : Alix",
          "Nom du parcours à créer",
          "FORMAT DU PARCOURS ?");

  private final Random random;

  public Awkward(Random random) {
    this.random = random;
  }

  /** One line without tags. */
  public String line() {
    return line(1 + random.nextInt(3));
  }

  private String line(int pieces) {
    StringBuilder line = new StringBuilder(random.nextBoolean() ? "Lire" : one(BEGINNINGS));
    for (int i = 0; i < pieces; i++) {
      line.append(' ').append(one(PIECES));
    }
    return line.append(random.nextBoolean() ? "" : " fin.").toString();
  }

  /** Some lines with everything in them; one in twenty is very long. */
  public String text(boolean likeLabels) {
    StringBuilder text = new StringBuilder(line());
    int lines = random.nextInt(20) == 0 ? 120 : random.nextInt(5);
    for (int i = 0; i < lines; i++) {
      text.append(random.nextInt(4) == 0 ? "\n\n" : "\n");
      int kind = random.nextInt(6);
      text.append(kind == 0 && likeLabels ? one(LIKE_LABELS) : kind == 1 ? one(TAGS) : line());
    }
    return text.toString();
  }

  /** Nothing to see, before or behind an answer. */
  String blank() {
    return one(List.of("", "", " ", "   ", "\u00A0", "\u2002\u2002", "\n", "\u200B"));
  }

  public <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
