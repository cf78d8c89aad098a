package dev.countersign.git;

import java.util.List;

/**
 * What a fetch brought.
 *
 * @param remote the remote's name; not escaped
 * @param url its address without credentials, safe to show
 * @param moves every ref that differed, by name; empty where there was nothing new
 */
public record Fetched(String remote, String url, List<RefMove> moves) {
  /** Copies the list. */
  public Fetched {
    moves = List.copyOf(moves);
  }

  /** Those refs to which {@code kind} happened. */
  public List<RefMove> of(RefMove.Kind kind) {
    return moves.stream().filter(move -> move.kind() == kind).toList();
  }
}
