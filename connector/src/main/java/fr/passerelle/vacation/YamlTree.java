package fr.passerelle.vacation;

import fr.passerelle.yaml.WholeCharacters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one YAML document into nodes with their places.
 *
 * <p>Aliases are refused: what a value is must be readable where it stands.
 */
final class YamlTree {

  private static final YAMLMapper YAML = new YAMLMapper();

  private final Findings findings;

  YamlTree(Findings findings) {
    this.findings = findings;
  }

  /** The document; empty, with the reason among the findings, where the text is not one. */
  Optional<YamlNode> read(String text) {
    try (YAMLParser parser = (YAMLParser) YAML.createParser(new WholeCharacters(text))) {
      return document(parser);
    } catch (JacksonException e) {
      findings.error(place(e.getLocation()), "", "", "notYaml");
      return Optional.empty();
    }
  }

  private Optional<YamlNode> document(YAMLParser parser) {
    if (parser.nextToken() == null) {
      findings.error(Place.START, "", "", "empty");
      return Optional.empty();
    }
    YamlNode root = node(parser);
    if (parser.nextToken() != null) {
      findings.error(at(parser), "", "", "secondDocument");
    }
    return Optional.of(root);
  }

  private YamlNode node(YAMLParser parser) {
    Place at = at(parser);
    if (parser.isCurrentAlias()) {
      findings.error(at, "", "", "alias");
    }
    JsonToken token = parser.currentToken();
    return token == JsonToken.START_OBJECT
        ? mapping(parser, at)
        : token == JsonToken.START_ARRAY ? items(parser, at) : scalar(parser, at);
  }

  private YamlNode.Mapping mapping(YAMLParser parser, Place at) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      Place keyAt = at(parser);
      String key = parser.currentName();
      parser.nextToken();
      entries.add(new YamlNode.Entry(keyAt, key, node(parser)));
    }
    return new YamlNode.Mapping(at, entries);
  }

  private YamlNode.Items items(YAMLParser parser, Place at) {
    List<YamlNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(parser));
    }
    return new YamlNode.Items(at, items);
  }

  private static YamlNode.Scalar scalar(YAMLParser parser, Place at) {
    boolean none = parser.currentToken() == JsonToken.VALUE_NULL;
    return new YamlNode.Scalar(at, none ? "" : parser.getString().strip());
  }

  private static Place at(YAMLParser parser) {
    return place(parser.currentTokenLocation());
  }

  private static Place place(@Nullable TokenStreamLocation location) {
    if (location == null) {
      return Place.START;
    }
    return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
