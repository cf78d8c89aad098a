package dev.countersign.desktop.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.policy.FileGroup;
import dev.countersign.review.ReviewFile;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileListModelTest {
  private final List<ReviewFile> files =
      new Files()
          .add(FileGroup.CONTROL_PLANE, "infra/main.tf")
          .add(FileGroup.TIER_1, "services/pay/A.java")
          .add(FileGroup.REST, "docs/notes.md")
          .add(FileGroup.PURE_RENAMES, "docs/renamed.md")
          .list();
  private final Set<ReviewFile> reviewed = new HashSet<>();
  private final FileListModel model = new FileListModel(files, reviewed::contains);

  private Optional<String> name(Optional<ReviewFile> file) {
    return file.map(found -> found.change().path().fileName());
  }

  @Test
  void keys_walk_through_what_is_listed_and_pure_renames_are_folded_away() {
    model.select(files.getFirst());
    assertThat(name(model.neighbour(1))).contains("A.java");
    assertThat(model.neighbour(-1)).isEmpty();
    model.select(files.get(2));
    assertThat(model.neighbour(1)).isEmpty();
  }

  @Test
  void the_next_unreviewed_file_wraps_around_and_passes_over_the_selected_one() {
    model.select(files.get(1));
    reviewed.add(files.get(2));
    assertThat(name(model.nextUnreviewed())).contains("main.tf");
    reviewed.add(files.getFirst());
    assertThat(model.nextUnreviewed()).isEmpty();
  }

  @Test
  void the_next_critical_file_is_found_whatever_the_filter() {
    model.filter().set(FileFilter.ALL.withText("notes"));
    model.select(files.get(2));
    assertThat(name(model.nextCritical())).contains("main.tf");
    reviewed.addAll(files.subList(0, 2));
    assertThat(model.nextCritical()).isEmpty();
  }

  @Test
  void a_filter_keeps_the_selected_file_in_the_list() {
    model.select(files.getFirst());
    model.filter().set(FileFilter.ALL.withText("docs notes"));
    assertThat(model.indexOf(files.getFirst())).isPositive();
    assertThat(model.indexOf(files.get(2))).isPositive();
    assertThat(model.indexOf(files.get(1))).isNegative();
    model.select(files.get(2));
    assertThat(model.indexOf(files.getFirst())).isNegative();
  }

  @Test
  void the_match_is_the_selected_file_or_the_first_that_the_filter_accepts() {
    model.select(files.get(1));
    assertThat(model.match()).contains(files.get(1));
    model.filter().set(FileFilter.ALL.withText("docs notes"));
    assertThat(model.match()).contains(files.get(2));
    model.filter().set(FileFilter.ALL.withText("no such path"));
    assertThat(model.match()).isEmpty();
  }

  @Test
  void a_filter_knows_systems_and_what_is_not_reviewed() {
    reviewed.add(files.get(1));
    FileFilter bySystem = FileFilter.ALL.withText("system-1");
    assertThat(files.stream().filter(f -> bySystem.accepts(f.classification(), false)))
        .containsExactly(files.get(1));
    FileFilter open = FileFilter.ALL.withUnreviewed(true);
    assertThat(open.choices()).isEqualTo(1);
    assertThat(files.stream().filter(f -> open.accepts(f.classification(), reviewed.contains(f))))
        .doesNotContain(files.get(1))
        .hasSize(3);
  }

  @Test
  void selecting_a_file_unfolds_what_hides_it() {
    assertThat(model.indexOf(files.get(3))).isNegative();
    model.select(files.get(3));
    assertThat(model.indexOf(files.get(3))).isPositive();
    model.tree().set(true);
    model.rows().get().stream()
        .filter(FileRow.Folder.class::isInstance)
        .toList()
        .forEach(model::toggle);
    assertThat(model.indexOf(files.get(1))).isNegative();
    model.select(files.get(1));
    assertThat(model.indexOf(files.get(1))).isPositive();
  }
}
