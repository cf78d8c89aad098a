package dev.countersign.desktop.remote;

import dev.countersign.desktop.common.Messages;
import dev.countersign.git.Fetched;
import dev.countersign.git.RefMove;
import dev.countersign.model.VisibleText;
import java.util.List;
import java.util.stream.Collectors;

/** What a fetch brought, in one sentence. */
public final class FetchSentence {
  private FetchSentence() {}

  /** For people. */
  public static String of(Fetched fetched) {
    String remote = VisibleText.escape(fetched.remote());
    List<RefMove> kept = fetched.of(RefMove.Kind.KEPT);
    int moved = fetched.of(RefMove.Kind.MOVED).size() + fetched.of(RefMove.Kind.FORCED).size();
    int created = fetched.of(RefMove.Kind.CREATED).size();
    String came =
        moved + created == 0
            ? Messages.text("fetch.nothing", remote, fetched.url())
            : Messages.text("fetch.done", remote, moved, created);
    if (kept.isEmpty()) {
      return came;
    }
    String names =
        kept.stream()
            .map(RefMove::shortName)
            .map(VisibleText::escape)
            .collect(Collectors.joining(", "));
    return Messages.text("fetch.kept", came, names);
  }
}
