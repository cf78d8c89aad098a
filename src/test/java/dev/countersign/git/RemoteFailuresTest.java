package dev.countersign.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Failure;
import dev.countersign.model.MachineFailure;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.errors.TransportException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteFailuresTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          No space left on device,                 git.full,    make room on the disk
          There is not enough space on the disk,   git.full,    make room on the disk
          Connection reset,                        git.network, check the network
          """)
  void the_sentence_names_what_can_be_done(String reason, String code, String advice) {
    Exception e = new TransportException("git://host/x: broken", new IOException(reason));
    Failure failure = RemoteFailures.of("git://host/x", Optional.empty(), e);
    assertThat(failure).isInstanceOf(MachineFailure.class).hasMessageContaining(advice);
    assertThat(failure.code()).isEqualTo(code);
  }
}
