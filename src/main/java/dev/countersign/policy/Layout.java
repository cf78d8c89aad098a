package dev.countersign.policy;

import dev.countersign.model.RepoPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the files of a tree look like by their names and folders. Paths are text with one character
 * per byte, as Git matches them.
 */
final class Layout {
  /**
   * A file looks like one of a kind.
   *
   * @param kind of which kind
   * @param folder the folder that makes it so, with one character per byte; empty where the pattern
   *     was written for names
   * @param pattern the pattern that matches it and its like
   */
  record Mark(LayoutKind kind, String folder, String pattern) {}

  /** What a folder says of all that is in it. */
  private record Folder(boolean aside, Map<LayoutKind, String> kinds) {}

  private static final Map<String, LayoutKind> MARKERS =
      Map.of(
          "Chart.yaml", LayoutKind.CLUSTERS,
          "kustomization.yaml", LayoutKind.CLUSTERS,
          "kustomization.yml", LayoutKind.CLUSTERS,
          "ansible.cfg", LayoutKind.HOSTS);
  private static final String ROLE = "/tasks/main.yml";

  private final Map<String, LayoutKind> marked = new HashMap<>();
  private final Map<String, Folder> folders = new HashMap<>();
  private final LayoutNames names = new LayoutNames();

  Layout(List<RepoPath> files) {
    folders.put("", new Folder(false, Map.of()));
    files.forEach(file -> marker(bytes(file)));
  }

  static String bytes(RepoPath path) {
    return new String(path.bytes(), StandardCharsets.ISO_8859_1);
  }

  static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** What this file looks like; nothing for tests, examples, documents and what others wrote. */
  List<Mark> marks(RepoPath file) {
    String path = bytes(file);
    Folder folder = folder(parent(path));
    if (folder.aside()) {
      return List.of();
    }
    List<Mark> out = new ArrayList<>();
    Map<LayoutKind, String> named = names.of(path);
    named.forEach((kind, pattern) -> {
      if (kind != LayoutKind.ACCESS || plausible(kind, path)) {
        out.add(new Mark(kind, "", pattern));
      }
    });
    folder
        .kinds()
        .forEach((kind, top) -> {
          if (!named.containsKey(kind) && (marked.get(top) == kind || plausible(kind, path))) {
            out.add(new Mark(kind, top, PatternText.below(top)));
          }
        });
    return out;
  }

  /** True where the folder, or one above it, holds tests, examples, documents or others' files. */
  boolean aside(String folder) {
    return folder(folder).aside();
  }

  private void marker(String path) {
    String folder = parent(path);
    LayoutKind kind = MARKERS.get(path.substring(path.lastIndexOf('/') + 1));
    if (kind != null && !folder.isEmpty()) {
      marked.putIfAbsent(folder, kind);
    } else if (path.endsWith(ROLE)) {
      marked.putIfAbsent(parent(folder), LayoutKind.HOSTS);
    }
  }

  private static boolean plausible(LayoutKind kind, String path) {
    return switch (kind) {
      case CLUSTERS, HOSTS -> FileTypes.settings(path);
      case DELIVERY, IMAGES -> FileTypes.settings(path) || FileTypes.script(path);
      default -> FileTypes.settings(path) || FileTypes.source(path);
    };
  }

  private static int depth(String folder) {
    return 1 + (int) folder.chars().filter(c -> c == '/').count();
  }

  /** Without recursion, for a stranger's tree can be very deep. */
  private Folder folder(String path) {
    int known = path.length();
    Folder at = folders.get(path);
    while (at == null) {
      known = Math.max(0, path.lastIndexOf('/', known - 1));
      at = folders.get(path.substring(0, known));
    }
    while (known < path.length()) {
      int start = known == 0 ? 0 : known + 1;
      int slash = path.indexOf('/', start);
      known = slash < 0 ? path.length() : slash;
      at = below(at, path.substring(0, known), path.substring(start, known));
      folders.put(path.substring(0, known), at);
    }
    return at;
  }

  private Folder below(Folder above, String path, String name) {
    Map<LayoutKind, String> kinds = new EnumMap<>(LayoutKind.class);
    FolderWords.kinds(name, depth(path)).forEach(kind -> kinds.put(kind, path));
    LayoutKind byMarker = marked.get(path);
    if (byMarker != null) {
      kinds.put(byMarker, path);
    }
    // The topmost folder of a kind speaks for all below it.
    kinds.putAll(above.kinds());
    return new Folder(above.aside() || FolderWords.aside(name), kinds);
  }
}
