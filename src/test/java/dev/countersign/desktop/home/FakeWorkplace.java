package dev.countersign.desktop.home;

import dev.countersign.desktop.remote.Fetches;
import dev.countersign.git.CredentialSource;
import dev.countersign.git.Fetched;
import dev.countersign.git.RefMove;
import dev.countersign.model.BadInput;
import dev.countersign.model.Cancelled;
import dev.countersign.model.ChangeId;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import dev.countersign.review.OpenChange;
import dev.countersign.review.OpenRequest;
import dev.countersign.review.RemoteChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Use cases that only remember what was asked of them. */
final class FakeWorkplace implements Workplace {
  final List<Entry> entries = new ArrayList<>();
  final Map<ChangeId, Status> states = new HashMap<>();
  final List<RecentRepository> recent = new ArrayList<>();
  final List<String> asked = new CopyOnWriteArrayList<>();
  final List<String> newNames = new CopyOnWriteArrayList<>();
  final Path keyFolder;
  RemoteChoice remotes = new RemoteChoice(Optional.of("origin"), List.of("origin"));

  FakeWorkplace(Path keyFolder) {
    this.keyFolder = keyFolder;
  }

  void add(String title, String where, Status status) {
    Entry entry = new Entry(ChangeId.random(), title, where, true);
    entries.add(entry);
    states.put(entry.id(), status);
  }

  @Override
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  @Override
  public Status status(ChangeId id, Optional<String> fingerprint, Progress progress) {
    return states.get(id);
  }

  @Override
  public List<RecentRepository> recentRepositories() {
    return List.copyOf(recent);
  }

  @Override
  public RepositoryInfo describe(Path repository) {
    if (!repository.endsWith("harbour")) {
      throw new BadInput(
          "git.not-a-repository", repository + " is not a repository; choose another folder.");
    }
    List<String> names = new ArrayList<>(List.of("main", "retry-budget", "v1.4"));
    names.addAll(newNames);
    return new RepositoryInfo(names, Optional.of("main"));
  }

  @Override
  public String check(OpenRequest request) {
    if (!request.range().head().equals("retry-budget")) {
      throw new BadInput(
          "git.unknown-revision",
          "harbour has no branch, tag or commit named '%s'; check the spelling."
              .formatted(request.range().head()));
    }
    return "4 commits from 1a2b3c4d5e on main.";
  }

  @Override
  public Fetches fetches(Path repository, Optional<String> target) {
    return new Fetches() {
      @Override
      public RemoteChoice remotes() {
        return remotes;
      }

      @Override
      public Fetched fetch(String remote, CredentialSource credentials, Progress progress) {
        asked.add("fetch " + remote + " for " + target.orElse("the default target"));
        newNames.add(remote + "/retry-budget-2");
        Oid id = new Oid("1".repeat(40));
        return new Fetched(
            remote,
            "https://git.example.org/harbour",
            List.of(
                new RefMove("refs/remotes/x/a", RefMove.Kind.CREATED, Optional.empty(), id),
                new RefMove("refs/remotes/x/b", RefMove.Kind.MOVED, Optional.of(id), id)));
      }
    };
  }

  @Override
  public OpenChange open(OpenRequest request, Progress progress) {
    asked.add("open " + request);
    throw new Cancelled();
  }

  @Override
  public OpenChange resume(ChangeId id, Progress progress) {
    asked.add("resume " + id);
    throw new Cancelled();
  }

  @Override
  public Path clone(String url, Path folder, CredentialSource credentials, Progress progress) {
    asked.add("clone " + url);
    progress.update("Receiving objects", 1_200, 8_000);
    String user = answer(credentials, CredentialSource.Kind.USER_NAME, "User name");
    String password = answer(credentials, CredentialSource.Kind.PASSWORD, "Password");
    asked.add(user + ":" + password);
    return folder;
  }

  private static String answer(
      CredentialSource credentials, CredentialSource.Kind kind, String word) {
    return credentials
        .answer(
            new CredentialSource.Question(
                "git.example.org", kind, word + " for https://git.example.org:"))
        .map(String::new)
        .orElseThrow(Cancelled::new);
  }

  @Override
  public OpenedSample sample(Progress progress) {
    asked.add("sample");
    throw new Cancelled();
  }

  @Override
  public Path keyFolder() {
    return keyFolder;
  }
}
