package dev.countersign.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One numbered step of the schema.
 *
 * @param version the version it leads to, from 1
 * @param script its SQL
 */
record Migration(int version, String script) {
  private static final List<String> NAMES = List.of("V001__changes_evidence_journal.sql");

  /** All steps, in order. */
  static List<Migration> all() {
    return NAMES.stream().map(Migration::load).toList();
  }

  static List<String> names() {
    return NAMES;
  }

  private static Migration load(String name) {
    try (InputStream in = Migration.class.getResourceAsStream("/dev/countersign/db/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its schema " + name);
      }
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Migration(Integer.parseInt(name.substring(1, 4)), script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
