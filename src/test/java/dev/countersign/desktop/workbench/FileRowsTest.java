package dev.countersign.desktop.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.policy.FileGroup;
import dev.countersign.review.ReviewFile;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileRowsTest {
  private static final List<ReviewFile> FILES =
      new Files()
          .add(FileGroup.CONTROL_PLANE, "infra/main.tf")
          .add(FileGroup.TIER_1, "services/pay/src/A.java")
          .add(FileGroup.TIER_1, "services/pay/src/B.java")
          .add(FileGroup.TIER_1, "services/pay/test/ATest.java")
          .add(FileGroup.REST, "README.md")
          .list();

  private static List<String> show(boolean tree, Set<String> folded) {
    return new FileRows(file -> file.position() < 2, folded)
        .rows(FILES, tree).stream()
            .map(row ->
                switch (row) {
                  case FileRow.Group g ->
                      g.group() + " " + g.tally().reviewed() + "/" + g.tally().total();
                  case FileRow.Folder f ->
                      "  ".repeat(f.depth())
                          + f.label()
                          + "/ "
                          + f.tally().reviewed()
                          + "/"
                          + f.tally().total();
                  case FileRow.Entry e ->
                      "  ".repeat(e.depth()) + e.file().change().path().fileName();
                })
            .toList();
  }

  @Test
  void a_list_has_a_heading_with_counts_for_each_group() {
    assertThat(show(false, Set.of()))
        .containsExactly(
            "CONTROL_PLANE 1/1",
            "main.tf",
            "TIER_1 1/3",
            "A.java",
            "B.java",
            "ATest.java",
            "REST 0/1",
            "README.md");
  }

  @Test
  void a_tree_joins_folders_that_hold_nothing_else() {
    assertThat(show(true, Set.of()))
        .containsExactly(
            "CONTROL_PLANE 1/1",
            "infra/ 1/1",
            "  main.tf",
            "TIER_1 1/3",
            "services/pay/ 1/3",
            "  src/ 1/2",
            "    A.java",
            "    B.java",
            "  test/ 0/1",
            "    ATest.java",
            "REST 0/1",
            "README.md");
  }

  @Test
  void what_is_folded_away_keeps_its_counts() {
    assertThat(show(true, Set.of("CONTROL_PLANE", "TIER_1/services/pay/src")))
        .containsExactly(
            "CONTROL_PLANE 1/1",
            "TIER_1 1/3",
            "services/pay/ 1/3",
            "  src/ 1/2",
            "  test/ 0/1",
            "    ATest.java",
            "REST 0/1",
            "README.md");
  }
}
