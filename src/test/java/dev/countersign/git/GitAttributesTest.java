package dev.countersign.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Oid;
import dev.countersign.model.RepoPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attributes as git reads them from a commit, by its own judgement. */
class GitAttributesTest {
  private static final String[] PATHS = {
    "a.txt",
    "b.txt",
    "a.java",
    "deep/a.txt",
    "deep/er/a.txt",
    "deep/er/b.txt",
    "deep/er/c.csv",
    "deep/unset.txt",
    "deep/none.txt",
    "macro.jp",
    "deep/macro.jp",
    "off.jp",
    "with space.txt",
    "missing/folder/a.txt",
    "build/x/y.txt",
    "quo\"ted.txt",
    "open.txt",
    "日本.txt"
  };

  @Test
  void as_git_check_attr_says(@TempDir Path folder) {
    StockGit git = StockGit.init(folder);
    git.write(
        ".gitattributes",
        """
        # which encodings there are
        [attr]japanese encoding=EUC-JP -text
        *.txt encoding=windows-1252
        a.* encoding=Shift_JIS
        *.jp japanese
        off.jp -japanese
        /build/** encoding=Big5
        "with space.txt" encoding=KOI8-R
        "quo\\"ted.txt" encoding=Big5
        !b.txt encoding=Big5
        "open.txt encoding=Big5
        日本.txt encoding=Shift_JIS encoding=EUC-JP
        """);
    git.write(
        "deep/.gitattributes", "b.txt encoding=Big5\nunset.txt -encoding\nnone.txt !encoding");
    git.write("deep/er/.gitattributes", "*.csv encoding=GB18030\nb.txt encoding\n");
    String commit = git.commit("attributes");
    try (GitRepository repository = GitRepository.open(folder)) {
      GitAttributes attributes = repository.attributes(new Oid(commit));
      for (String path : PATHS) {
        assertThat(attributes.value(RepoPath.of(path), "encoding").orElse("none"))
            .as(path)
            .isEqualTo(checked(git, path));
      }
    }
  }

  @Test
  void of_the_commit_asked_for_and_of_nothing_else(@TempDir Path folder) throws Exception {
    StockGit git = StockGit.init(folder);
    String before = git.write(".gitattributes", "*.txt encoding=Shift_JIS\n").commit("one");
    String after = git.write(".gitattributes", "*.txt encoding=EUC-JP\n").commit("two");
    Files.writeString(folder.resolve(".git/info/attributes"), "*.txt encoding=Big5\n");
    git.write(".gitattributes", "*.txt encoding=KOI8-R\n");
    try (GitRepository repository = GitRepository.open(folder)) {
      RepoPath path = RepoPath.of("a.txt");
      assertThat(repository.attributes(new Oid(before)).value(path, "encoding"))
          .contains("Shift_JIS");
      assertThat(repository.attributes(new Oid(after)).value(path, "encoding")).contains("EUC-JP");
    }
  }

  @Test
  void a_link_or_a_flood_says_nothing(@TempDir Path folder) throws Exception {
    StockGit git = StockGit.init(folder);
    Files.createDirectories(folder.resolve("flood"));
    git.write("flood/.gitattributes", "*.txt encoding=Big5\n" + "#".repeat(1 << 20));
    git.write("elsewhere", "*.txt encoding=Big5\n");
    Files.createSymbolicLink(folder.resolve(".gitattributes"), Path.of("elsewhere"));
    String commit = git.commit("tricks");
    try (GitRepository repository = GitRepository.open(folder)) {
      GitAttributes attributes = repository.attributes(new Oid(commit));
      assertThat(attributes.value(RepoPath.of("flood/a.txt"), "encoding")).isEmpty();
      assertThat(attributes.value(RepoPath.of("a.txt"), "encoding")).isEqualTo(Optional.empty());
    }
  }

  private static String checked(StockGit git, String path) {
    String line =
        git.run("-c", "core.quotePath=false", "check-attr", "--cached", "encoding", "--", path);
    String value = line.substring(line.lastIndexOf(": ") + 2);
    return value.equals("unspecified") || value.equals("unset") || value.equals("set")
        ? "none"
        : value;
  }
}
