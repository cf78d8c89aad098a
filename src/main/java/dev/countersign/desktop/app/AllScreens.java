package dev.countersign.desktop.app;

import dev.countersign.desktop.bundle.BundleScreen;
import dev.countersign.desktop.common.Desktop;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Screen;
import dev.countersign.desktop.remote.FetchModel;
import dev.countersign.desktop.remote.FetchPanel;
import dev.countersign.desktop.remote.FetchSentence;
import dev.countersign.desktop.remote.Fetches;
import dev.countersign.desktop.workbench.WorkbenchScreen;
import dev.countersign.git.Fetched;
import dev.countersign.review.OpenChange;
import dev.countersign.review.Workstation;
import java.nio.file.Path;

/** The screens behind the first one. */
final class AllScreens implements Screens {
  private final Desktop desktop;
  private final Workstation workstation;

  AllScreens(Desktop desktop, Workstation workstation) {
    this.desktop = desktop;
    this.workstation = workstation;
  }

  @Override
  public Screen workbench(OpenChange change) {
    return new WorkbenchScreen(
        desktop, change, this::reread, this::fetch, file -> desktop.shell().show(bundle(file)));
  }

  @Override
  public void prepare() {
    WorkbenchScreen.prepare();
  }

  @Override
  public void rehearse(OpenChange change) {
    Rehearsal.of(change, workstation);
  }

  @Override
  public Screen bundle(Path file) {
    return new BundleScreen(desktop, file, workstation.clock());
  }

  private void fetch(OpenChange change) {
    FetchModel model = new FetchModel(desktop.tasks(), fetched -> fetched(change, fetched));
    desktop.shell().openPanel(new FetchPanel(model));
    model.start(Fetches.of(() -> workstation.fetching(change.id())));
  }

  private void fetched(OpenChange change, Fetched fetched) {
    desktop.shell().closePanel();
    reread(change, () -> desktop.shell().tell(FetchSentence.of(fetched)));
  }

  private void reread(OpenChange change) {
    reread(change, () -> {});
  }

  private void reread(OpenChange change, Runnable then) {
    desktop
        .tasks()
        .run(
            Messages.text("workbench.task.reread"),
            progress -> workstation.reread(change.id(), progress),
            again -> {
              desktop.shell().back();
              desktop.shell().show(workbench(again));
              then.run();
            });
  }
}
