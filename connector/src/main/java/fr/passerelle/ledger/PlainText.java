package fr.passerelle.ledger;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;

/**
 * The data of a due sync as it is: text. Nothing that comes from the ledger is made into objects.
 */
final class PlainText implements Serializer {

  @Override
  public byte[] serialize(Object data) {
    return data.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public <T> T deserialize(Class<T> type, byte[] data) {
    return type.cast(new String(data, StandardCharsets.UTF_8));
  }
}
