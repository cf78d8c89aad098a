package dev.countersign.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.desktop.common.RingKey;
import dev.countersign.desktop.home.SampleKit;
import dev.countersign.model.Progress;
import dev.countersign.review.Workstation;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFolderTest {
  @TempDir Path store;

  @Test
  void the_sample_is_made_once_and_found_again() {
    try (Workstation workstation = Workstation.open(store, Clock.systemUTC())) {
      SampleKit made = new SampleFolder(workstation).kit(Progress.none());
      SampleKit found = new SampleFolder(workstation).kit(Progress.none());
      assertThat(found.request()).isEqualTo(made.request());
      assertThat(found.keys()).containsExactlyInAnyOrderElementsOf(made.keys());
      assertThat(made.keys())
          .extracting(RingKey::name)
          .first()
          .asString()
          .as("the engineer begins")
          .startsWith("Ines Alvarez");
      assertThat(workstation.changes()).hasSize(1);
    }
  }
}
