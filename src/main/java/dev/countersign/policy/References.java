package dev.countersign.policy;

import dev.countersign.policy.YamlNode.At;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Names that one file uses and that another place must define; judged when all is read. */
final class References {
  private enum Target {
    SYSTEM,
    GROUP,
    GROUP_OR_PERSON
  }

  private record Use(YamlSource source, At at, String name, Target target, String role) {}

  private final List<Use> uses = new ArrayList<>();
  private final String peopleFile;

  /** Where policy and people are in one file. */
  References() {
    this("policy.yaml");
  }

  /**
   * Names whose people stand elsewhere.
   *
   * @param peopleFile what errors call the file of the people
   */
  References(String peopleFile) {
    this.peopleFile = peopleFile;
  }

  /** The name of a system. */
  void system(YamlSource source, At at, String id) {
    uses.add(new Use(source, at, id, Target.SYSTEM, ""));
  }

  /** The name of a group. */
  void group(YamlSource source, At at, String group, String role) {
    uses.add(new Use(source, at, group, Target.GROUP, role));
  }

  /** The name of a group or of a person. */
  void groupOrPerson(YamlSource source, At at, String name, String role) {
    uses.add(new Use(source, at, name, Target.GROUP_OR_PERSON, role));
  }

  /** Tells the sources of the names that nothing defines. */
  void resolve(List<Person> people, Registry registry) {
    Set<String> groups = new TreeSet<>();
    Set<String> ids = new TreeSet<>();
    people.forEach(person -> {
      groups.addAll(person.groups());
      ids.add(person.id());
    });
    Set<String> systems = new TreeSet<>();
    registry.systems().forEach(system -> systems.add(system.id()));
    for (Use use : uses) {
      switch (use.target()) {
        case SYSTEM -> {
          if (!systems.contains(use.name())) {
            use.source()
                .fault(
                    "undefined",
                    use.at(),
                    "there is no system "
                        + use.name()
                        + " in systems.yaml; define it or mend the id.");
          }
        }
        case GROUP -> {
          if (!groups.contains(use.name())) {
            use.source()
                .fault(
                    "undefined",
                    use.at(),
                    "nobody in "
                        + peopleFile
                        + " is in the group "
                        + use.name()
                        + " ("
                        + use.role()
                        + "); add it to the groups of a person.");
          }
        }
        case GROUP_OR_PERSON -> {
          if (!groups.contains(use.name()) && !ids.contains(use.name())) {
            use.source()
                .fault(
                    "undefined",
                    use.at(),
                    use.name()
                        + " ("
                        + use.role()
                        + ") is neither a group nor a person in "
                        + peopleFile
                        + "; add it there.");
          }
        }
      }
    }
  }
}
