/**
 * The contract suite: what a Moodle site answers on the wire, case by case, as recorded of real
 * sites. It runs against the sandbox on every build, and against a real site when {@code
 * PASSERELLE_LIVE_URL} and {@code PASSERELLE_LIVE_TOKEN} are set. Where the two differ, the sandbox
 * is wrong.
 *
 * <p>A theme is a class with {@link fr.passerelle.contract.ContractCases}; a case is a test method
 * in it, or a row of one, that takes a {@link fr.passerelle.contract.Site}, or {@link
 * fr.passerelle.contract.Sites} where the state of the site is a column. A case makes its own data
 * through web services, under keys of its own, and names the recordings that it stands on.
 */
package fr.passerelle.contract;
