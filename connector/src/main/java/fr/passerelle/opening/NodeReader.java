package fr.passerelle.opening;

import fr.passerelle.yaml.WholeCharacters;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads one document of YAML or JSON, keeping lines and words as written. */
final class NodeReader {

  private static final ObjectMapper YAML = new YAMLMapper();
  private static final ObjectMapper JSON = new JsonMapper();

  private NodeReader() {}

  /**
   * @throws RefusedFile if this is no UTF-8, no YAML, or more than one document
   */
  static Node yaml(byte[] bytes) throws RefusedFile {
    return read(bytes, YAML);
  }

  /**
   * @throws RefusedFile if this is no UTF-8, no JSON, or more than one document
   */
  static Node json(byte[] bytes) throws RefusedFile {
    return read(bytes, JSON);
  }

  private static Node read(byte[] bytes, ObjectMapper mapper) throws RefusedFile {
    try (JsonParser parser = mapper.createParser(new WholeCharacters(utf8(bytes)))) {
      Node node = value(parser, parser.nextToken());
      if (parser.nextToken() != null) {
        throw new RefusedFile("yaml.documents", line(parser));
      }
      return node;
    } catch (JacksonException broken) {
      throw broken(broken);
    }
  }

  private static String utf8(byte[] bytes) throws RefusedFile {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      RefusedFile refused = new RefusedFile("yaml.charset");
      refused.initCause(notUtf8);
      throw refused;
    }
  }

  private static Node value(JsonParser parser, @Nullable JsonToken token) throws RefusedFile {
    String line = line(parser);
    int at = Integer.parseInt(line);
    if (token == null || token == JsonToken.VALUE_NULL) {
      return new Node.Nothing(at);
    }
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      throw new RefusedFile("yaml.alias", line);
    }
    return switch (token) {
      case START_OBJECT -> new Node.Mapping(at, entries(parser));
      case START_ARRAY -> new Node.Sequence(at, items(parser));
      default -> new Node.Scalar(at, String.valueOf(parser.getString()));
    };
  }

  private static List<Node.Entry> entries(JsonParser parser) throws RefusedFile {
    List<Node.Entry> entries = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int line = Integer.parseInt(line(parser));
      entries.add(new Node.Entry(line, key, value(parser, parser.nextToken())));
    }
    return entries;
  }

  private static List<Node> items(JsonParser parser) throws RefusedFile {
    List<Node> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(value(parser, token));
    }
    return items;
  }

  private static String line(JsonParser parser) {
    return Integer.toString(Math.max(1, parser.currentTokenLocation().getLineNr()));
  }

  private static RefusedFile broken(JacksonException broken) {
    int line = broken.getLocation() == null ? 1 : Math.max(1, broken.getLocation().getLineNr());
    RefusedFile refused = new RefusedFile("yaml.broken", Integer.toString(line));
    refused.initCause(broken);
    return refused;
  }
}
