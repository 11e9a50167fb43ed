package fr.passerelle.contract;

import static fr.passerelle.contract.Site.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What PHP drops without a word. */
@ContractCases
class SilentTruncationTest {

  private static final int VALUES_OF_A_COURSE = 20;

  /** Of 1,000 values, three are control values: the 50th course has 17 of its 20. */
  @Test
  @InState(State.MAX_INPUT_VARS_1000)
  @Recorded("4.5/maxinputvars-260x20-control-first")
  void losesTheLastCoursesOfACallAndTheLastValuesOfOne(Site site) {
    String key = site.key();
    String category = site.category();
    String[][] drafts =
        IntStream.range(0, 52)
            .mapToObj(i -> draft(site, i, key + "-" + i, category))
            .toArray(String[][]::new);
    JsonNode created = site.call(CREATE, Form.all(drafts)).value();
    assertThat(created).hasSize(50);
    assertThat(idNumber(site, key + "-48")).isEqualTo(key + "-48");
    assertThat(idNumber(site, key + "-49")).isEmpty();
  }

  private static String[] draft(Site site, int index, String key, String category) {
    String[] some = site.draft(index, key, "categoryid=" + category, "visible=0", "format=topics");
    String[] fields =
        IntStream.range(0, 6)
            .boxed()
            .flatMap(
                field ->
                    IntStream.range(0, 2)
                        .mapToObj(
                            part ->
                                "customfields["
                                    + field
                                    + "]["
                                    + (part == 0 ? "shortname" : "value")
                                    + "]=x"))
            .toArray(String[]::new);
    String[] last = {"summary=", "startdate=1788213600", "idnumber=" + key};
    String[] all = Form.all(some, Form.item("courses", index, Form.all(fields, last)));
    assertThat(all).hasSize(VALUES_OF_A_COURSE);
    return all;
  }

  private static String idNumber(Site site, String shortName) {
    return site.courses("shortname", shortName).get(0).required("idnumber").stringValue();
  }
}
