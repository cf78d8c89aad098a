package dev.countersign.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule and the way to it through {@code policy.yaml}.
 *
 * @param rule the rule
 * @param way keys and indexes from the top of the file
 */
record PlacedRule(Rule rule, List<Object> way) {
  PlacedRule {
    way = List.copyOf(way);
  }

  /** The standing rules, then those of all windows, whether they are open or not. */
  static List<PlacedRule> all(Policy policy) {
    List<PlacedRule> out = new ArrayList<>();
    for (int i = 0; i < policy.rules().size(); i++) {
      out.add(new PlacedRule(policy.rules().get(i), List.of("rules", i)));
    }
    for (int w = 0; w < policy.windows().size(); w++) {
      List<Rule> rules = policy.windows().get(w).rules();
      for (int i = 0; i < rules.size(); i++) {
        out.add(new PlacedRule(rules.get(i), List.of("windows", w, "rules", i)));
      }
    }
    return out;
  }

  /** The way to something inside the rule. */
  List<Object> way(Object... further) {
    List<Object> out = new ArrayList<>(way);
    out.addAll(List.of(further));
    return out;
  }
}
