package fr.passerelle.sandbox;

import fr.passerelle.sandbox.call.ReplySettings;
import fr.passerelle.sandbox.wire.PhpText;
import fr.passerelle.sandbox.wire.WireFormat;
import tools.jackson.databind.node.ObjectNode;

/** The variables of a request. */
record RestRequest(ObjectNode variables) {

  private static final String SETTING = "moodlewssetting";

  WireFormat format() {
    return WireFormat.named(variables.path("moodlewsrestformat"));
  }

  /** Empty where there is none, or more than one. */
  String token() {
    return text("wstoken");
  }

  String function() {
    return text("wsfunction");
  }

  /** What the caller wants of the answer; a language that the site does not have is passed over. */
  ReplySettings settings(String siteLanguage) {
    boolean raw = PhpText.isTrue(text(SETTING + "raw"));
    boolean english = text(SETTING + "lang").equals("en");
    return new ReplySettings(raw, english ? "en" : siteLanguage);
  }

  /** What is left for the function. */
  ObjectNode arguments() {
    ObjectNode arguments = variables.deepCopy();
    arguments.remove("wstoken");
    arguments.remove("wsfunction");
    arguments.remove("moodlewsrestformat");
    for (String setting : new String[] {"raw", "fileurl", "filter", "lang", "timezone"}) {
      arguments.remove(SETTING + setting);
    }
    return arguments;
  }

  private String text(String name) {
    return variables.path(name).isString() ? variables.path(name).stringValue() : "";
  }
}
