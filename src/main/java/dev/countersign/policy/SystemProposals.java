package dev.countersign.policy;

import dev.countersign.model.Plane;
import dev.countersign.model.RepoPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Proposes systems for the files of a tree, each with its reasons. */
final class SystemProposals {
  private static final int MOST_SYSTEMS = 150;
  private static final int MOST_PATTERNS = 60;

  /** In characters; the file stays far below what the reader accepts. */
  private static final int MOST_PATTERN_TEXT = 60_000;

  private static final int ENOUGH_STEERING_WORDS = 4;
  private static final int CRITICAL_TIER = 2;
  private static final int ORDINARY_TIER = 3;

  private final List<RepoPath> files;
  private final Layout layout;
  private final ProposedIds ids = new ProposedIds();
  private final List<ProposedSystem> out = new ArrayList<>();
  private int patternText;

  private SystemProposals(List<RepoPath> files) {
    this.files = files;
    this.layout = new Layout(files);
  }

  static List<ProposedSystem> of(List<RepoPath> files) {
    SystemProposals proposals = new SystemProposals(files);
    proposals.kinds();
    proposals.parts();
    return List.copyOf(proposals.out);
  }

  private void kinds() {
    CriticalFiles critical = new CriticalFiles(layout, files);
    for (LayoutKind kind : LayoutKind.values()) {
      List<CriticalFiles.Group> groups = critical.groups(kind);
      if (groups.isEmpty()) {
        continue;
      }
      List<String> all = groups.stream().map(CriticalFiles.Group::pattern).distinct().toList();
      List<String> patterns = all.stream().limit(MOST_PATTERNS).filter(this::room).toList();
      if (patterns.isEmpty()) {
        continue;
      }
      List<String> reasons = new ArrayList<>();
      int count = groups.stream().mapToInt(CriticalFiles.Group::files).sum();
      reasons.add(
          kind.label()
              + ": "
              + files(count)
              + " such as "
              + Shown.text(groups.getFirst().example().toString())
              + "; "
              + kind.why()
              + ".");
      if (patterns.size() < all.size()) {
        reasons.add(
            "Left out: "
                + (all.size() - patterns.size())
                + " more patterns; policy lint names the files.");
      }
      out.add(
          new ProposedSystem(
              ids.of(kind.id(), kind.id()),
              kind.label(),
              CRITICAL_TIER,
              kind.plane(),
              kind.category(),
              patterns,
              reasons));
    }
  }

  private void parts() {
    List<Component> parts = Components.of(layout, files);
    Map<String, Set<String>> words = steeringWords(parts);
    Set<String> taken = new TreeSet<>();
    out.forEach(system -> taken.addAll(system.patterns()));
    for (Component part : parts) {
      String pattern = part.folder().isEmpty() ? "/*" : PatternText.below(part.folder());
      if (taken.contains(pattern)) {
        continue;
      }
      if (out.size() >= MOST_SYSTEMS || !PatternText.fits(pattern) || !room(pattern)) {
        continue;
      }
      String shown = shown(part.folder());
      String name = part.folder().isEmpty() ? "Top of the repository" : Shown.text(shown);
      List<String> reasons = new ArrayList<>();
      reasons.add(
          Shown.text(shown.isEmpty() ? "The top" : shown)
              + ": "
              + part.reason()
              + "; "
              + files(part.sources())
              + " of program text.");
      Optional<String> own = FolderWords.steering(lastName(part.folder()));
      Set<String> inside = words.getOrDefault(part.folder(), Set.of());
      boolean steers =
          own.isPresent() || (!part.joined() && inside.size() >= ENOUGH_STEERING_WORDS);
      own.ifPresent(word -> reasons.add("Control plane because its name says " + word + "."));
      if (own.isEmpty() && !inside.isEmpty()) {
        reasons.add(
            (steers ? "Control plane because" : "Perhaps control plane:")
                + " folders in it are called "
                + String.join(", ", inside)
                + ".");
      }
      out.add(
          new ProposedSystem(
              ids.of(lastName(shown.isEmpty() ? "top" : shown), shown),
              name,
              steers ? CRITICAL_TIER : ORDINARY_TIER,
              steers ? Plane.CONTROL : Plane.DATA,
              "other",
              List.of(pattern),
              reasons));
    }
  }

  private boolean room(String pattern) {
    patternText += pattern.length();
    return patternText <= MOST_PATTERN_TEXT;
  }

  private Map<String, Set<String>> steeringWords(List<Component> parts) {
    Set<String> known = new TreeSet<>();
    parts.forEach(part -> known.add(part.folder()));
    Map<String, Set<String>> out = new HashMap<>();
    Set<String> seen = new TreeSet<>();
    for (RepoPath file : files) {
      String path = Layout.bytes(file);
      if (seen.add(Layout.parent(path))
          && FileTypes.source(path)
          && !layout.aside(Layout.parent(path))) {
        steeringWords(Layout.parent(path), known, out);
      }
    }
    return out;
  }

  private static void steeringWords(
      String folder, Set<String> parts, Map<String, Set<String>> out) {
    String part = "";
    int start = 0;
    while (start < folder.length()) {
      int slash = folder.indexOf('/', start);
      int end = slash < 0 ? folder.length() : slash;
      if (parts.contains(folder.substring(0, end))) {
        part = folder.substring(0, end);
      } else if (!part.isEmpty()) {
        Optional<String> word = FolderWords.steering(folder.substring(start, end));
        if (word.isPresent()) {
          out.computeIfAbsent(part, key -> new TreeSet<>()).add(word.get());
        }
      }
      start = end + 1;
    }
  }

  private static String shown(String bytes) {
    return bytes.isEmpty()
        ? ""
        : RepoPath.ofBytes(bytes.getBytes(StandardCharsets.ISO_8859_1)).toString();
  }

  private static String lastName(String folder) {
    return folder.substring(folder.lastIndexOf('/') + 1);
  }

  /** A number of files in words. */
  static String files(int count) {
    return count == 1 ? "1 file" : String.format(Locale.ROOT, "%,d files", count);
  }
}
