package dev.countersign.desktop.common;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.util.Subscription;

/**
 * What each {@link Action} does at the moment, and whether it can. The newest handler of an action
 * counts; the one before comes back when it is taken away. To be used on the FX thread.
 */
public final class ActionRegistry {
  private record Handler(Runnable work, ObservableBooleanValue enabled) {}

  private static final class Slot {
    private final Deque<Handler> handlers = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper enabled = new ReadOnlyBooleanWrapper();

    void refresh() {
      enabled.unbind();
      if (handlers.isEmpty()) {
        enabled.set(false);
      } else {
        enabled.bind(handlers.getFirst().enabled());
      }
    }
  }

  private final Map<Action, Slot> slots = new EnumMap<>(Action.class);

  /** With no handler at all. */
  public ActionRegistry() {
    for (Action action : Action.values()) {
      slots.put(action, new Slot());
    }
  }

  /** {@code action} does {@code work} until the result is unsubscribed. */
  public Subscription handle(Action action, Runnable work) {
    return handle(action, work, new SimpleBooleanProperty(true));
  }

  /** {@code action} does {@code work}, while {@code enabled}, until the result is unsubscribed. */
  public Subscription handle(Action action, Runnable work, ObservableBooleanValue enabled) {
    Slot slot = slot(action);
    Handler handler = new Handler(work, enabled);
    slot.handlers.addFirst(handler);
    slot.refresh();
    return () -> {
      slot.handlers.remove(handler);
      slot.refresh();
    };
  }

  /** Whether {@code action} would do something now. */
  public ReadOnlyBooleanProperty enabled(Action action) {
    return slot(action).enabled.getReadOnlyProperty();
  }

  /** Calls {@code action}; false where it is not enabled and nothing happened. */
  public boolean call(Action action) {
    Slot slot = slot(action);
    if (!slot.enabled.get()) {
      return false;
    }
    slot.handlers.getFirst().work().run();
    return true;
  }

  /** Every action that would do something now, in the order of the enum. */
  public List<Action> callable() {
    List<Action> callable = new ArrayList<>();
    slots.forEach((action, slot) -> {
      if (slot.enabled.get()) {
        callable.add(action);
      }
    });
    return callable;
  }

  private Slot slot(Action action) {
    Slot slot = slots.get(action);
    if (slot == null) {
      throw new IllegalStateException("no slot for " + action);
    }
    return slot;
  }
}
