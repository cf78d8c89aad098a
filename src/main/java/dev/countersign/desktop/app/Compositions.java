package dev.countersign.desktop.app;

import dev.countersign.desktop.common.Choosers;
import dev.countersign.desktop.home.WorkstationWorkplace;
import dev.countersign.git.CloneRequest;
import dev.countersign.git.Cloner;
import dev.countersign.review.Workstation;

/** The desktop on a workstation. */
final class Compositions {
  private Compositions() {}

  /** To be called on the FX thread. */
  static Composition on(Workstation workstation, Choosers choosers) {
    SampleFolder sample = new SampleFolder(workstation);
    return new Composition(
        workstation,
        new WorkstationWorkplace(
            workstation,
            (url, folder, credentials, progress) ->
                Cloner.clone(new CloneRequest(url, folder, false, credentials), progress),
            sample::kit),
        choosers,
        desktop -> new AllScreens(desktop, workstation));
  }
}
