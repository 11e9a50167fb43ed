package fr.passerelle.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.passerelle.sandbox.wire.PhpForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import okhttp3.FormBody;
import okio.Buffer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What arguments say is what PHP reads from the form that they become. */
class ArgumentsFuzzTest {

  private static final List<String> NAMES =
      List.of("courses", "id", "fullname", "value", "customfields", "options", "0", "a_b");
  private static final int DEEPEST = 4;

  /** Arguments, and what PHP should make of them. */
  private record Said(Arguments arguments, ObjectNode read) {}

  @FuzzTest
  void whatIsSaidIsWhatPhpReads(FuzzedDataProvider data) throws IOException {
    Said said = structure(data, 0);
    ObjectNode read = new PhpForm(Integer.MAX_VALUE).decode(form(said.arguments()));
    assertThat(read).isEqualTo(said.read());
    assertThat(said.arguments().flat()).hasSize(leaves(said.read()));
  }

  private static Said structure(FuzzedDataProvider data, int depth) {
    Arguments arguments = Arguments.none();
    ObjectNode read = JsonNodeFactory.instance.objectNode();
    List<String> names = new ArrayList<>(NAMES);
    for (int count = data.consumeInt(1, NAMES.size()); count > 0; count--) {
      String name = names.remove(data.consumeInt(0, names.size() - 1));
      int kind = data.consumeInt(0, depth < DEEPEST ? 4 : 2);
      arguments =
          switch (kind) {
            case 0 -> text(data, arguments, name, read);
            case 1 -> number(data, arguments, name, read);
            case 2 -> flag(data, arguments, name, read);
            case 3 -> texts(data, arguments, name, read);
            default -> structures(data, arguments, name, read, depth);
          };
    }
    return new Said(arguments, read);
  }

  private static Arguments text(
      FuzzedDataProvider data, Arguments arguments, String name, ObjectNode read) {
    String text = data.consumeString(40);
    read.put(name, sendable(text));
    return arguments.with(name, text);
  }

  /** Half of a pair of surrogates is no character. */
  private static String sendable(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static Arguments number(
      FuzzedDataProvider data, Arguments arguments, String name, ObjectNode read) {
    long number = data.consumeLong();
    read.put(name, Long.toString(number));
    return arguments.with(name, number);
  }

  private static Arguments flag(
      FuzzedDataProvider data, Arguments arguments, String name, ObjectNode read) {
    boolean flag = data.consumeBoolean();
    read.put(name, flag ? "1" : "0");
    return arguments.with(name, flag);
  }

  private static Arguments texts(
      FuzzedDataProvider data, Arguments arguments, String name, ObjectNode read) {
    ObjectNode list = read.putObject(name);
    List<String> texts = new ArrayList<>();
    for (int i = data.consumeInt(1, 12); i > 0; i--) {
      String text = data.consumeString(10);
      list.put(Integer.toString(texts.size()), sendable(text));
      texts.add(text);
    }
    return arguments.withTexts(name, texts);
  }

  private static Arguments structures(
      FuzzedDataProvider data, Arguments arguments, String name, ObjectNode read, int depth) {
    ObjectNode list = read.putObject(name);
    List<Arguments> structures = new ArrayList<>();
    for (int i = data.consumeInt(1, 3); i > 0; i--) {
      Said said = structure(data, depth + 1);
      list.set(Integer.toString(structures.size()), said.read());
      structures.add(said.arguments());
    }
    return arguments.withEach(name, structures);
  }

  /** As the transport writes it. */
  private static String form(Arguments arguments) throws IOException {
    FormBody.Builder form = new FormBody.Builder();
    arguments.flat().forEach(argument -> form.add(argument.name(), argument.value()));
    Buffer buffer = new Buffer();
    form.build().writeTo(buffer);
    return buffer.readUtf8();
  }

  private static int leaves(ObjectNode tree) {
    int leaves = 0;
    for (var value : tree.values()) {
      leaves += value instanceof ObjectNode inner ? leaves(inner) : 1;
    }
    return leaves;
  }
}
