package dev.countersign.desktop.bundle;

import dev.countersign.desktop.common.Latest;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.review.Bundles;
import dev.countersign.review.VerifyOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A bundle under examination. To be used on the FX thread. */
final class BundleViewModel {
  /** What is known of it. */
  sealed interface State {
    /** It is being checked. */
    record Checking() implements State {}

    /**
     * It was checked.
     *
     * @param opened what that gave
     */
    record Checked(Opened opened) implements State {}

    /**
     * It could not be checked.
     *
     * @param sentence why, and what to do
     */
    record Failed(String sentence) implements State {}
  }

  private final Path file;
  private final Clock clock;
  private final Latest checking;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Checking());
  private final ReadOnlyObjectWrapper<VerifyOptions> options =
      new ReadOnlyObjectWrapper<>(VerifyOptions.NOTHING);

  BundleViewModel(Path file, Clock clock, TaskRunner tasks) {
    this.file = file;
    this.clock = clock;
    this.checking = new Latest(tasks);
  }

  Path file() {
    return file;
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** What the auditor brings along. */
  ReadOnlyObjectProperty<VerifyOptions> options() {
    return options.getReadOnlyProperty();
  }

  /** Brings something else along, and checks again. */
  void bring(UnaryOperator<VerifyOptions> change) {
    options.set(change.apply(options.get()));
    check();
  }

  /** Checks the bundle. */
  void check() {
    VerifyOptions brought = options.get();
    state.set(new State.Checking());
    checking.run(
        Messages.text("bundle.task.check"),
        progress ->
            Opened.of(
                Bundles.inspect(file, brought, clock.instant(), progress), brought.repository()),
        opened -> state.set(new State.Checked(opened)),
        failure -> state.set(new State.Failed(failure.sentence())),
        () -> state.set(new State.Failed(Messages.text("bundle.cancelled"))));
  }

  void close() {
    checking.cancel();
  }

  /** The same with another trust file. */
  static UnaryOperator<VerifyOptions> trust(Path chosen) {
    return old ->
        new VerifyOptions(
            Optional.of(chosen), old.revoked(), old.repository(), old.pins(), old.at());
  }

  /** The same with another clone. */
  static UnaryOperator<VerifyOptions> repository(Path chosen) {
    return old ->
        new VerifyOptions(old.trust(), old.revoked(), Optional.of(chosen), old.pins(), old.at());
  }

  /** The same with other pins. */
  static UnaryOperator<VerifyOptions> pins(Path chosen) {
    return old ->
        new VerifyOptions(
            old.trust(), old.revoked(), old.repository(), Optional.of(chosen), old.at());
  }
}
