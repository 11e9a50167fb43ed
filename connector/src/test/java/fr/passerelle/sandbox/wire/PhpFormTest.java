package fr.passerelle.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhpFormTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a=1|{\"a\":\"1\"}",
        "a=1&a=2|{\"a\":\"2\"}",
        "a|{\"a\":\"\"}",
        "a[0][b]=c|{\"a\":{\"0\":{\"b\":\"c\"}}}",
        "a%5B0%5D%5Bb%5D=c|{\"a\":{\"0\":{\"b\":\"c\"}}}",
        "a[]=x&a[]=y|{\"a\":{\"0\":\"x\",\"1\":\"y\"}}",
        "a[5]=x&a[]=y|{\"a\":{\"5\":\"x\",\"6\":\"y\"}}",
        "a[][b]=x&a[][b]=y|{\"a\":{\"0\":{\"b\":\"x\"},\"1\":{\"b\":\"y\"}}}",
        "a=1&a[b]=2|{\"a\":{\"b\":\"2\"}}",
        "a.b%20c=1|{\"a_b_c\":\"1\"}",
        "a[b.c]=1|{\"a\":{\"b.c\":\"1\"}}",
        "a=%C3%A9+b%26|{\"a\":\"é b&\"}",
        "a=100%|{\"a\":\"100%\"}",
        "&&=x|{}"
      })
  void readsAsPhpDoes(String form, String variables) {
    assertThat(new PhpForm(1000).decode(form).toString()).isEqualTo(variables);
  }

  @Test
  void dropsWhatExceedsTheLimit() {
    assertThat(new PhpForm(2).decode("a[]=1&a[]=2&a[]=3").toString())
        .isEqualTo("{\"a\":{\"0\":\"1\",\"1\":\"2\"}}");
  }
}
