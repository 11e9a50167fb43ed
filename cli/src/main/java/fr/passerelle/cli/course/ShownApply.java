package fr.passerelle.cli.course;

import fr.passerelle.cli.Interruption;
import fr.passerelle.cli.Workplace;
import fr.passerelle.cli.view.ApplyProgress;
import fr.passerelle.cli.view.ApplyView;
import fr.passerelle.provisioning.ApplyWatch;
import fr.passerelle.provisioning.Plan;
import fr.passerelle.provisioning.StepResult;

/** Shows the steps of an apply as they end and how far it is, and passes on the wish to stop. */
final class ShownApply implements ApplyWatch {

  private final Interruption.Delay delay;
  private final ApplyView view;
  private final ApplyProgress progress;

  ShownApply(Workplace place, Interruption.Delay delay, ApplyView view, Plan plan) {
    this.delay = delay;
    this.view = view;
    this.progress = new ApplyProgress(place, plan.stepsToDo());
    progress.show(0);
  }

  @Override
  public void ended(StepResult result) {
    progress.close();
    view.step(result);
    progress.showNext();
  }

  @Override
  public boolean stops() {
    return delay.isAsked();
  }
}
