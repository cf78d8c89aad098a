package dev.countersign.desktop.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.Pictures;
import dev.countersign.desktop.common.Styles;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.desktop.workbench.BulkRenames.State;
import dev.countersign.desktop.workbench.BulkRenames.Step;
import dev.countersign.git.CommitDraft;
import dev.countersign.git.FileEdit;
import dev.countersign.git.RepositoryWriter;
import dev.countersign.model.Identity;
import dev.countersign.model.Progress;
import dev.countersign.policy.FileGroup;
import dev.countersign.review.MarkBook;
import dev.countersign.review.OpenChange;
import dev.countersign.review.OpenRequest;
import dev.countersign.review.RangeSpec;
import dev.countersign.review.ReviewFile;
import dev.countersign.review.Workstation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class BulkRenamesTest {
  private static final Identity ANN = new Identity("Ann", "ann@example.org");
  private static final String POLICY =
      """
      schema: 1
      people:
        - { id: ann, kind: human, name: Ann, emails: [ann@example.org], keys: [], groups: [team-edge] }
      rules: []
      """;
  private static final String REGISTRY =
      """
      schema: 1
      systems:
        - id: routing
          name: Routing
          tier: 1
          plane: control
          category: cloud-service
          owners: [team-edge]
          rollup: [platform]
          paths: ["/routing/**"]
          dependsOn: []
      """;

  @TempDir static Path folder;
  private static int runs;
  private Workstation workstation;
  private OpenChange change;
  private Marking marking;
  private BulkRenames renames;
  private Scene scene;

  @Start
  void start(Stage stage) {
    Path here = folder.resolve("run-" + runs++);
    repository(here.resolve("work"));
    workstation = Workstation.open(here.resolve("store"), Clock.systemUTC());
    change =
        workstation.open(
            new OpenRequest(
                here.resolve("work"),
                Optional.of("main"),
                RangeSpec.upTo("moved"),
                Optional.empty()),
            Progress.none());
    change.content().reviewAll(Progress.none());
    marking = new Marking(change, TaskRunner.sameThread());
    renames = new BulkRenames(change.content(), marking, TaskRunner.sameThread(), () -> {});
    scene = new Scene(Styles.working(new RenamesBar(renames)), 272, 110);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close() {
    change.close();
    workstation.close();
  }

  @Test
  void pure_renames_are_marked_at_once_after_a_question_and_unmarked_again(FxRobot robot) {
    assertThat(renames.state().get()).isEqualTo(new State(Step.OFFERED, 3));
    Pictures.both(scene, new Look(), "renames-offered");
    robot.clickOn("#renames-ask");
    assertThat(marked()).isEmpty();
    assertThat(robot.lookup(".label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .anyMatch(text -> text.startsWith("Mark all 3 renamed files"));
    Pictures.both(scene, new Look(), "renames-asked");
    robot.clickOn("#renames-mark");
    assertThat(marked())
        .containsExactlyInAnyOrder("docs/new-0.md", "docs/new-1.md", "docs/new-2.md");
    assertThat(change.marks().marked(MarkBook.NOBODY)).hasSize(3);
    assertThat(renames.state().get()).isEqualTo(new State(Step.DONE, 3));
    Pictures.both(scene, new Look(), "renames-done");
    robot.clickOn("#renames-undo");
    assertThat(marked()).isEmpty();
    assertThat(change.marks().marked(MarkBook.NOBODY)).isEmpty();
  }

  @Test
  void nothing_is_marked_by_somebody_who_thinks_again(FxRobot robot) {
    robot.clickOn("#renames-ask");
    robot.clickOn("#renames-dismiss");
    assertThat(marked()).isEmpty();
    assertThat(renames.state().get().step()).isEqualTo(Step.OFFERED);
  }

  @Test
  void a_critical_rename_is_never_among_them(FxRobot robot) {
    assertThat(change.content().files())
        .filteredOn(file -> file.change().path().toString().equals("routing/new.yaml"))
        .singleElement()
        .satisfies(file -> {
          assertThat(file.classification().critical()).isTrue();
          assertThat(file.classification().group()).isEqualTo(FileGroup.CONTROL_PLANE);
        });
    robot.clickOn("#renames-ask");
    robot.clickOn("#renames-mark");
    assertThat(marked()).doesNotContain("routing/new.yaml");
  }

  @Test
  void undo_leaves_what_was_marked_before(FxRobot robot) {
    ReviewFile first =
        change.content().files().stream()
            .filter(file -> file.change().path().toString().equals("docs/new-0.md"))
            .findFirst()
            .orElseThrow();
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> marking.set(first, change.content().reviewed(first).orElseThrow().units(), true));
    assertThat(renames.state().get()).isEqualTo(new State(Step.OFFERED, 2));
    robot.clickOn("#renames-ask");
    robot.clickOn("#renames-mark");
    robot.clickOn("#renames-undo");
    assertThat(marked()).containsExactly("docs/new-0.md");
  }

  private List<String> marked() {
    return change.content().files().stream()
        .filter(file -> marking.progress(file).reviewed())
        .map(file -> file.change().path().toString())
        .toList();
  }

  private static void repository(Path where) {
    List<FileEdit> before = new ArrayList<>();
    List<FileEdit> after = new ArrayList<>();
    before.add(FileEdit.write(".countersign/systems.yaml", REGISTRY));
    before.add(FileEdit.write(".countersign/policy.yaml", POLICY));
    before.add(FileEdit.write("routing/old.yaml", "retries: 3\n"));
    after.add(FileEdit.delete("routing/old.yaml"));
    after.add(FileEdit.write("routing/new.yaml", "retries: 3\n"));
    for (int i = 0; i < 3; i++) {
      before.add(FileEdit.write("docs/old-" + i + ".md", "Note " + i + "\n"));
      after.add(FileEdit.delete("docs/old-" + i + ".md"));
      after.add(FileEdit.write("docs/new-" + i + ".md", "Note " + i + "\n"));
    }
    before.add(FileEdit.write("code.txt", "a\n"));
    after.add(FileEdit.write("code.txt", "b\n"));
    Instant at = Instant.parse("2026-11-01T10:00:00Z");
    try (RepositoryWriter writer = RepositoryWriter.init(where)) {
      writer.branch(
          "moved", writer.commit(new CommitDraft("main", before, ANN, ANN, at, "Before\n")));
      writer.commit(new CommitDraft("moved", after, ANN, ANN, at.plusSeconds(60), "After\n"));
    }
  }
}
