package fr.passerelle.vacation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A file of pay rules: YAML, {@code formatVersion: 1}, in which every key must be known and every
 * value has its date, its status and its reference.
 */
public final class RulesFile {

  /** The name of the rules that come with Passerelle: what the academy of Grenoble states. */
  public static final String SHIPPED = "grenoble-2023.yaml";

  /** The name of the rules to learn with, whose values are invented. */
  public static final String EXAMPLE = "exemple.yaml";

  /** Every rules file that comes with Passerelle. */
  public static final List<String> SHIPPED_FILES = List.of(SHIPPED, EXAMPLE);

  private static final int MOST_BYTES = 1 << 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private RulesFile() {}

  /**
   * Reads a file of rules, wholly, whatever is wrong with it.
   *
   * @param file the file's name, for messages and for the results that name their rules
   * @param bytes the file, UTF-8, up to 1 MiB
   */
  public static RulesReading read(String file, byte[] bytes) {
    Findings findings = new Findings(file, RulesReader.SHAPE);
    Optional<PayRules> rules =
        tree(bytes, findings)
            .flatMap(root -> RulesReader.at(findings, root))
            .flatMap(reader -> reader.read(file, RulesVersion.of(bytes)));
    return rules
        .<RulesReading>map(RulesReading.Accepted::new)
        .orElseGet(() -> new RulesReading.Rejected(findings.problems()));
  }

  /** The bytes of {@link #SHIPPED}. */
  public static byte[] shipped() {
    return shipped(SHIPPED);
  }

  /**
   * The bytes of a file that comes with Passerelle.
   *
   * @throws IllegalArgumentException if it is none of {@link #SHIPPED_FILES}
   */
  public static byte[] shipped(String file) {
    if (!SHIPPED_FILES.contains(file)) {
      throw new IllegalArgumentException("no rules come with Passerelle as " + file);
    }
    return resource(file);
  }

  /** The bytes of a file beside the shipped rules. */
  static byte[] resource(String file) {
    try (InputStream in = RulesFile.class.getResourceAsStream("rules/" + file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the library");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file as nodes with their places, and without anything that looks like a NUMEN. */
  static Optional<YamlNode> tree(byte[] bytes, Findings findings) {
    return text(bytes, findings)
        .map(text -> NumenMask.mask(text, findings))
        .flatMap(text -> new YamlTree(findings).read(text));
  }

  static boolean isTooLarge(byte[] bytes) {
    return bytes.length > MOST_BYTES;
  }

  private static Optional<String> text(byte[] bytes, Findings findings) {
    if (isTooLarge(bytes)) {
      findings.error(Place.START, "", "", "tooLarge");
      return Optional.empty();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      findings.error(Place.START, "", "", "notUtf8");
      return Optional.empty();
    }
  }
}
