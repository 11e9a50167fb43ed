package fr.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * What the library shows to others, as a list to be read in a review: whoever makes a type public
 * adds it to {@code public-types.txt}, and says why.
 */
class PublicTypesTest {

  @Test
  void areTheOnesThatWereAgreedOn() throws IOException {
    List<String> shown =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests()).importPackages("fr.passerelle").stream()
                .filter(PublicTypesTest::isShown)
                .map(type -> type.getName().substring("fr.passerelle.".length()).replace('$', '.'))
                .sorted()
                .toList();

    assertThat(String.join("\n", shown) + "\n").isEqualTo(agreed());
  }

  /** Public, and inside nothing that is not. */
  private static boolean isShown(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(PublicTypesTest::isShown).orElse(true)
        && !type.getSimpleName().equals("package-info");
  }

  private static String agreed() throws IOException {
    try (InputStream in = PublicTypesTest.class.getResourceAsStream("/public-types.txt")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }
}
