package dev.countersign.bench;

import dev.countersign.diff.LargeTexts;
import dev.countersign.diff.LineCounts;
import dev.countersign.diff.PatchWriter;
import dev.countersign.model.ChangeKind;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The patch of every hard pair of texts against {@code git diff --no-index}, and how many lines are
 * in it.
 */
final class LineDiffBench implements Measurement {
  private static final int LINES = 100_000;
  private static final double LEAST_SCRIPT = 1 / 1.05;
  private static final FileChange CHANGE =
      new FileChange(ChangeKind.MODIFIED, Optional.of(side('a')), Optional.of(side('b')), 50);

  /**
   * How long a script is.
   *
   * @param ours lines added and deleted
   * @param git the same of git's
   * @param name of the texts
   */
  private record Script(long ours, long git, String name) {
    double gitByOurs() {
      return ours == 0 ? 1 : (double) git / ours;
    }

    @Override
    public String toString() {
      return ours + " lines added and deleted, git " + git;
    }
  }

  @Override
  public void run(Workplace place, Table table) {
    Script worst = new Script(0, 0, "");
    for (LargeTexts texts : LargeTexts.values()) {
      Script script = measure(texts, place.folder(), table);
      worst = script.gitByOurs() < worst.gitByOurs() ? script : worst;
    }
    table.share(
        "git's script by ours, the worst of all",
        worst.gitByOurs(),
        LEAST_SCRIPT,
        worst.name() + ": " + worst);
  }

  private static Script measure(LargeTexts texts, Path folder, Table table) {
    String name = texts.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    LargeTexts.Pair pair = texts.of(LINES);
    write(folder.resolve("old"), pair.old());
    write(folder.resolve("new"), pair.now());
    Timing.Pair time = Timing.interleaved(() -> patch(pair), () -> git(folder, "--patch"));
    LineCounts counts = LineCounts.of(CHANGE, pair.old(), pair.now(), Progress.none());
    String[] judged = git(folder, "--numstat").split("\t");
    Script script =
        new Script(
            counts.added() + counts.deleted(),
            Long.parseLong(judged[0]) + Long.parseLong(judged[1]),
            name);
    table.against("line diff, " + name, time, 1, script.toString());
    return script;
  }

  private static void patch(LargeTexts.Pair pair) {
    try {
      new PatchWriter(OutputStream.nullOutputStream())
          .write(CHANGE, pair.old(), pair.now(), Progress.none());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Git ends with 1 where two files differ. */
  private static String git(Path folder, String form) {
    return GitRange.run(
        folder, new byte[0], List.of("git", "diff", "--no-index", form, "old", "new"), 1);
  }

  private static void write(Path file, byte[] content) {
    try {
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileSide side(char digit) {
    String id = String.valueOf(digit).repeat(40);
    return new FileSide(RepoPath.of("file"), FileMode.REGULAR, new Oid(id));
  }
}
