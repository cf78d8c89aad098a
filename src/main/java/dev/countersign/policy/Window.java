package dev.countersign.policy;

import dev.countersign.model.OpenWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A dated addendum to the policy: its rules apply in addition while it is open.
 *
 * @param id its id
 * @param title what people call it
 * @param from its first day, which begins at midnight UTC
 * @param days how many days of 24 hours it is open
 * @param rules the rules it adds
 */
public record Window(String id, String title, LocalDate from, int days, List<Rule> rules) {
  /** Copies the list. */
  public Window {
    rules = List.copyOf(rules);
  }

  /** Which day of the window this is, from 1; empty before it opens and after it closes. */
  public OptionalInt dayAt(Instant instant) {
    Instant opens = from.atStartOfDay(ZoneOffset.UTC).toInstant();
    if (instant.isBefore(opens)) {
      return OptionalInt.empty();
    }
    long day = Duration.between(opens, instant).toDays() + 1;
    return day <= days ? OptionalInt.of((int) day) : OptionalInt.empty();
  }

  /** The window as it stands in a statement; empty while it is not open. */
  public Optional<OpenWindow> at(Instant instant) {
    OptionalInt day = dayAt(instant);
    return day.isPresent()
        ? Optional.of(new OpenWindow(id, day.getAsInt(), days))
        : Optional.empty();
  }
}
