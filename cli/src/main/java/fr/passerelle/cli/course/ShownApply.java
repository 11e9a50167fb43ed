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
  private final boolean quiet;

  /**
   * What an apply shows while it goes on.
   *
   * @param quiet whether the steps are shown in the end, as a whole
   */
  ShownApply(Workplace place, Interruption.Delay delay, ApplyView view, Plan plan, boolean quiet) {
    this.delay = delay;
    this.view = view;
    this.progress = new ApplyProgress(place, plan.stepsToDo());
    this.quiet = quiet;
    progress.show(0);
  }

  @Override
  public void ended(StepResult result) {
    progress.close();
    if (!quiet) {
      view.step(result);
    }
    progress.showNext();
  }

  @Override
  public boolean stops() {
    return delay.isAsked();
  }
}
