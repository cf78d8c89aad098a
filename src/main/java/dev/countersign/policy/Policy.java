package dev.countersign.policy;

import dev.countersign.model.OpenWindow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code policy.yaml} says.
 *
 * @param schema the version of the format, 1
 * @param repository the repository's id, a URI, where it is given
 * @param people who is who
 * @param unmapped what an unknown commit identity means
 * @param rules the rules, in the order of the file
 * @param windows the dated addenda
 * @param bypass the emergency way, where there is one
 */
public record Policy(
    int schema,
    Optional<String> repository,
    List<Person> people,
    Unmapped unmapped,
    List<Rule> rules,
    List<Window> windows,
    Optional<Bypass> bypass) {

  /** Copies the lists. */
  public Policy {
    people = List.copyOf(people);
    rules = List.copyOf(rules);
    windows = List.copyOf(windows);
  }

  /** The windows open at this instant. */
  public List<OpenWindow> openWindows(Instant instant) {
    return windows.stream().flatMap(window -> window.at(instant).stream()).toList();
  }

  /** The rules in force at this instant: the standing ones, then those of the open windows. */
  public List<Rule> rulesAt(Instant instant) {
    return Stream.concat(
            rules.stream(),
            windows.stream()
                .filter(window -> window.dayAt(instant).isPresent())
                .flatMap(window -> window.rules().stream()))
        .toList();
  }
}
