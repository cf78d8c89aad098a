package dev.countersign.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** Makes the tree of a new commit out of its parent's tree and a list of edits. */
final class TreeEdits {
  private final RevWalk walk;
  private final ObjectInserter inserter;

  TreeEdits(RevWalk walk, ObjectInserter inserter) {
    this.walk = walk;
    this.inserter = inserter;
  }

  ObjectId apply(@Nullable ObjectId parent, List<FileEdit> edits) throws IOException {
    DirCache index = DirCache.newInCore();
    if (parent != null) {
      DirCacheBuilder builder = index.builder();
      builder.addTree(
          new byte[0], DirCacheEntry.STAGE_0, walk.getObjectReader(), walk.parseTree(parent));
      builder.finish();
    }
    DirCacheEditor editor = index.editor();
    for (FileEdit edit : edits) {
      editor.add(change(edit));
    }
    editor.finish();
    return index.writeTree(inserter);
  }

  private DirCacheEditor.PathEdit change(FileEdit edit) throws IOException {
    String path = new String(edit.path().bytes(), StandardCharsets.UTF_8);
    return switch (edit) {
      case FileEdit.Delete delete -> new DirCacheEditor.DeletePath(path);
      case FileEdit.Write write -> {
        ObjectId blob = inserter.insert(Constants.OBJ_BLOB, write.content());
        FileMode mode = write.executable() ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE;
        yield new DirCacheEditor.PathEdit(path) {
          @Override
          public void apply(DirCacheEntry entry) {
            entry.setFileMode(mode);
            entry.setObjectId(blob);
          }
        };
      }
    };
  }
}
