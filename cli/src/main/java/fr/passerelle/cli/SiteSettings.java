package fr.passerelle.cli;

import fr.passerelle.moodle.SiteAddress;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.profile.SiteProfile;
import fr.passerelle.provisioning.SummaryTemplate;

/**
 * The settings of one site.
 *
 * @param summary the academy's own template, or the shipped one
 */
public record SiteSettings(
    SiteName name,
    SiteAddress address,
    SecretSource token,
    ConnectionSettings connection,
    SiteProfile profile,
    SummaryTemplate summary) {}
