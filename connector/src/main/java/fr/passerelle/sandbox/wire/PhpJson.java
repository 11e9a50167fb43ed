package fr.passerelle.sandbox.wire;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as PHP's {@code json_encode} writes it: {@code é} as {@code \u00e9}, {@code /} as {@code
 * \/}.
 */
public final class PhpJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII, JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .build();

  private PhpJson() {}

  public static String write(JsonNode value) {
    return MAPPER.writeValueAsString(value);
  }
}
