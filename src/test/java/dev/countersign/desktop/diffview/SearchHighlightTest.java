package dev.countersign.desktop.diffview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.Palette;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.model.BadInput;
import dev.countersign.review.SearchQuery;
import dev.countersign.review.SearchScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.fxmisc.richtext.model.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What is searched for is highlighted exactly where it stands. */
@ExtendWith(ApplicationExtension.class)
class SearchHighlightTest {
  private DiffView view;

  @Start
  void start(Stage stage) {
    view = new DiffView(TaskRunner.sameThread(), new Look());
    stage.setScene(new Scene(view, 900, 500));
    stage.show();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # text    | expression | case  | word  | hits on both sides, old first
          retry     | false      | false | false | retry Retry retry retry Retry retry
          retry     | false      | true  | false | retry retry retry retry
          Retry     | false      | true  | true  | -
          retry     | false      | false | true  | retry retry
          ret.*?\\d | true       | true  | false | retry1 retries = 3 retry1
          none      | false      | false | false | -
          """)
  void case_word_and_expression_count(
      String text, boolean expression, boolean caseCounts, boolean word, String hits) {
    show(" \tretry1(maxRetry)\n-retries = 3\n+try = 4\n retry()");
    find(new SearchQuery(text, expression, caseCounts, word, Set.of(SearchScope.values()), false));
    assertThat(String.join(" ", highlighted())).isEqualTo(hits == null ? "" : hits);
  }

  @Test
  void after_tabs_and_escapes_too() {
    show("+\t\u200b\tretry");
    find(SearchQuery.of("RETRY"));
    assertThat(highlighted()).containsExactly("retry");
  }

  @Test
  void the_search_in_all_files_stays_with_its_scopes_and_beside_the_one_in_the_file() {
    show(" retry\n-retry old\n+retry new");
    SearchQuery added =
        new SearchQuery("retry", false, false, false, Set.of(SearchScope.ADDED), false);
    fx(() -> view.highlight(Optional.of(added)));
    assertThat(highlighted()).containsExactly("retry");
    assertThat(view.hitCountProperty().get()).isZero();
    find(SearchQuery.of("old"));
    assertThat(highlighted()).containsExactly("old", "retry");
    fx(view::endFinding);
    assertThat(highlighted()).containsExactly("retry");
    fx(() -> view.highlight(Optional.empty()));
    assertThat(highlighted()).isEmpty();
  }

  @Test
  void a_malformed_expression_is_refused_with_a_sentence() {
    show("+a");
    SearchQuery query =
        new SearchQuery("a[", true, false, false, Set.of(SearchScope.values()), false);
    assertThatThrownBy(() -> view.find(query)).isInstanceOf(BadInput.class);
  }

  @Test
  void the_ruler_has_a_sign_for_both_searches_and_for_marks() {
    show(
        IntStream.range(0, 40)
            .mapToObj(i -> i == 10 ? "+added" : i == 20 ? " needle" : i == 30 ? " thread" : " x")
            .collect(Collectors.joining("\n")));
    Palette palette = new Look().palette().get();
    fx(view::revealAll);
    fx(view::previousHunk);
    assertThat(pixels(palette.attention())).isZero();
    assertThat(pixels(palette.success())).isZero();
    long caret = pixels(palette.accent());
    fx(() -> view.highlight(Optional.of(SearchQuery.of("thread"))));
    assertThat(pixels(palette.accent())).isGreaterThan(caret);
    fx(() -> view.marked(Set.of(view.currentHunk().orElseThrow().id())));
    assertThat(pixels(palette.success())).isPositive();
    find(SearchQuery.of("needle"));
    assertThat(pixels(palette.attention())).isPositive();
  }

  /** How many of the ruler's pixels are of a colour, perhaps under the veil of what is in sight. */
  private static long pixels(Color colour) {
    WaitForAsyncUtils.waitForFxEvents();
    Node ruler = new FxRobot().lookup(node -> node instanceof OverviewRuler).query();
    Image image = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> ruler.snapshot(null, null));
    Color veiled = colour.interpolate(new Look().palette().get().muted(), 0.18);
    return IntStream.range(0, (int) image.getHeight())
        .mapToLong(y ->
            IntStream.range(0, (int) image.getWidth())
                .mapToObj(x -> image.getPixelReader().getColor(x, y))
                .filter(it -> isLike(it, colour) || isLike(it, veiled))
                .count())
        .sum();
  }

  private static boolean isLike(Color a, Color b) {
    return Math.abs(a.getRed() - b.getRed()) < 0.02
        && Math.abs(a.getGreen() - b.getGreen()) < 0.02
        && Math.abs(a.getBlue() - b.getBlue()) < 0.02;
  }

  private List<String> highlighted() {
    WaitForAsyncUtils.waitForFxEvents();
    return WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () ->
            view.lookupAll(".diff-text").stream()
                .map(DiffTextArea.class::cast)
                .sorted((a, b) ->
                    Double.compare(a.localToScene(0, 0).getX(), b.localToScene(0, 0).getX()))
                .flatMap(area -> area.getParagraphs().stream())
                .flatMap(paragraph -> hits(paragraph).stream())
                .toList());
  }

  private static List<String> hits(Paragraph<RowStyle, String, RunStyle> paragraph) {
    List<String> hits = new ArrayList<>();
    StringBuilder hit = new StringBuilder();
    for (int i = 0; i <= paragraph.length(); i++) {
      boolean is = i < paragraph.length() && paragraph.getStyleOfChar(i).has(RunStyle.HIT);
      if (is) {
        hit.append(paragraph.getText().charAt(i));
      } else if (!hit.isEmpty()) {
        hits.add(hit.toString());
        hit.setLength(0);
      }
    }
    return hits;
  }

  private void find(SearchQuery query) {
    fx(() -> view.find(query));
  }

  private void show(String script) {
    fx(() -> view.show(Comparisons.model("a.txt", Comparisons.of(List.of(script.split("\n"))))));
  }

  private static void fx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
