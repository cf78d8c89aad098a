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

  /** Highlights what is wanted and goes to the first hit from the caret on. */
  void find(Highlight wanted) {
    page.search(
        options -> options.withInFile(Optional.of(wanted)),
        () -> {
          if (!page.hits().contains(caret.row().get())) {
            next();
          }
        });
  }

  /** Ends the search in the file. */
  void end() {
    if (page.options().inFile().isPresent()) {
      page.search(options -> options.withInFile(Optional.empty()), () -> {});
    }
  }

  /** Highlights what is searched for in all files, or nothing more. */
  void highlight(Optional<Highlight> wanted) {
    if (!page.options().inAll().equals(wanted)) {
      page.search(options -> options.withInAll(wanted), () -> {});
    }
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
