package dev.countersign.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActionTest {
  @ParameterizedTest
  @EnumSource
  void every_action_has_a_name(Action action) {
    assertThat(action.label()).isNotBlank();
    assertThat(action.group().title()).isNotBlank();
  }

  @Test
  void no_key_calls_two_actions() {
    List<Key> keys =
        Arrays.stream(Action.values())
            .map(Action::defaultKey)
            .filter(key -> !(key instanceof Key.None))
            .toList();
    assertThat(keys).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          NEXT_LINE,     J
          NEXT_CRITICAL, Shift+N
          NEXT_FILE,     ]
          KEYS,          ?
          SAMPLE,        ''
          PALETTE,       Ctrl+K
          """)
  void keys_read_as_people_write_them(Action action, String shown) {
    assertThat(action.defaultKey().display()).isEqualTo(shown);
  }

  @Test
  void an_action_without_a_handler_does_nothing() {
    ActionRegistry actions = new ActionRegistry();
    assertThat(actions.call(Action.SIGN)).isFalse();
    assertThat(actions.callable()).isEmpty();
  }

  @Test
  void the_newest_handler_counts_and_the_one_before_comes_back() {
    ActionRegistry actions = new ActionRegistry();
    AtomicInteger first = new AtomicInteger();
    AtomicInteger second = new AtomicInteger();
    actions.handle(Action.RELOAD, first::incrementAndGet);
    var newest = actions.handle(Action.RELOAD, second::incrementAndGet);
    actions.call(Action.RELOAD);
    newest.unsubscribe();
    actions.call(Action.RELOAD);
    assertThat(List.of(first.get(), second.get())).containsExactly(1, 1);
  }

  @Test
  void a_handler_that_cannot_is_not_called() {
    ActionRegistry actions = new ActionRegistry();
    SimpleBooleanProperty can = new SimpleBooleanProperty();
    AtomicInteger calls = new AtomicInteger();
    actions.handle(Action.SIGN, calls::incrementAndGet, can);
    assertThat(actions.call(Action.SIGN)).isFalse();
    can.set(true);
    assertThat(actions.enabled(Action.SIGN).get()).isTrue();
    assertThat(actions.call(Action.SIGN)).isTrue();
    assertThat(calls).hasValue(1);
  }
}
