package dev.countersign.desktop.home;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.remote.Fetches;
import dev.countersign.git.CredentialSource;
import dev.countersign.model.ChangeId;
import dev.countersign.model.Progress;
import dev.countersign.model.VisibleText;
import dev.countersign.policy.Decision;
import dev.countersign.policy.Person;
import dev.countersign.review.ChangeSummary;
import dev.countersign.review.Fetching;
import dev.countersign.review.OpenChange;
import dev.countersign.review.OpenRequest;
import dev.countersign.review.RepositoryName;
import dev.countersign.review.Workstation;
import dev.countersign.store.Recents;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The use cases behind the first screen, on a workstation. */
public final class WorkstationWorkplace implements Workplace {
  private static final int MOST_RECENT = 8;

  private final Workstation workstation;
  private final Cloning cloning;
  private final Function<Progress, SampleKit> sampling;

  /**
   * On {@code workstation}.
   *
   * @param cloning clones repositories
   * @param sampling makes the sample change, or finds it
   */
  public WorkstationWorkplace(
      Workstation workstation, Cloning cloning, Function<Progress, SampleKit> sampling) {
    this.workstation = workstation;
    this.cloning = cloning;
    this.sampling = sampling;
  }

  @Override
  public List<Entry> entries() {
    return workstation.changes().stream().map(WorkstationWorkplace::entry).toList();
  }

  private static Entry entry(ChangeSummary summary) {
    boolean isKnown = !summary.change().repository().toString().isEmpty();
    String where =
        Messages.text(
            "home.where",
            VisibleText.escape(RepositoryName.of(summary.change())),
            VisibleText.escape(summary.change().targetRef().replaceFirst("^refs/heads/", "")),
            summary.iteration().number());
    return new Entry(
        summary.change().id(), VisibleText.escape(summary.change().title()), where, isKnown);
  }

  @Override
  public Status status(ChangeId id, Optional<String> fingerprint, Progress progress) {
    try (OpenChange change = resume(id, progress)) {
      Optional<Person> person =
          fingerprint.flatMap(
              key -> change.content().policy().flatMap(policy -> policy.people().byKey(key)));
      Decision decision = change.decide(person.map(Person::id), progress);
      return new Standing(change, decision, person).status();
    }
  }

  @Override
  public List<RecentRepository> recentRepositories() {
    List<ChangeSummary> changes = workstation.changes();
    return workstation.store().recents().list(Recents.Kind.REPOSITORY, MOST_RECENT).stream()
        .map(Recents.Recent::path)
        .map(folder -> new RecentRepository(name(folder, changes), folder))
        .toList();
  }

  private static String name(Path folder, List<ChangeSummary> changes) {
    return VisibleText.escape(
        changes.stream()
            .map(ChangeSummary::change)
            .filter(change -> change.repository().equals(folder))
            .map(RepositoryName::of)
            .findFirst()
            .orElseGet(() -> RepositoryName.of(folder)));
  }

  @Override
  public RepositoryInfo describe(Path repository) {
    return RangeCheck.describe(repository);
  }

  @Override
  public Fetches fetches(Path repository, Optional<String> target) {
    return Fetches.of(() -> new Fetching(repository, target));
  }

  @Override
  public String check(OpenRequest request) {
    return RangeCheck.sentence(request);
  }

  @Override
  public OpenChange open(OpenRequest request, Progress progress) {
    return workstation.open(request, progress);
  }

  @Override
  public OpenChange resume(ChangeId id, Progress progress) {
    return workstation.resume(id, progress);
  }

  @Override
  public Path clone(String url, Path folder, CredentialSource credentials, Progress progress) {
    return cloning.clone(url, folder, credentials, progress);
  }

  @Override
  public OpenedSample sample(Progress progress) {
    SampleKit kit = sampling.apply(progress);
    return new OpenedSample(workstation.open(kit.request(), progress), kit.keys());
  }

  @Override
  public Path keyFolder() {
    return workstation.store().folder().resolve("keys");
  }
}
