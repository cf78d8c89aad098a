package dev.countersign.desktop.diffview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Searches in the file that is shown. To be used on the FX thread. */
final class Finding {
  private final DiffPage page;
  private final Navigation navigation;
  private final Caret caret;

  Finding(DiffPage page, Navigation navigation, Caret caret) {
    this.page = page;
    this.navigation = navigation;
    this.caret = caret;
  }

  /** Highlights {@code text} whatever its case and goes to the first hit from the caret on. */
  void find(String text) {
    page.search(
        text,
        () -> {
          if (!page.hits().contains(caret.row().get())) {
            next();
          }
        });
  }

  /** To the next row with a hit, after the last to the first; false without hits. */
  boolean next() {
    return step(page.hits(), page.hits().stream().filter(row -> row > caret.row().get()));
  }

  /** To the previous row with a hit, before the first to the last; false without hits. */
  boolean previous() {
    List<Integer> backwards = page.hits().reversed();
    return step(backwards, backwards.stream().filter(row -> row < caret.row().get()));
  }

  private boolean step(List<Integer> all, Stream<Integer> further) {
    Optional<Integer> next = further.findFirst().or(() -> all.stream().findFirst());
    return navigation.goTo(next);
  }
}
