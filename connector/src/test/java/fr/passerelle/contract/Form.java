package fr.passerelle.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names and values as a form sends them; each is given as {@code name=value}, not encoded. */
final class Form {

  private Form() {}

  static String encoded(String... pairs) {
    return Stream.of(pairs).map(Form::pair).collect(Collectors.joining("&"));
  }

  /** One item of a list: {@code courses[0][fullname]=x} for {@code fullname=x}. */
  static String[] item(String list, int index, String... pairs) {
    return Stream.of(pairs)
        .map(
            pair -> {
              int end = pair.substring(0, pair.indexOf('=')).indexOf('[');
              int cut = end < 0 ? pair.indexOf('=') : end;
              String head = list + "[" + index + "][" + pair.substring(0, cut) + "]";
              return head + pair.substring(cut);
            })
        .toArray(String[]::new);
  }

  static String[] all(String[]... parts) {
    return Stream.of(parts).flatMap(Stream::of).toArray(String[]::new);
  }

  private static String pair(String pair) {
    int equals = pair.indexOf('=');
    return encode(pair.substring(0, equals)) + "=" + encode(pair.substring(equals + 1));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
