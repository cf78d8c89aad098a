package dev.countersign.desktop.signoff;

import dev.countersign.desktop.common.Messages;
import dev.countersign.model.OpenWindow;
import dev.countersign.policy.Decision;
import dev.countersign.policy.PolicyInForce;
import dev.countersign.policy.Requirement;
import dev.countersign.policy.State;
import dev.countersign.policy.Window;
import java.util.List;
import java.util.Optional;

/** A decision in a few words. */
public final class DecisionWords {
  private DecisionWords() {}

  /** Such as “BLOCKED: 2 of 6 requirements open”. Does not count what is asked of the viewer. */
  public static String headline(Decision decision) {
    List<Requirement> counted =
        decision.requirements().stream()
            .filter(requirement -> !requirement.kind().ofViewer())
            .filter(requirement -> requirement.state() != State.NOT_APPLICABLE)
            .toList();
    long open = counted.stream().filter(requirement -> !requirement.state().met()).count();
    return Messages.text("decision." + decision.overall().name(), open, counted.size());
  }

  /** Such as “Safety reset 34/90”. */
  public static String window(OpenWindow open, Optional<PolicyInForce> policy) {
    String title =
        policy.stream()
            .flatMap(inForce -> inForce.policy().windows().stream())
            .filter(window -> window.id().equals(open.id()))
            .map(Window::title)
            .findFirst()
            .orElse(open.id());
    return Messages.text("decision.window", title, open.day(), open.days());
  }
}
