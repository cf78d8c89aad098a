package dev.countersign.policy;

import dev.countersign.model.ChangeRecord;
import dev.countersign.model.CommitInfo;
import dev.countersign.model.Identity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who made a change: its authors, committers and co-authors as the commits and the record name
 * them, and the human who asked an agent for the code. Immutable.
 */
public final class Contributors {
  private static final String REQUESTER = " (who asked an agent for code)";

  private final PeopleIndex people;
  private final Map<String, String> parts = new LinkedHashMap<>();
  private final Set<String> unmapped = new LinkedHashSet<>();
  private final Set<String> writingAgents = new LinkedHashSet<>();
  private boolean requesterNamed;

  private Contributors(PeopleIndex people) {
    this.people = people;
  }

  /**
   * Collects them.
   *
   * @param authors further authors known to the caller
   */
  public static Contributors of(
      PeopleIndex people, List<CommitInfo> commits, ChangeRecord record, List<Identity> authors) {
    Contributors out = new Contributors(people);
    for (CommitInfo commit : commits) {
      out.identity(commit.author(), "is an author of the change", true);
      out.identity(commit.committer(), "is a committer of the change", false);
      CoAuthors.lines(commit.message()).forEach(out::coAuthorLine);
    }
    authors.forEach(author -> out.identity(author, "is an author of the change", true));
    for (Map<String, String> row : record.rows("authors")) {
      Identity author = new Identity(row.getOrDefault("name", ""), row.getOrDefault("email", ""));
      if (!author.email().isBlank()) {
        out.identity(author, "is named as an author in the change record", true);
      }
    }
    out.requester(record.value("agentRequester", "text").strip());
    return out;
  }

  /** What this person did, as the end of a sentence; empty where they had no part in it. */
  public Optional<String> partOf(String personId) {
    return Optional.ofNullable(parts.get(personId));
  }

  /** Names and e-mails that are nobody in the policy, safe to show. */
  public List<String> unmapped() {
    return List.copyOf(unmapped);
  }

  /** Agents that wrote code of the change while the record names no human who asked for it. */
  public List<String> agentsWithoutRequester() {
    return requesterNamed ? List.of() : List.copyOf(writingAgents);
  }

  private void identity(Identity identity, String part, boolean wrote) {
    people
        .byEmail(identity.email())
        .ifPresentOrElse(
            person -> part(person, part, wrote),
            () -> unmapped.add(Shown.text(identity.name() + " <" + identity.email() + ">")));
  }

  private void part(Person person, String part, boolean wrote) {
    parts.putIfAbsent(person.id(), part);
    if (wrote && person.kind() == PersonKind.AGENT) {
      writingAgents.add(person.printedName());
    }
  }

  private void coAuthorLine(String line) {
    List<Person> named = new ArrayList<>();
    for (Person person : people.all()) {
      if (namedIn(line, person)) {
        named.add(person);
      }
    }
    named.forEach(person -> part(person, "is a co-author of the change", true));
    List<String> emails = CoAuthors.emails(line);
    emails.stream()
        .filter(email -> people.byEmail(email).isEmpty())
        .forEach(email -> unmapped.add(Shown.text("<" + email + ">")));
    if (named.isEmpty() && emails.isEmpty() && CoAuthors.isTrailer(line)) {
      unmapped.add(Shown.text(line.strip()));
    }
  }

  /** Everyone whom the text names by id, e-mail or name asked for the code. */
  private void requester(String text) {
    if (text.isEmpty() || text.equalsIgnoreCase("none")) {
      return;
    }
    Set<String> words = Set.copyOf(List.of(text.split("[\\s,;/&()]+")));
    List<Person> named =
        people.all().stream()
            .filter(person -> words.contains(person.id()) || namedIn(text, person))
            .toList();
    for (Person person : named) {
      parts.putIfAbsent(person.id(), "asked an agent for the code of the change");
      requesterNamed = requesterNamed || person.human();
    }
    List<String> strangers =
        CoAuthors.emails(text).stream().filter(email -> people.byEmail(email).isEmpty()).toList();
    strangers.forEach(email -> unmapped.add(Shown.text("<" + email + ">") + REQUESTER));
    if (named.isEmpty() && strangers.isEmpty()) {
      unmapped.add(Shown.text(text) + REQUESTER);
    }
  }

  private static boolean namedIn(String text, Person person) {
    return CoAuthors.names(text, person.printedName())
        || person.emails().stream().anyMatch(email -> CoAuthors.names(text, email));
  }
}
