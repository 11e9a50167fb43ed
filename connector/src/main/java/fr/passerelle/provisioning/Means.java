package fr.passerelle.provisioning;

/** What the token's service lets be done besides what every site must. */
public record Means(
    boolean makeCategories, boolean nameSections, boolean makeGroups, boolean tellLanguages) {

  /** All of it. */
  public static final Means ALL = new Means(true, true, true, true);
}
