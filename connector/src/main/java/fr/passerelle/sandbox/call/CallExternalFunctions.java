package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.wire.MoodleError;
import fr.passerelle.sandbox.wire.PhpJson;
import fr.passerelle.sandbox.wire.Sentence;
import fr.passerelle.sandbox.wire.Texts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code tool_mobile_call_external_functions}: several calls one after the other, each committed by
 * itself, up to the first that is refused. Answers and errors are JSON within JSON.
 */
final class CallExternalFunctions implements WebFunction {

  private final Dispatcher dispatcher;

  CallExternalFunctions(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  @Override
  public JsonNode answer(Call call) {
    ArrayNode responses = Nodes.list();
    for (JsonNode request : call.argument("requests")) {
      ObjectNode response = respond(call, request);
      responses.add(response);
      if (response.required("error").booleanValue()) {
        break;
      }
    }
    ObjectNode reply = Nodes.struct();
    reply.set("responses", responses);
    return reply;
  }

  private ObjectNode respond(Call call, JsonNode request) {
    String function = request.required("function").stringValue();
    if (!dispatcher.serves(function)) {
      return failed(Nodes.struct().put("errorcode", "accessexception").put("module", "webservice"));
    }
    ReplySettings settings = settings(call, request);
    try {
      JsonNode arguments = arguments(request.required("arguments").asString(""));
      return succeeded(dispatcher.call(function, arguments, settings));
    } catch (MoodleError refused) {
      return failed(describe(call, refused, settings));
    }
  }

  /** The outer call's wish for raw names does not reach the inner calls; its language does. */
  private static ReplySettings settings(Call call, JsonNode request) {
    String language = request.required("settinglang").asString("");
    return new ReplySettings(
        request.required("settingraw").booleanValue(),
        language.isEmpty() ? call.settings().language() : language);
  }

  /** What is no JSON, or no array, counts as no arguments. */
  private static JsonNode arguments(String json) {
    try {
      JsonNode arguments = JsonMapper.shared().readTree(json);
      return arguments.isContainer() ? arguments : Nodes.struct();
    } catch (JacksonException notJson) {
      return Nodes.struct();
    }
  }

  private static ObjectNode succeeded(JsonNode answer) {
    ObjectNode response = Nodes.struct().put("error", false);
    return response.put("data", answer.isNull() ? null : PhpJson.write(answer));
  }

  private static ObjectNode failed(ObjectNode exception) {
    return Nodes.struct().put("error", true).put("exception", PhpJson.write(exception));
  }

  private static ObjectNode describe(Call call, MoodleError refused, ReplySettings settings) {
    String code = refused.code();
    Texts texts = Texts.in(settings.language());
    ObjectNode error = Nodes.struct();
    if (code == null) {
      code = "generalexceptionmessage";
      error.put("message", texts.say(Sentence.of(code, refused.sentence())));
    } else {
      error.put("message", texts.say(refused.sentence()));
    }
    error.put("errorcode", code).put("link", call.site().address() + "/");
    return error.put("moreinfourl", help(call, refused.component(), code));
  }

  private static String help(Call call, String component, String code) {
    String docs = call.kind().release().number().replace(".", "0") + "/" + call.kind().language();
    return "https://docs.moodle.org/"
        + docs
        + "/error/"
        + (component.equals("error") ? "moodle" : component)
        + "/"
        + code;
  }
}
