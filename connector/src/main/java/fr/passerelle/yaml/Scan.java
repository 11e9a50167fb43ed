package fr.passerelle.yaml;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * One pass over the tokens of a file: on which line each key stands, and what binding would pass
 * over in silence – a key that stands twice, an alias, a second document, nothing at all.
 */
final class Scan {

  private final String file;
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<String> doubles = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int depth;
  private int documents;

  private Scan(String file) {
    this.file = file;
  }

  /**
   * @throws tools.jackson.core.JacksonException if the text can't be read
   */
  static Scan of(ObjectMapper mapper, String text, String file) {
    Scan scan = new Scan(file);
    try (JsonParser parser = mapper.createParser(new WholeCharacters(text))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        scan.meet(token, parser);
      }
    }
    if (scan.documents == 0) {
      scan.report(1, "", "empty");
    }
    return scan;
  }

  private void meet(JsonToken token, JsonParser parser) {
    documents += depth == 0 && token != JsonToken.VALUE_NULL ? 1 : 0;
    if (documents > 1) {
      meetSecondDocument(parser);
    } else {
      meet(token, parser, parser.streamReadContext().pathAsPointer().toString());
    }
    depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
  }

  private void meet(JsonToken token, JsonParser parser, String pointer) {
    int line = parser.currentTokenLocation().getLineNr();
    boolean again = lines.putIfAbsent(pointer, line) != null;
    if (token == JsonToken.PROPERTY_NAME
        && again
        && doubles.stream().noneMatch(pointer::startsWith)) {
      doubles.add(pointer + "/");
      report(line, pointer, "double-key", parser.currentName());
    }
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      report(line, pointer, "alias", "*" + parser.getString());
    }
  }

  private void meetSecondDocument(JsonParser parser) {
    if (documents == 2 && depth == 0) {
      int line = parser.currentTokenLocation().getLineNr();
      report(line, "", "second-document");
    }
  }

  private void report(int line, String pointer, String key, Object... arguments) {
    problems.add(
        Problem.error(
            file + ":" + line,
            pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.'),
            "",
            Message.of("yaml." + key, arguments),
            Message.of("yaml." + key + "-hint")));
  }

  /** The line of each key and item, by JSON pointer; the first one of a key that stands twice. */
  Map<String, Integer> lines() {
    return lines;
  }

  /** Whether the file says nothing at all. */
  boolean isEmpty() {
    return documents == 0;
  }

  /** In the order of the file. */
  List<Problem> problems() {
    return problems;
  }
}
