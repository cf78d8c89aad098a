package dev.countersign.desktop.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Cancelled;
import dev.countersign.model.Progress;
import dev.countersign.review.OpenChange;
import dev.countersign.review.OpenRequest;
import dev.countersign.review.Sample;
import dev.countersign.review.SampleChange;
import dev.countersign.review.Workstation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkstationWorkplaceTest {
  @Test
  void the_first_screen_and_the_workbench_call_a_repository_the_same(@TempDir Path folder)
      throws Exception {
    try (Workstation workstation = Workstation.open(folder.resolve("store"), Clock.systemUTC())) {
      Sample sample = SampleChange.create(folder.resolve("sample"), workstation, Progress.none());
      Path repository = folder.resolve("repo");
      Files.move(sample.request().repository(), repository);
      OpenRequest request =
          new OpenRequest(
              repository,
              sample.request().target(),
              sample.request().range(),
              sample.request().policyFolder());
      Workplace workplace =
          new WorkstationWorkplace(
              workstation,
              noCloning(),
              progress -> {
                throw new Cancelled();
              });

      try (OpenChange change = workplace.open(request, Progress.none())) {
        assertThat(change.repositoryName()).isEqualTo("harbour");
      }
      assertThat(workplace.entries())
          .singleElement()
          .extracting(Entry::where)
          .asString()
          .startsWith("harbour · ");
      assertThat(workplace.recentRepositories())
          .contains(new RecentRepository("harbour", repository));
    }
  }

  private static Cloning noCloning() {
    return (url, into, credentials, progress) -> {
      throw new Cancelled();
    };
  }
}
