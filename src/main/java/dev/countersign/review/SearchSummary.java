package dev.countersign.review;

/**
 * How far a search got.
 *
 * @param files files that were searched
 * @param hits lines and paths that were found
 * @param cut whether it ended at {@link ChangeSearch#MOST_HITS}, before the last file
 * @param unread files whose content was not searched: binary, too large or not readable
 * @param linesCutShort lines that were not searched to their end, because the expression reached
 *     its bound there
 */
public record SearchSummary(int files, int hits, boolean cut, int unread, int linesCutShort) {
  /** Before the first file. */
  public static final SearchSummary NOTHING = new SearchSummary(0, 0, false, 0, 0);

  SearchSummary with(FileHits one, int counted, boolean isCut) {
    return new SearchSummary(
        files + 1,
        hits + counted,
        cut || isCut,
        unread + (one.unread() ? 1 : 0),
        linesCutShort + one.linesCutShort());
  }
}
