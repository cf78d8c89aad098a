package dev.countersign.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The chain against every chain there is. */
class HeaviestChainTest {
  @Test
  void no_chain_is_heavier() {
    Random random = new Random(5);
    for (int round = 0; round < 2_000; round++) {
      List<Box> runs = runs(random, random.nextInt(9));
      List<Box> chain = HeaviestChain.of(runs, new Work(Long.MAX_VALUE, Progress.none()));
      assertThat(runs).containsAll(chain);
      assertThat(isChain(chain)).as("%s of %s", chain, runs).isTrue();
      assertThat(weight(chain)).as("%s", runs).isEqualTo(heaviest(runs));
    }
  }

  private static List<Box> runs(Random random, int count) {
    List<Box> runs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int left = random.nextInt(20);
      int right = random.nextInt(20);
      int height = 1 + random.nextInt(6);
      runs.add(new Box(left, left + height, right, right + height));
    }
    return runs;
  }

  private static int heaviest(List<Box> runs) {
    int best = 0;
    for (int set = 0; set < 1 << runs.size(); set++) {
      int chosen = set;
      List<Box> some = new ArrayList<>();
      for (int i = 0; i < runs.size(); i++) {
        if ((chosen >> i & 1) != 0) {
          some.add(runs.get(i));
        }
      }
      some.sort((x, y) -> Integer.compare(x.left(), y.left()));
      best = isChain(some) ? Math.max(best, weight(some)) : best;
    }
    return best;
  }

  private static boolean isChain(List<Box> runs) {
    for (int i = 1; i < runs.size(); i++) {
      Box before = runs.get(i - 1);
      Box after = runs.get(i);
      if (before.leftEnd() > after.left() || before.rightEnd() > after.right()) {
        return false;
      }
    }
    return true;
  }

  private static int weight(List<Box> runs) {
    return runs.stream().mapToInt(Box::height).sum();
  }
}
