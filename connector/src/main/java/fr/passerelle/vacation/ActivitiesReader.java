package fr.passerelle.vacation;

import fr.passerelle.moodle.UserId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the parts of a file of activities. */
final class ActivitiesReader {

  private static final Kind<Integer> PERSON = Kind.whole(1, 999_999);

  private static final Shape.Keys UNPAID =
      Shape.keys(
          Key.must("person", PERSON),
          Key.must("reason", Kind.TEXT),
          Key.may("from", Kind.DAY),
          Key.may("until", Kind.DAY));

  /** The whole file. */
  static final Shape.Keys SHAPE =
      Shape.keys(
          Key.must("formatVersion", Kind.constant("1")),
          Key.may("acts", new Shape.Items(ActReader.SHAPE)),
          Key.may("nonPayable", new Shape.Items(UNPAID)),
          Key.may("splits", new Shape.Items(SplitReader.SHAPE)));

  private final Findings findings;
  private final String file;
  private final String sha256;
  private final AttendanceLists lists;
  private final Set<String> ids;

  /**
   * @param ids of acts that the same file has declared before, to which those of this part are
   *     added
   */
  ActivitiesReader(
      Findings findings, String file, String sha256, AttendanceLists lists, Set<String> ids) {
    this.findings = findings;
    this.file = file;
    this.sha256 = sha256;
    this.lists = lists;
    this.ids = ids;
  }

  /** What could be read; what could not is among the findings. */
  Activities read(StrictMapping top) {
    top.need("formatVersion", Kind.constant("1"));
    List<Act> acts = new ArrayList<>();
    ActReader reader = new ActReader(findings, lists);
    for (YamlNode item : items(top, "acts")) {
      StrictMapping.at(findings, "acts", item, ActReader.SHAPE)
          .ifPresent(
              act ->
                  reader
                      .read(act, source(item))
                      .filter(read -> isNew(read, act))
                      .ifPresent(acts::add));
    }
    List<NonPayable> unpaid = new ArrayList<>();
    for (YamlNode item : items(top, "nonPayable")) {
      StrictMapping.at(findings, "nonPayable", item, UNPAID)
          .flatMap(entry -> unpaid(entry, source(item)))
          .ifPresent(unpaid::add);
    }
    return new Activities(acts, unpaid, splits(top));
  }

  private List<Split> splits(StrictMapping top) {
    List<Split> splits = new ArrayList<>();
    for (YamlNode item : items(top, "splits")) {
      StrictMapping.at(findings, "splits", item, SplitReader.SHAPE)
          .flatMap(split -> new SplitReader(findings).read(split, source(item)))
          .ifPresent(splits::add);
    }
    return splits;
  }

  private List<YamlNode> items(StrictMapping top, String key) {
    return top.find(key)
        .map(
            node -> {
              if (node instanceof YamlNode.Items list) {
                return list.items();
              }
              findings.error(node.at(), key, "", "notList");
              return List.<YamlNode>of();
            })
        .orElseGet(List::of);
  }

  private boolean isNew(Act act, StrictMapping written) {
    boolean fresh = ids.add(act.id());
    if (!fresh) {
      written.error("id", act.id(), "twice", act.id());
    }
    return fresh;
  }

  private ActSource source(YamlNode node) {
    return new ActSource(file, node.at().toString(), sha256);
  }

  private static Optional<NonPayable> unpaid(StrictMapping entry, ActSource source) {
    Optional<Integer> person = entry.need("person", PERSON);
    Optional<String> reason = entry.need("reason", Kind.TEXT);
    LocalDate from = entry.find("from", Kind.DAY).orElse(null);
    LocalDate until = entry.find("until", Kind.DAY).orElse(null);
    if (from != null && until != null && until.isBefore(from)) {
      entry.error("until", until.toString(), "untilBeforeFrom");
    }
    return person.flatMap(
        p -> reason.map(r -> new NonPayable(new UserId(p), r, new Validity(from, until), source)));
  }
}
