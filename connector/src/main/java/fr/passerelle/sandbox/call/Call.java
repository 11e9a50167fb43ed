package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Profile;
import fr.passerelle.sandbox.site.Roster;
import fr.passerelle.sandbox.site.Site;
import fr.passerelle.sandbox.site.SiteKind;
import fr.passerelle.sandbox.site.SiteState;
import fr.passerelle.sandbox.site.Transaction;
import fr.passerelle.sandbox.wire.PhpText;
import fr.passerelle.sandbox.wire.Sentence;
import fr.passerelle.sandbox.wire.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One call of one function.
 *
 * @param arguments of the shape that the contract demands
 */
record Call(Site site, Transaction data, ObjectNode arguments, ReplySettings settings) {

  SiteState state() {
    return data.state();
  }

  SiteKind kind() {
    return site.kind();
  }

  Profile profile() {
    return site.profile();
  }

  boolean may(Capability capability) {
    return site.access().has(capability);
  }

  boolean same(String one, String other) {
    return kind().collation().same(one, other);
  }

  Roster roster(Course course) {
    return site.roster(state(), course);
  }

  JsonNode argument(String name) {
    return arguments.required(name);
  }

  long number(String name) {
    return argument(name).asLong(0);
  }

  String text(String name) {
    return argument(name).stringValue();
  }

  /** A name as the caller wants names. */
  String shown(String name) {
    return settings.raw() ? name : PhpText.escaped(name);
  }

  /** HTML as the caller wants texts. */
  String shownHtml(String html) {
    return settings.raw() ? html : PhpText.purified(html);
  }

  String say(Sentence sentence) {
    return Texts.in(settings.language()).say(sentence);
  }
}
