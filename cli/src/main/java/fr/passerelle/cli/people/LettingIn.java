package fr.passerelle.cli.people;

import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.view.ApplyView;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.opening.OpeningRequest;
import fr.passerelle.problem.Message;
import fr.passerelle.provisioning.Desired;
import fr.passerelle.provisioning.Latecomers;
import fr.passerelle.provisioning.Ownership;
import fr.passerelle.provisioning.Plan;
import fr.passerelle.provisioning.Planner;
import fr.passerelle.provisioning.SiteBusyException;
import fr.passerelle.provisioning.SiteQuestions;
import fr.passerelle.provisioning.StalePlanException;
import fr.passerelle.provisioning.StepResult;
import fr.passerelle.provisioning.Terms;
import java.util.List;
import java.util.Set;

/**
 * Enrols people of requests who have got an account since their course was opened, and writes
 * nothing else. Asks nothing of the site where nobody waits.
 */
public final class LettingIn {

  /** Where the commands look for requests unless told otherwise. */
  private static final String FOLDER = "requests";

  private final Wiring wiring;
  private final SiteSettings site;
  private final MoodleClient client;
  private final Latecomers latecomers;

  public LettingIn(Wiring wiring, SiteSettings site, MoodleClient client) {
    this.wiring = wiring;
    this.site = site;
    this.client = client;
    this.latecomers = wiring.latecomers(site);
  }

  /**
   * Lets in who can be let in. Whatever comes in between is said and left to the next time: whoever
   * calls has other things to do.
   *
   * @return whether nothing came in between
   */
  public boolean run() throws InterruptedException {
    Set<IdNumber> waitedFor = latecomers.references();
    if (waitedFor.isEmpty()) {
      return true;
    }
    try {
      Plan plan = latecomers.only(plan(requests(waitedFor)));
      return plan.isEmpty() || apply(plan);
    } catch (SiteBusyException busy) {
      return left(busy.spoken());
    } catch (StalePlanException stale) {
      return left(stale.spoken());
    } catch (MoodleException e) {
      return left(e.spoken());
    }
  }

  private boolean left(Message why) {
    wiring.place().err().println(wiring.words().say("latecomers-left", wiring.words().say(why)));
    return false;
  }

  private List<OpeningRequest> requests(Set<IdNumber> waitedFor) {
    return wiring
        .requests(wiring.place().resolve(FOLDER))
        .readAll()
        .meantFor(site.name())
        .requests()
        .stream()
        .filter(request -> waitedFor.contains(new IdNumber(request.reference().value())))
        .toList();
  }

  /** No course is created by it, so when one would begin does not matter. */
  private Plan plan(List<OpeningRequest> requests) {
    Desired desired = Desired.of(requests, site.profile(), site.summary());
    SiteQuestions questions = SiteQuestions.about(desired);
    Ownership ownership = new Ownership(wiring.ledger().journal().written(site.name()), Set.of());
    Terms terms = new Terms(ownership, site.profile().brake(), Terms.ALL);
    return new Planner(site.name(), site.address(), wiring.place().clock().instant(), terms)
        .plan(desired, questions, wiring.observer(site, client).observe(questions));
  }

  private boolean apply(Plan plan) throws InterruptedException {
    ApplyView view = new ApplyView(wiring.place());
    List<StepResult> results = wiring.applier(site, client, view::step).apply(plan);
    boolean allGood = results.stream().allMatch(result -> result.outcome().isGood());
    if (allGood) {
      latecomers.note(plan);
    }
    return allGood;
  }
}
