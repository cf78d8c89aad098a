package dev.countersign.cli;

import dev.countersign.model.FileChange;
import dev.countersign.model.FileSide;
import dev.countersign.review.PatchExport.FileCounts;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code diff} prints where it prints no patch. */
final class DiffReport {
  private DiffReport() {}

  static void names(CliContext context, boolean json, List<FileChange> files) {
    ArrayNode array = JsonOut.array();
    for (FileChange file : files) {
      if (json) {
        array.add(node(file));
      } else {
        context.out().println(file.kind().letter() + "\t" + pathOf(file));
      }
    }
    if (json) {
      JsonOut.print(context, array);
    }
  }

  static void stat(CliContext context, boolean json, List<FileCounts> files) {
    ArrayNode array = JsonOut.array();
    long added = 0;
    long deleted = 0;
    for (FileCounts file : files) {
      added += file.counts().added();
      deleted += file.counts().deleted();
      if (json) {
        array.add(
            node(file.change())
                .put("added", file.counts().added())
                .put("deleted", file.counts().deleted())
                .put("binary", file.counts().binary()));
      } else if (file.counts().binary()) {
        context.out().println("-\t-\t" + pathOf(file.change()));
      } else {
        context
            .out()
            .println(
                file.counts().added()
                    + "\t"
                    + file.counts().deleted()
                    + "\t"
                    + pathOf(file.change()));
      }
    }
    if (json) {
      JsonOut.print(context, array);
    } else {
      context.out().printf("%d files, %d lines added, %d deleted%n", files.size(), added, deleted);
    }
  }

  private static ObjectNode node(FileChange file) {
    ObjectNode node =
        JsonOut.object()
            .put("status", String.valueOf(file.kind().letter()))
            .put("path", file.path().toString());
    old(file, node);
    return node;
  }

  private static void old(FileChange file, ObjectNode node) {
    file.oldSide()
        .map(FileSide::path)
        .filter(path -> !path.equals(file.path()))
        .ifPresent(path -> node.put("oldPath", path.toString()));
  }

  private static String pathOf(FileChange file) {
    return file.oldSide()
        .map(FileSide::path)
        .filter(path -> !path.equals(file.path()))
        .map(path -> path + " -> " + file.path())
        .orElseGet(() -> file.path().toString());
  }
}
