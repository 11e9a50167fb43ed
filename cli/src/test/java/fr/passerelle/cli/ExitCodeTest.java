package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {

  @ParameterizedTest
  @CsvSource({
    "OK OK, OK",
    "ACCESS ACCESS, ACCESS",
    "STALE_PLAN STALE_PLAN, STALE_PLAN",
    "OK CHANGES_PENDING, CHANGES_PENDING",
    "OK FAILED, PARTLY",
    "CHANGES_PENDING ACCESS, PARTLY",
    "PARTLY FAILED, PARTLY",
    "OK PARTLY, PARTLY",
    "FAILED ACCESS, FAILED",
    "USAGE STALE_PLAN ACCESS, FAILED"
  })
  void ofSeveralSites(String ends, ExitCode all) {
    List<ExitCode> codes =
        Arrays.stream(ends.split(" ", -1)).map(code -> ExitCode.valueOf(code)).toList();

    assertThat(ExitCode.ofAll(codes)).isEqualTo(all);
  }
}
