package fr.passerelle.cli.view;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.problem.Message;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** What {@code --json} prints: one indented value, with messages in the reader's language. */
public final class JsonView {

  private final Workplace place;
  private final JsonMapper mapper;

  public JsonView(Workplace place) {
    this.place = place;
    SimpleModule messages = new SimpleModule();
    messages.addSerializer(Message.class, new Spoken(new Words(place.language())));
    this.mapper =
        JsonMapper.builder()
            .addModule(messages)
            .changeDefaultVisibility(
                it -> it.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();
  }

  public void show(Object value) {
    place.out().println(mapper.writeValueAsString(value));
  }

  /** A message as the sentence that it is. */
  private static final class Spoken extends ValueSerializer<Message> {
    private final Words words;

    Spoken(Words words) {
      this.words = words;
    }

    @Override
    public void serialize(Message value, JsonGenerator generator, SerializationContext context) {
      generator.writeString(words.say(value));
    }
  }
}
