package fr.passerelle.cli;

import fr.passerelle.moodle.SiteAddress;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.profile.SiteProfile;

/** The settings of one site. */
public record SiteSettings(
    SiteName name,
    SiteAddress address,
    SecretSource token,
    ConnectionSettings connection,
    SiteProfile profile) {}
