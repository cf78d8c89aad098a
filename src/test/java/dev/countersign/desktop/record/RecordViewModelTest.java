package dev.countersign.desktop.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.model.ChangeRecord;
import dev.countersign.model.RecordSchema;
import dev.countersign.policy.MissingField;
import dev.countersign.policy.RequiredSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class RecordViewModelTest {
  private final List<ChangeRecord> kept = new ArrayList<>();
  private final RecordViewModel model =
      WaitForAsyncUtils.waitForAsyncFx(
          10_000,
          () ->
              new RecordViewModel(
                  ChangeRecord.blank(ChangeRecord.CODE_CHANGE),
                  List.of("reason", "sources").stream()
                      .map(key ->
                          new RequiredSection(
                              RecordSchema.section(key).orElseThrow(), List.of("built-in")))
                      .toList(),
                  kept::add,
                  TaskRunner.sameThread()));

  private void onFx(Runnable work) {
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          work.run();
          return true;
        });
  }

  @Test
  void what_is_missing_follows_what_is_typed() {
    assertThat(model.missing()).extracting(MissingField::section).contains("reason", "sources");
    onFx(() -> model.set("reason", "text", "Because"));
    assertThat(model.missingIn("reason")).isEmpty();
    onFx(() -> model.set("reason", "text", "  "));
    assertThat(model.missingIn("reason")).hasSize(1);
  }

  @Test
  void rows_are_added_moved_and_removed() {
    onFx(() -> {
      model.addRow(RecordSchema.section("sources").orElseThrow());
      model.addRow(RecordSchema.section("sources").orElseThrow());
      model.setCell("sources", 0, "document", "first");
      model.setCell("sources", 1, "document", "second");
      model.moveRow("sources", 0, 1);
      model.moveRow("sources", 1, 1);
    });
    assertThat(model.record().get().rows("sources"))
        .extracting(row -> row.get("document"))
        .containsExactly("second", "first");
    onFx(() -> model.removeRow("sources", 0));
    assertThat(model.record().get().rows("sources"))
        .containsExactly(Map.of("document", "first", "date", ""));
  }

  @Test
  void what_was_typed_is_kept_at_a_flush_and_once() {
    onFx(() -> {
      model.set("reason", "text", "Because");
      assertThat(model.saved().get()).isEqualTo(RecordViewModel.Saved.SOON);
      model.flush(() -> {});
      model.flush(() -> {});
    });
    assertThat(kept).hasSize(1);
    assertThat(kept.getFirst().value("reason", "text")).isEqualTo("Because");
    assertThat(model.saved().get()).isEqualTo(RecordViewModel.Saved.YES);
  }
}
