package dev.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Attention;
import dev.countersign.model.ChangeKind;
import dev.countersign.model.RepoPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttentionScopeTest {
  private static final RepoPath CART = RepoPath.of("services/checkout/Cart.java");
  private static final RepoPath README = RepoPath.of("README");

  @Test
  void the_files_of_the_rules_that_ask_for_attention_must_be_read() {
    PolicyInForce policy = Policies.load("rules: [{ id: r, when: { tier: 1 }, attention: all }]");
    List<Classification> files =
        new Classifier(policy.registry())
            .classifyAll(
                List.of(
                    Situation.change(ChangeKind.MODIFIED, "README", "README"),
                    Situation.change(ChangeKind.MODIFIED, CART.toString(), CART.toString())));
    assertThat(AttentionScope.files(policy, files, List.of(), Situation.NOW)).containsExactly(CART);
  }

  @Test
  void what_is_marked_is_summed_and_an_unknown_file_is_one_unmarked_unit() {
    assertThat(
            AttentionScope.measure(
                List.of(CART, README), List.of(CART), List.of(new FileUnits(CART, 4, 3))))
        .isEqualTo(new Attention(5, 3, 4, 3));
    assertThat(AttentionScope.measure(List.of(CART), List.of(), List.of(new FileUnits(CART, 4, 9))))
        .isEqualTo(new Attention(4, 4, 0, 0));
  }
}
