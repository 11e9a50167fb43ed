package fr.passerelle.survey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.moodle.ServiceFunction;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ServiceDefinitionTest {

  private final ServiceDefinition definition =
      ServiceDefinition.of(TestSite.profile("magistere-2", "{}"));

  @Test
  void namesEveryFunctionThatTheClientCalls() {
    assertThat(definition.functions())
        .extracting(ServiceDefinition.Function::name)
        .containsExactlyElementsOf(
            Arrays.stream(ServiceFunction.values()).map(ServiceFunction::wireName).toList());
    assertThat(definition.functions())
        .filteredOn(ServiceDefinition.Function::needed)
        .allSatisfy(function -> assertThat(function.works()).isNotEmpty());
  }

  @Test
  void asksForEveryCapabilityAndTheProtocol() {
    assertThat(definition.capabilities())
        .contains(
            "webservice/rest:use", "moodle/course:viewhiddenuserfields", "moodle/role:assign");
    assertThat(definition.functions())
        .allSatisfy(it -> assertThat(definition.capabilities()).containsAll(it.capabilities()));
  }

  @Test
  void letsTheRolesOfTheProfileBeAssigned() {
    assertThat(definition.assignable()).containsExactly("concepteur", "formateur", "tuteur");
  }
}
