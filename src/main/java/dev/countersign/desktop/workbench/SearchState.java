package dev.countersign.desktop.workbench;

import dev.countersign.review.SearchSummary;

/** How a search in all files stands. */
sealed interface SearchState {
  /** Nothing was searched yet. */
  record Idle() implements SearchState {}

  /** It runs. */
  record Running(SearchSummary soFar) implements SearchState {}

  /** It has ended by itself. */
  record Ended(SearchSummary summary) implements SearchState {}

  /** Somebody stopped it. */
  record Stopped(SearchSummary soFar) implements SearchState {}

  /** It could not be done. */
  record Failed(String sentence) implements SearchState {}
}
