package dev.countersign.desktop.remote;

import dev.countersign.git.CredentialSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Puts the questions of the other side to the person in front: the thread that clones waits, the FX
 * thread never does. Nothing that is answered is kept.
 */
public final class Questions implements CredentialSource {
  /**
   * A question that waits for an answer.
   *
   * @param question what is asked for
   * @param answer completed once
   */
  record Asked(Question question, CompletableFuture<Optional<char[]>> answer) {}

  private final ReadOnlyObjectWrapper<Optional<Asked>> open =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** The question that waits; belongs to the FX thread. */
  ReadOnlyObjectProperty<Optional<Asked>> open() {
    return open.getReadOnlyProperty();
  }

  @Override
  public Optional<char[]> answer(Question question) {
    Asked asked = new Asked(question, new CompletableFuture<>());
    Platform.runLater(() -> open.set(Optional.of(asked)));
    try {
      return asked.answer().get();
    } catch (InterruptedException | ExecutionException e) {
      Thread.currentThread().interrupt();
      Platform.runLater(() -> withdraw(asked));
      return Optional.empty();
    }
  }

  private void withdraw(Asked asked) {
    if (open.get().equals(Optional.of(asked))) {
      open.set(Optional.empty());
    }
  }

  /** Answers the question that waits; on the FX thread. */
  void answer(String text) {
    open.get().ifPresent(asked -> asked.answer().complete(Optional.of(text.toCharArray())));
    open.set(Optional.empty());
  }

  /** Gives up on the question that waits; on the FX thread. */
  public void giveUp() {
    open.get().ifPresent(asked -> asked.answer().complete(Optional.empty()));
    open.set(Optional.empty());
  }
}
