package dev.countersign.desktop.home;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TextField;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;

/** Completes what is typed from names that contain it. To be used on the FX thread. */
final class NameCompletion {
  private static final int MOST = 12;

  private NameCompletion() {}

  /** Completes what is typed in {@code field}, as long as somebody types there. */
  static AutoCompletionBinding<String> of(TextField field, ObservableList<String> names) {
    // The suggestions are looked for on another thread, which must not see the list change.
    AtomicReference<List<String>> known = new AtomicReference<>(List.copyOf(names));
    names.addListener(
        (ListChangeListener<String>) change -> known.set(List.copyOf(change.getList())));
    AutoCompletionBinding<String> binding =
        TextFields.bindAutoCompletion(
            field,
            request ->
                suggestions(
                    Objects.requireNonNullElse(known.get(), List.of()), request.getUserText()));
    // They may come when the reader is in the next field already.
    var popup = binding.getAutoCompletionPopup();
    popup
        .showingProperty()
        .subscribe(showing -> {
          if (showing && !field.isFocused()) {
            // While it is still opening it does not close.
            Platform.runLater(popup::hide);
          }
        });
    return binding;
  }

  /** None for a whole name: leaving the field would take the first of the longer ones instead. */
  private static List<String> suggestions(List<String> names, String typed) {
    return names.contains(typed)
        ? List.of()
        : names.stream().filter(name -> name.contains(typed)).limit(MOST).toList();
  }
}
