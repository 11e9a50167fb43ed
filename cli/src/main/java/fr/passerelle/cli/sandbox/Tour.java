package fr.passerelle.cli.sandbox;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Main;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The commands of the demo, typed one after the other as a user would. */
final class Tour {

  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final Set<ExitCode> AS_EXPECTED = Set.of(ExitCode.OK, ExitCode.PARTLY);

  private final Workplace user;
  private final Words words;
  private final Sandbox sandbox;
  private boolean good = true;

  Tour(Workplace place, Path folder, Sandbox sandbox) {
    this.user =
        new Workplace(
            folder,
            withoutSettings(place.environment()),
            place.language(),
            place.in(),
            place.out(),
            place.err(),
            true,
            false,
            place.clock());
    this.words = new Words(place.language());
    this.sandbox = sandbox;
  }

  /** The demo has settings of its own: it must never write to the site that the user's name. */
  private static SortedMap<String, String> withoutSettings(Map<String, String> environment) {
    SortedMap<String, String> own = new TreeMap<>(environment);
    own.remove(Wiring.SETTINGS_VARIABLE);
    return own;
  }

  /** Runs all of it; true when every command ended as it should. */
  boolean run() throws IOException {
    String today = LocalDate.now(user.clock().withZone(ZONE)).toString();
    say("demo-site");
    type("site check");
    say("demo-import");
    type("request import " + DemoFolder.FORMS + "/* --to requests");
    say("demo-plan");
    type("plan requests -o plan.json");
    say("demo-apply");
    type("apply plan.json --yes");
    say("demo-again");
    type("apply requests --yes");
    user.out().println();
    user.out().println(words.say("demo-weeks-later", sandbox.letPeopleEnrol()));
    type("sync");
    type("count list");
    say("demo-pay");
    type("pay compute --on " + today + " --rules grenoble-2023.yaml");
    say("demo-explain");
    type("pay explain 1");
    type("pay export -o vacations.csv");
    return good;
  }

  private void say(String key) {
    user.out().println();
    user.out().println("# " + words.say(key));
  }

  private void type(String command) throws IOException {
    user.out().println();
    user.out().println("$ passerelle " + command);
    ExitCode code = Main.run(user, arguments(command));
    if (code != ExitCode.OK) {
      user.out().println(words.say("demo-exit-code", code.code()));
    }
    good &= AS_EXPECTED.contains(code);
  }

  /** Spreads {@code folder/*} as a shell would. */
  private String[] arguments(String command) throws IOException {
    List<String> arguments = new ArrayList<>();
    for (String word : List.of(command.split(" ", -1))) {
      if (word.endsWith("/*")) {
        String folder = word.substring(0, word.length() - 1);
        try (Stream<Path> files = Files.list(user.resolve(folder))) {
          files.sorted().forEach(file -> arguments.add(folder + file.getFileName()));
        }
      } else {
        arguments.add(word);
      }
    }
    return arguments.toArray(String[]::new);
  }
}
