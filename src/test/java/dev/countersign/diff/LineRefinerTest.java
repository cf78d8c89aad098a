package dev.countersign.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.diff.LineRefiner.Changed;
import dev.countersign.model.Progress;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineRefinerTest {
  private final LineRefiner refiner = new LineRefiner(Progress.none());

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          # old, with what changed between guillemets ! new
          return «a»;                          ! return «b»;
          call(a, b)                           ! call(a, «c, »b)
          if (a «&&» b) {                      ! if (a «==» b) {
          x = «foo» + 1                        ! x = «quux» + 1
          «alpha beta gamma»                   ! «one two three»
          # words of which little is the same are marked whole
          «retries»: 3                         ! «return»: 3
          «index» = 1                          ! «indices» = 1
          «cat»                                ! «cart»
          if («in» x)                          ! if («int» x)
          rate = «30»                          ! rate = «300»
          rate = «10»                          ! rate = «20»
          # and parts of them where enough is left
          foo(«bar»)                           ! foo«d»(«baz»)
          timeout = «1»000                     ! timeout = «9»000
          getName()                            ! getName«s»()
          sep«e»rate                           ! sep«a»rate
          retr«y»()                            ! retr«ies»()
          colo«ur»                             ! colo«r»
          # or where names have their joints
          user«Name»                           ! user«Id»
          «get»User()                          ! «set»User()
          timeout«Millis»                      ! timeout«Minutes»
          HTTP_«TIMEOUT»_MS                    ! HTTP_«TIMEIN»_MS
          sha«1»                               ! sha«256»
          v«1»                                 ! v«2»
          is()                                 ! is«Empty»()
          parse«Http»Response                  ! parse«Json»Response
          Name x                               ! «get»Name x
          # what joins names is no island
          import «java.util».List;             ! import «dev.foo».List;
          «a.b».run()                          ! «c.d».run()
          «the quick a brown» fox jumps over   ! «one large a black» fox jumps over
          # what separates values is
          f(«foo», «bar»)                      ! f(«baz», «qux»)
          «x» = «1»                            ! «y» = «2»
          # brackets stay in pairs
          foo(a)                               ! foo(«bar(»a«)»)
          «(»foo«)»                            ! «[»foo«]»
          if (x) {                             ! if (x« && (y)») {
          call(«foo(»x«)», y)                  ! call(x, «bar(»y«)»)
          («int») value                        ! («long») value
          List<«String»> all = «read»(in);     ! List<«Integer»> all = «load»(in);
          "«retries»": «3»,                    ! "«timeout»": «40»,
          """)
  void what_changed_is_marked_as_a_reader_would(String old, String now) {
    String left = old.replaceAll("[«»]", "");
    String right = now.replaceAll("[«»]", "");
    Changed changed = refiner.refine(left, right);
    assertThat(marked(left, changed.left()) + " -> " + marked(right, changed.right()))
        .isEqualTo(old + " -> " + now);
  }

  @Test
  void what_is_not_marked_is_the_same_on_both_sides() {
    Random random = new Random(5);
    String[] pieces = {"foo", "bar", "fooBar", "x", "10", "(", ")", "[", "]", ".", ",", " ", "="};
    for (int round = 0; round < 5_000; round++) {
      String left = line(random, pieces);
      String right = line(random, pieces);
      Changed changed = refiner.refine(left, right);
      assertThat(unmarked(left, changed.left()))
          .as("%s -> %s", left, right)
          .isEqualTo(unmarked(right, changed.right()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # two emoji that share their first surrogate, a combining mark, a family, a flag
          a\ud83d\ude00b,             a\ud83d\ude01b,             1, 3
          take\u0301 it,              take it,                    3, 5
          \ud83d\udc68\u200d\ud83d\udc69, \ud83d\udc68\u200d\ud83d\udc67, 0, 5
          \ud83c\udde9\ud83c\uddea,   \ud83c\udde9\ud83c\uddf0,   0, 4
          """)
  void no_span_cuts_what_a_reader_takes_for_one_character(
      String left, String right, int start, int end) {
    assertThat(refiner.refine(left, right).left()).containsExactly(new Span(start, end));
    assertThat(LineRefiner.coarse(left, right).left()).containsExactly(new Span(start, end));
  }

  @Test
  void equal_lines_have_no_spans() {
    assertThat(refiner.refine("a", "a")).isEqualTo(new Changed(List.of(), List.of()));
  }

  private static String line(Random random, String[] pieces) {
    return random
        .ints(random.nextInt(12), 0, pieces.length)
        .mapToObj(i -> pieces[i])
        .collect(Collectors.joining());
  }

  private static String unmarked(String line, List<Span> spans) {
    StringBuilder out = new StringBuilder(line);
    for (Span span : spans.reversed()) {
      out.delete(span.start(), span.end());
    }
    return out.toString();
  }

  private static String marked(String line, List<Span> spans) {
    StringBuilder out = new StringBuilder(line);
    for (Span span : spans.reversed()) {
      out.insert(span.end(), '»').insert(span.start(), '«');
    }
    return out.toString();
  }
}
