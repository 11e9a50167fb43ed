package fr.passerelle.sandbox.site;

import java.util.List;

/**
 * What sites differ in, each for itself.
 *
 * @param profile its roles, and what a new sandbox holds
 * @param language that the site and the token's user have, {@code en} or {@code fr}
 * @param collation how its database compares
 */
public record SiteKind(Profile profile, Release release, String language, Collation collation) {

  /** Whether the site runs Moodle 4.5 rather than 4.1. */
  public boolean recent() {
    return release.recent();
  }

  /** The custom fields of courses, in their order. Number fields came after 4.1. */
  public List<CustomField> customFields() {
    CustomField.Type number = recent() ? CustomField.Type.NUMBER : CustomField.Type.TEXT;
    return List.of(
        new CustomField("objectifs", "Objectifs", CustomField.Type.TEXTAREA),
        new CustomField("pilote", "Pilote", CustomField.Type.TEXT),
        new CustomField("pilote_mail", "Adresse du pilote", CustomField.Type.TEXT),
        new CustomField("concepteurs", "Concepteurs", CustomField.Type.TEXT),
        new CustomField("presentiel", "Présentiel", CustomField.Type.CHECKBOX),
        new CustomField("duree_presentiel", "Durée en présentiel", number),
        new CustomField("duree_distance", "Durée à distance", number),
        new CustomField("accompagnement", "Accompagnement", CustomField.Type.TEXT),
        new CustomField("public", "Public", CustomField.Type.TEXT),
        new CustomField("niveau", "Niveau", CustomField.Type.SELECT),
        new CustomField("ouverture", "Ouverture", CustomField.Type.DATE));
  }
}
