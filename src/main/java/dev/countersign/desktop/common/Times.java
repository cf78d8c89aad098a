package dev.countersign.desktop.common;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as people read them: local time with its zone, so that nobody has to guess. */
public final class Times {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm z", Locale.UK);

  private Times() {}

  /** {@code instant} in the time zone of this machine. */
  public static String show(Instant instant) {
    return FORMAT.format(instant.atZone(ZoneId.systemDefault()));
  }
}
