package fr.passerelle.moodle;

import fr.passerelle.problem.Message;
import java.io.IOException;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Decides what an answer is: the value, or one of the five failures. HTTP 200 is not success:
 * Moodle's errors come with it.
 *
 * <p>The body is read as it comes in, never held whole. Jackson's own exceptions are not passed on,
 * since they quote the body, which holds people's names.
 */
final class ReplyDecision {

  private static final ByteString BYTE_ORDER_MARK = ByteString.decodeHex("efbbbf");

  private final Failures failures;

  ReplyDecision(Failures failures) {
    this.failures = failures;
  }

  /**
   * @throws IOException if the connection broke while the body came in
   * @throws MoodleException if the answer is not a value
   */
  <T> T decide(Call call, Answer answer, ReplyReader<T> reader) throws IOException {
    if (answer.status() != 200) {
      throw failures.status(call, answer);
    }
    BufferedSource body = answer.body();
    skipByteOrderMark(body);
    refuseWhatIsNoJson(call, body, answer.contentType());
    try (JsonParser reply = Wire.JSON.createParser(body.inputStream())) {
      return value(call, reply, reader);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  /** The value in a reply that came inside another one, as a text. */
  <T> T decide(Call call, String inner, ReplyReader<T> reader) {
    try (JsonParser reply = Wire.JSON.createParser(inner)) {
      return value(call, reply, reader);
    }
  }

  /** The failure that an error object tells which came inside another reply, as a text. */
  MoodleException failure(Call call, String inner) {
    MoodleError.Wire wire;
    try {
      wire = Wire.JSON.readValue(inner, MoodleError.Wire.class);
    } catch (JacksonException e) {
      wire = new MoodleError.Wire(null, null, null);
    }
    return failures.error(call, wire);
  }

  private <T> T value(Call call, JsonParser reply, ReplyReader<T> reader) {
    try {
      boolean object = reply.nextToken() == JsonToken.START_OBJECT;
      if (object && reply.nextToken() == JsonToken.PROPERTY_NAME) {
        refuseErrors(call, reply);
      }
      T value = reader.read(reply);
      return atEnd(call, reply, value);
    } catch (JacksonIOException e) {
      throw e;
    } catch (JacksonException | IllegalArgumentException e) {
      throw garbled(call, reply);
    }
  }

  private void refuseErrors(Call call, JsonParser reply) {
    if (MoodleError.beginsWith(reply.currentName())) {
      MoodleError.Wire wire = Wire.JSON.readerFor(MoodleError.Wire.class).readValue(reply);
      throw failures.error(call, wire);
    }
  }

  private <T> T atEnd(Call call, JsonParser reply, T value) {
    if (reply.nextToken() != null) {
      throw garbled(call, reply);
    }
    return value;
  }

  private MoodleException garbled(Call call, JsonParser reply) {
    long place = reply.currentLocation().getByteOffset();
    long there = place >= 0 ? place : reply.currentLocation().getCharOffset();
    return failures.strange(call, Failures.reason("garbled", Long.toString(there)));
  }

  private void refuseWhatIsNoJson(Call call, BufferedSource body, @Nullable String contentType)
      throws IOException {
    int first = firstByte(body);
    if (first < 0) {
      throw failures.strange(call, Failures.reason("empty"));
    }
    if (first == '<') {
      boolean xml = contentType != null && contentType.contains("xml") && !isPage(contentType);
      Message reason = Failures.reason(xml ? "xml" : "page");
      throw failures.strange(call, reason);
    }
  }

  /** A file of the site that was saved with one sends it before everything else. */
  private static void skipByteOrderMark(BufferedSource body) throws IOException {
    if (body.rangeEquals(0, BYTE_ORDER_MARK)) {
      body.skip(BYTE_ORDER_MARK.size());
    }
  }

  private static boolean isPage(String contentType) {
    return contentType.contains("html");
  }

  /** The first byte that is no white space, left in place; −1 if there is none. */
  private static int firstByte(BufferedSource body) throws IOException {
    while (body.request(1)) {
      byte next = body.getBuffer().getByte(0);
      if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
        return next & 0xFF;
      }
      body.skip(1);
    }
    return -1;
  }
}
