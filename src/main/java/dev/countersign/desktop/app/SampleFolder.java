package dev.countersign.desktop.app;

import dev.countersign.desktop.common.KeyRing;
import dev.countersign.desktop.common.RingKey;
import dev.countersign.desktop.home.SampleKit;
import dev.countersign.model.MachineFailure;
import dev.countersign.model.Progress;
import dev.countersign.review.OpenRequest;
import dev.countersign.review.RangeSpec;
import dev.countersign.review.Sample;
import dev.countersign.review.SampleChange;
import dev.countersign.review.SampleKey;
import dev.countersign.review.Workstation;
import dev.countersign.store.KnownKey;
import dev.countersign.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sample change in the folder of the store: made once, found again later. */
final class SampleFolder {
  private static final String MADE = "sample.repository";
  private static final String HEAD = "sample.head";

  private final Workstation workstation;

  SampleFolder(Workstation workstation) {
    this.workstation = workstation;
  }

  /** Makes the sample where it is not there; may take a few seconds. */
  SampleKit kit(Progress progress) {
    Settings settings = workstation.store().settings();
    Optional<Path> made = settings.get(MADE).map(Path::of).filter(Files::isDirectory);
    Optional<String> head = settings.get(HEAD);
    return made.isPresent() && head.isPresent()
        ? found(made.get(), head.get())
        : create(settings, progress);
  }

  private SampleKit create(Settings settings, Progress progress) {
    Sample sample = SampleChange.create(free(), workstation, progress);
    settings.put(MADE, sample.request().repository().toString());
    settings.put(HEAD, sample.request().range().head());
    List<SampleKey> people = new ArrayList<>(List.of(sample.engineer()));
    people.addAll(sample.reviewers());
    return new SampleKit(
        sample.request(), people.stream().map(person -> key(person.privateKey())).toList());
  }

  private SampleKit found(Path repository, String head) {
    OpenRequest request =
        new OpenRequest(repository, Optional.of("main"), RangeSpec.upTo(head), Optional.empty());
    return new SampleKit(request, keys(repository.resolveSibling("keys")));
  }

  private List<RingKey> keys(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !file.toString().endsWith(".pub"))
          .sorted()
          .map(this::key)
          .toList();
    } catch (IOException e) {
      throw new MachineFailure(
          "sample.keys",
          "The keys of the sample in %s cannot be read: %s.".formatted(folder, e.getMessage()),
          e);
    }
  }

  private RingKey key(Path file) {
    String name = workstation.store().knownKeys().find(file).map(KnownKey::comment).orElse("");
    return KeyRing.read(file, true).named(name);
  }

  /** A sample that lost its repository is left alone, and the next one made beside it. */
  private Path free() {
    Path store = workstation.store().folder();
    Path folder = store.resolve("sample");
    for (int i = 2; Files.exists(folder); i++) {
      folder = store.resolve("sample-" + i);
    }
    return folder;
  }
}
