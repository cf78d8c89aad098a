package dev.countersign.diff;

final class Pending {
  private Pending() {}

  @SuppressWarnings({"DoNotCallSuggester", "TypeParameterUnusedInFormals"})
  static <T> T of() {
    throw new UnsupportedOperationException("in work");
  }
}
