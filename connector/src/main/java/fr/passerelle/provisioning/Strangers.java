package fr.passerelle.provisioning;

import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.Participant;
import java.util.List;

/** People in a fresh copy of a template, in which nobody has been enrolled yet. */
final class Strangers {

  private Strangers() {}

  /** How many there are; Moodle may put the account that copies into the copy. */
  static int count(MoodleClient client, List<Participant> roster) {
    return (int) roster.stream().filter(it -> !it.user().equals(client.site().user())).count();
  }
}
