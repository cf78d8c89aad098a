package dev.countersign.desktop.workbench;

import dev.countersign.policy.FileGroup;
import dev.countersign.review.ReviewFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Makes the rows of the list of files: grouped, most dangerous first, flat or as a tree. */
final class FileRows {
  private final Predicate<ReviewFile> isReviewed;
  private final Set<String> folded;

  /**
   * Rows.
   *
   * @param folded keys of the groups and folders whose content is not listed
   */
  FileRows(Predicate<ReviewFile> isReviewed, Set<String> folded) {
    this.isReviewed = isReviewed;
    this.folded = folded;
  }

  private static final class Node {
    private final Map<String, Node> folders = new LinkedHashMap<>();
    private final List<ReviewFile> files = new ArrayList<>();
    private Tally tally = Tally.NONE;
  }

  /** The rows for {@code files}, which stand in their one order. */
  List<FileRow> rows(List<ReviewFile> files, boolean tree) {
    Map<FileGroup, List<ReviewFile>> groups = new EnumMap<>(FileGroup.class);
    for (ReviewFile file : files) {
      groups.computeIfAbsent(file.classification().group(), group -> new ArrayList<>()).add(file);
    }
    List<FileRow> rows = new ArrayList<>(files.size() + 16);
    groups.forEach((group, members) -> {
      Tally tally = Tally.NONE;
      for (ReviewFile file : members) {
        tally = tally.and(isReviewed.test(file));
      }
      boolean open = !folded.contains(group.name());
      rows.add(new FileRow.Group(group, tally, open));
      if (open && tree) {
        folder(group, treeOf(members), "", 0, rows);
      } else if (open) {
        members.forEach(file -> rows.add(new FileRow.Entry(file, 0, false)));
      }
    });
    return rows;
  }

  private Node treeOf(List<ReviewFile> files) {
    Node root = new Node();
    for (ReviewFile file : files) {
      boolean reviewed = isReviewed.test(file);
      Node at = root;
      String folder = file.change().path().folder();
      if (!folder.isEmpty()) {
        for (String segment : folder.split("/", -1)) {
          at = at.folders.computeIfAbsent(segment, name -> new Node());
          at.tally = at.tally.and(reviewed);
        }
      }
      at.files.add(file);
    }
    return root;
  }

  private void folder(FileGroup group, Node node, String path, int depth, List<FileRow> rows) {
    node.folders.forEach((name, child) -> {
      String label = name;
      Node at = child;
      while (at.files.isEmpty() && at.folders.size() == 1) {
        Map.Entry<String, Node> only = at.folders.entrySet().iterator().next();
        label += "/" + only.getKey();
        at = only.getValue();
      }
      String whole = path.isEmpty() ? label : path + "/" + label;
      boolean open = !folded.contains(group.name() + "/" + whole);
      rows.add(new FileRow.Folder(group, whole, label, depth, at.tally, open));
      if (open) {
        folder(group, at, whole, depth + 1, rows);
      }
    });
    node.files.forEach(file -> rows.add(new FileRow.Entry(file, depth, true)));
  }
}
