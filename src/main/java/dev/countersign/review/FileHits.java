package dev.countersign.review;

import java.util.List;

/**
 * What was found in one file.
 *
 * @param hits from top to bottom, paths first; one more than {@link ChangeSearch#MOST_HITS} at most
 * @param unread whether its content was not searched
 * @param linesCutShort lines that were not searched to their end
 */
record FileHits(List<SearchHit> hits, boolean unread, int linesCutShort) {}
