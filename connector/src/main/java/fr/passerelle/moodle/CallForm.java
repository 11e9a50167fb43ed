package fr.passerelle.moodle;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import okhttp3.FormBody;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.ByteString;

/**
 * What a call is sent as: a form. What says how to read the call comes first: PHP drops what is
 * beyond its {@code max_input_vars}, and without the format Moodle answers XML.
 */
final class CallForm {

  /** The same in every call of a function, and so written once. */
  private final Map<ServiceFunction, ByteString> openings = new EnumMap<>(ServiceFunction.class);

  CallForm(Token token) {
    for (ServiceFunction function : ServiceFunction.values()) {
      FormBody opening =
          new FormBody.Builder()
              .add("wstoken", token.reveal())
              .add("wsfunction", function.wireName())
              .add("moodlewsrestformat", "json")
              .add("moodlewssettingraw", "1")
              .add("moodlewssettingfilter", "0")
              .add("moodlewssettingfileurl", "0")
              .add("moodlewssettinglang", "en")
              .add("moodlewssettingtimezone", "UTC")
              .build();
      Buffer written = new Buffer();
      write(opening, written);
      openings.put(function, written.readByteString());
    }
  }

  RequestBody of(Call call) {
    ByteString opening = Wire.required(openings.get(call.function()), "opening");
    Buffer form = new Buffer().write(opening);
    List<Arguments.Parameter> arguments = call.arguments().flat();
    if (!arguments.isEmpty()) {
      FormBody.Builder own = new FormBody.Builder();
      arguments.forEach(argument -> own.add(argument.name(), argument.value()));
      write(own.build(), form.writeByte('&'));
    }
    return new SentOnce(form);
  }

  private static void write(FormBody form, Buffer buffer) {
    try {
      form.writeTo(buffer);
    } catch (IOException e) {
      throw new AssertionError("memory takes everything", e);
    }
  }
}
